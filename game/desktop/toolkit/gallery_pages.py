"""The gallery's pages: a conference put together from widgets, the controls, a table, the signs, a menu."""

from collections.abc import Callable, Mapping

from game.desktop.theme import (
    CAP,
    COUNT,
    HEADLINE,
    ITEM_TITLE,
    NEWS,
    RESULT_COUNT,
    SMALL,
    STRONG,
    STYLES,
    TAGLINE,
    TREATY,
    WORDMARK,
    Ground,
    Look,
)  # fmt: skip
from game.desktop.toolkit.bars import Segment, SplitBar, StanceBar
from game.desktop.toolkit.box import (
    Cells,
    Column,
    Edged,
    Group,
    Padded,
    Panel,
    Row,
    RowGroup,
    Rule,
    Space,
)  # fmt: skip
from game.desktop.toolkit.button import Button, KeyHint, Primary
from game.desktop.toolkit.choice import Radio, Tab
from game.desktop.toolkit.entry import Entry
from game.desktop.toolkit.feed import Feed
from game.desktop.toolkit.glyph import Camp
from game.desktop.toolkit.label import Label, OneLine, heading, section
from game.desktop.toolkit.marks import Badge, CampGlyph, Icon, Nameplate, Pips, Progress, Tag, Tokens
from game.desktop.toolkit.modal import Modal
from game.desktop.toolkit.option import OptionCard, OptionState
from game.desktop.toolkit.rows import ListRow, MenuRow
from game.desktop.toolkit.scroll import Scroll
from game.desktop.toolkit.table import Table, TableColumn, TableRow
from game.desktop.toolkit.widget import Widget

Chosen = Mapping[str, str]


def conference(chosen: Chosen, look: Look) -> Widget:
    """Agenda, options and actions as a session shows them."""
    side = 20 if look.compact else 32
    return Column(
        Row(
            Panel(_agenda(chosen, look), Ground.PAPER, top=16, bottom=12, width=180 if look.compact else 212),
            Panel(_item(chosen, look), Ground.SHEET, left=side, right=side, top=18, bottom=12, grow=1),
            Panel(_actions(), Ground.PAPER, left=16, right=14, top=16, bottom=12, width=276 if look.compact else 324),
            align="fill",
            grow=1,
        ),
        Rule(),
        Padded(
            Row(
                section("On the floor"),
                Feed(
                    [
                        "~15:20~ {@90} **Sudan** supports d",
                        "~15:24~ {:barred} **Sweden** objects to d: “content”",
                        "~15:31~ {:brackets} **The chair** keeps the brackets",
                    ],
                    name="On the floor",
                    grow=1,
                ),
                Primary("End session", "end session", keys=["e"], tall=34, width=141),
                gap=24,
                align="middle",
            ),
            left=20,
            right=20,
            top=9,
            bottom=8,
        ),
    )


def _agenda(chosen: Chosen, look: Look) -> Widget:
    items = [
        ("[5B]", "Bulk messages", "{:bars3} contested"),
        ("[3.3]", "Routing", "{:bars3} contested"),
        ("[3.5]", "Misuse of numbers", "{:bars2} close"),
        ("**4.4**", "Roaming prices", "{:tick} agreed today"),
    ]
    on = chosen.get("item", "Bulk messages")
    rows = [
        ListRow(
            title,
            f"item={title}",
            lead=lead,
            lead_width=44 if look.compact else 52,
            detail=detail,
            chosen=title == on,
            hairline=False,
            inset=14 if look.compact else 20,
            style=SMALL,
        )
        for lead, title, detail in items
    ]
    wishes = [("No Internet text", "must"), ("No ITU role online", "high"), ("Law against spam", "high")]
    brief = [
        ListRow(f"{{:brackets}} {wish}", note=weight, hairline=False, name=wish, enabled=False)
        for wish, weight in wishes
    ]
    return Column(
        Padded(section("Order of business"), left=20, bottom=4),
        Group(*rows, gap=0),
        Padded(
            Column(
                Label("~Then [3A] [1.1], session 9~", SMALL),
                Label("~{:tick} 5 of 21 agreed~", SMALL),
                Rule(),
                section("Your brief"),
                *(Label(f"{{:brackets}} {row.name}", SMALL) for row in brief),
                Label("{:barred} 2 red lines", SMALL),
                gap=8,
            ),
            left=20,
            right=12,
            top=8,
        ),
    )


def _item(chosen: Chosen, look: Look) -> Widget:
    view = chosen.get("view", "Hall")
    options = Group(
        OptionCard(
            "a", 5, "_No article._ Spam is a matter of content and is not for these Regulations.",
            sponsors="United States, United Kingdom, Sweden, Canada", intent="option a", details="details of a",
        ),
        OptionCard(
            "c", 60,
            "Member States _should endeavour to take measures_ against propagation of unsolicited bulk electronic "
            "communications, and cooperate.",
            sponsors="Chair’s compromise", intent="option c", details="details of c",
            state=OptionState.AGREED if "agree" in chosen else OptionState.IN_BRACKETS,
        ),
        OptionCard(
            "d", 90,
            "Member States _shall adopt national law_ and cooperate against spam, as defined in Article 2.",
            sponsors="African group, Arab States, India", own_plate="KEN", intent="agree=d", details="details of d",
        ),
        gap=15,
    )  # fmt: skip
    stances = Group(
        StanceBar("No article", 44, 60, 5, letter="a"),
        StanceBar("Should endeavour", 21, 60, 60, letter="c"),
        StanceBar("Shall adopt law", 57, 60, 90, letter="d"),
        StanceBar("Not yet spoken", 22, 60, None),
        gap=5,
    )
    return Column(
        Row(
            section("Article 5B"),
            OneLine("new provision", SMALL, tone="muted"),
            Tag("ADD"),
            OneLine("in 1988: nothing", SMALL, tone="muted"),
            Space(grow=1),
            KeyHint("details", "details", keys=["space"], capped=True),
            gap=8,
            align="middle",
        ),
        heading("Unsolicited bulk electronic communications", ITEM_TITLE),
        Padded(
            Label(
                "{*KEN}  **Your capital** wants **d**, can live with **c** · **important**, 3rd of 21 · no red line here",
                SMALL,
            ),
            top=6,
            bottom=14,
        ),
        options,
        Space(10),
        Row(
            section("Where they stand"),
            RowGroup(*(Tab(name, f"view={name}", chosen=name == view) for name in ("Hall", "Map", "List")), gap=18),
            Space(grow=1),
            OneLine("stated in public, so far", SMALL, tone="muted"),
            gap=20,
            align="middle",
        ),
        Rule(),
        Space(12),
        Scroll(Row(Space(grow=1), Padded(stances, width=212)), name="Stances"),
    )


def _actions() -> Widget:
    offer = Edged(
        Column(
            Row(Nameplate("BRA"), heading("Brazil offers a deal", STRONG), gap=8, align="middle"),
            Row(Label("gives", SMALL, tone="muted", width=52), Label("backs **c** on [5B] bulk messages", SMALL, grow=1), gap=8),
            Row(Label("asks", SMALL, tone="muted", width=52), Label("you back **b** on [3.3] routing", SMALL, grow=1), gap=8),
            Label("Open until session 9 ends. Breaking a promise costs credibility, and all see it.", CAP, tone="muted"),
            Cells(
                Button("Accept", "accept", keys=["1"]),
                Button("Counter", "counter", keys=["2"]),
                Button("Decline", "decline", keys=["3"]),
                least=74,
                most=3,
            ),
            gap=6,
        ),
        Ground.SHEET,
        left=18,
        right=14,
        top=12,
        bottom=14,
    )  # fmt: skip
    return Scroll(
        Column(
            Row(section("Corridor"), Space(grow=1), OneLine("2 contacts", SMALL), Tokens(2, 2), gap=8, align="middle"),
            Space(8),
            offer,
            Space(10),
            Group(
                ListRow("Consult a delegation…", "consult", keys=["4"], note="1 contact"),
                ListRow("Offer a deal…", "offer", keys=["5"], note="1 contact"),
                ListRow("Call the bloc to caucus", "caucus", keys=["6"], note="1 contact"),
            ),
            Space(8),
            Row(section("Floor"), Space(grow=1), OneLine("1 intervention", SMALL), Tokens(1, 1), gap=8, align="middle"),
            Space(8),
            Group(
                ListRow("Support an option…", "support", keys=["7"]),
                ListRow("Object to an option…", "object", keys=["8"]),
                ListRow("Propose compromise…", "propose", keys=["9"], note="needs a second"),
                ListRow("Point of order, motion…", "point", keys=["0"], enabled=False, reason="no contacts left"),
            ),
            Rule(),
            Space(6),
            Label("~Speakers’ list:~ 7 of 12 slots taken", SMALL),
        ),
        name="Actions",
    )


def controls(chosen: Chosen, look: Look) -> Widget:
    """Buttons, radio rows, an entry, in rest and in trouble."""
    decision = chosen.get("decision", "")
    ways = [
        ("Sign", "Put Kenya’s name under the Final Acts."),
        ("Sign with a reservation", "Sign, and declare what Kenya does not accept."),
        ("Defer to the capital", "Leave without signing; Nairobi may sign later."),
        ("Refuse", "Tell the plenary that Kenya will not sign."),
    ]
    radios = Group(
        *(
            Radio(way, f"decision={way}", detail=detail, chosen=way == decision, keys=[str(number)])
            for number, (way, detail) in enumerate(ways, start=1)
        ),
        gap=6,
        name="Your decision",
    )
    tell = Primary(
        "Tell the plenary",
        "tell",
        keys=["return"],
        enabled=bool(decision),
        reason="" if decision else "Choose one first.",
    )
    left = Column(
        section("Buttons"),
        Row(Button("Plain", "plain"), Button("With a key", "with key", keys=["k"]), gap=12),
        Button("Disabled", enabled=False, reason="Nothing is left to ask: both contacts are spent.", width=200),
        Primary("Lead Kenya", "lead", keys=["l"]),
        Primary("Not yet", enabled=False, reason="Somebody must have the floor first."),
        section("Typing"),
        Entry("Find a delegation", keys=["/"], hint="type to find", note="2 of 144", entered=lambda s: f"found {s}"),
        section("Codes"),
        Cells(
            *(
                Nameplate(code, f"code {code}", own=code == "KEN")
                for code in ["AGO", "BDI", "BEN", "KEN", "LBR", "LSO", "MLI"]
            ),
            least=44,
        ),
        gap=12,
    )
    right = Column(
        section("Your decision"), radios, Space(4), Row(tell, Button("Advisor", "advisor", keys=["a"], tall=40), gap=12),
        gap=10,
    )  # fmt: skip
    return Row(
        Padded(Scroll(left, name="Buttons"), left=32, right=32, top=24, bottom=12, grow=1),
        Panel(Scroll(right, name="Decision"), Ground.SHEET, left=20, right=20, top=24, bottom=12, width=404),
        align="fill",
    )


def table(chosen: Chosen, look: Look) -> Widget:
    """A list of many, sorted and found by typing."""
    stances = (("{@5} a", 5), ("{@60} c", 60), ("{@90} d", 90), ("{@?} not yet", 999))
    rows = []
    for number in range(144):
        words, place = stances[number * 7 % 4]
        name = f"Delegation {number:03d}"
        rows.append(TableRow(f"D{number:03d}", (name, f"{{D{number:03d}}}", words), (name, number, place)))
    columns = (TableColumn("Delegation", 160, 1), TableColumn("Code", 90), TableColumn("Stance", 120))
    return Panel(
        Table("Delegations", columns, rows, chosen=lambda row: f"row {row}"), Ground.PAPER, left=32, right=32, top=20
    )


def signs(chosen: Chosen, look: Look) -> Widget:
    """Type styles, glyphs, badges, meters, bars."""
    places: tuple[float | None, ...] = (5, 30, 50, 65, 95, None)
    glyphs = Row(*(CampGlyph(place, size=28) for place in places), CampGlyph(Camp.NO_VOTE, size=28), gap=16)
    icons = Row(
        *(
            Icon(name, size=20)
            for name in [
                "tick",
                "cross",
                "barred",
                "arrow",
                "brackets",
                "clock",
                "dot",
                "ring",
                "bars1",
                "bars2",
                "bars3",
            ]
        ),
        gap=12,
    )
    left = Column(
        section("Type"), *(Label(f"{style.name}: 1988 and 2012", style) for style in STYLES), gap=2
    )  # fmt: skip
    right = Column(
        section("Camps"), glyphs, *(StanceBar(str(int(p or 0)), 40, 40, p, letter="a") for p in places),
        section("Icons"), icons,
        section("Badges"),
        Row(Badge("5B"), Badge("4.4", open_item=False), Tag("MOD"), Nameplate("BRA"), Nameplate("KEN", own=True), gap=16),
        section("Meters"),
        Row(Pips(3, 4, name="Credibility"), Tokens(1, 2, name="Contacts"), Progress(8, 20, name="Sessions"), gap=24),
        section("Outcome"),
        Row(Label("{@90}", NEWS), Label("97", RESULT_COUNT), Label("signed"), gap=8, align="middle"),
        SplitBar(
            [Segment(Camp.FIRM_MORE, 58, "signed"), Segment(Camp.NOT_SPOKEN, 61, "to come"), Segment(Camp.FIRM_FEWER, 25, "not")],
            name="Signatures",
        ),
        OptionCard("e", 95, "Duties with ITU coordination.", state=OptionState.FALLEN),
        gap=10,
    )  # fmt: skip
    return Row(
        Padded(Scroll(left, name="Type"), left=32, right=32, top=20, grow=1),
        Panel(Scroll(right, name="Signs"), Ground.SHEET, left=32, right=32, top=20, grow=1),
        Panel(
            Column(Label("58", COUNT), Label("signed", SMALL, tone="muted"), SplitBar(
                [Segment(Camp.FIRM_MORE, 58, "signed"), Segment(Camp.NOT_SPOKEN, 61, "to come"), Segment(Camp.FIRM_FEWER, 25, "no")],
            ), Row(*(CampGlyph(place) for place in places), gap=8), gap=12),
            Ground.CEREMONY, left=24, right=24, top=20, width=260,
        ),
        align="fill",
    )  # fmt: skip


def menu(chosen: Chosen, look: Look) -> Widget:
    """The title's menu, a headline and news."""
    rows = Group(
        MenuRow("Continue", "continue", detail="Dubai, session 8 of 20, as Kenya"),
        MenuRow("New conference", "new"),
        MenuRow("One laptop, many delegations", "hot seat"),
        MenuRow("Host a class", enabled=False, reason="needs the classroom extra"),
    )
    news = Column(
        section("What changed"),
        heading("One text agreed, two still in brackets", HEADLINE),
        Rule(),
        Label("{:tick} **Roaming**, Article 4.4, is agreed: prices open to users, competition encouraged.", NEWS),
        Label("Nobody sustained an objection. You spoke for it at 14:50.", SMALL, tone="muted"),
        Rule(),
        Label("{:brackets} **Bulk messages**, Article 5B, stays in brackets between {@60} c and {@90} d.", NEWS),
        Label("{*KEN} {:arrow} {BRA}  You back **b** on [3.3] routing", SMALL),
        Edged(Label("*“I hear two texts and one wish. I ask you to talk tonight.”*", TREATY), Ground.PAPER, left=16),
        gap=10,
    )
    return Row(
        Padded(
            Column(
                Padded(
                    Column(heading("Square\nBrackets", WORDMARK), Label("Twelve days in Dubai.", TAGLINE), gap=8),
                    left=18,
                ),
                Space(16),
                Scroll(rows, name="Menu"),
            ),
            left=54,
            top=48,
            width=396,
        ),
        Panel(Scroll(news, name="News"), Ground.SHEET, left=48, right=48, top=40, grow=1),
        align="fill",
        gap=24,
    )


def dialog(dismiss: object) -> Modal:
    """A sheet with a long body and two buttons."""
    body = Column(
        Label("**Square brackets** enclose words that are not agreed, often with alternatives side by side.", TREATY),
        *(Label(f"{number}. A text is clean when none is left.", TREATY) for number in range(1, 25)),
        gap=8,
    )
    return Modal(
        "Square brackets",
        body,
        Button("Another word", "another"),
        Button("Close", dismiss, keys=["c"]),
        dismiss=dismiss,
    )


PAGES: dict[str, Callable[[Chosen, Look], Widget]] = {
    "conference": conference,
    "controls": controls,
    "table": table,
    "signs": signs,
    "menu": menu,
}
