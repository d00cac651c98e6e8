// Types of the scripts that many of them name. Read by the type checker alone (make js).

type Camp = import("./static/shapes.js").Camp;
type Child = import("./static/dom.js").Child;
type Conference = import("./static/conference.js").Conference;
type Icon = import("./static/shapes.js").Icon;
type Parts<T extends object> = import("./static/host.js").Parts<T>;
type SeatPage = import("./static/seat.js").SeatPage;
type Value = import("./static/action_builder.js").Value;
type Wish = import("./static/dom.js").Wish;
