// What everybody waits for, in place of the Text tab: a formal vote, the roll call; and the end.

import { outcomeOf } from "./conference.js";
import { el } from "./dom.js";
import { announce } from "./page.js";
import { wishLine } from "./seat_text.js";
import { glyph, icon } from "./shapes.js";
import { button, itemName, plainRows, row, section, treaty } from "./widgets.js";
import { capitalised, dotted, t } from "./words.js";

/** What there is to decide or to look back on now; null while the conference goes on. @param {SeatPage} app */
export function decision(app) {
  const { own, room, floor, signing } = app.values;
  if (own.due === "vote") return floor.vote && voting(app, floor.vote);
  if (room.stage === "over" || room.phase === "closed") return ended(app);
  return room.phase === "signing" && signing ? rollCall(app, signing) : null;
}

/** One of several answers of equal weight. @param {SeatPage} app @param {string} key @param {string} label @param {string} explain @param {() => void} onclick */
function answer(app, key, label, explain, onclick) {
  return button([label, " ", explain && el("small", {}, explain)], onclick, { "data-key": key, isOff: !app.mayAct });
}

/** The text put to the vote, the brief in view, and the ballots. @param {SeatPage} app @param {Host.OpenVote} put */
function voting(app, put) {
  const { conference } = app;
  const item = conference.item(put.item);
  const option = conference.option(put.item, put.option);
  return [
    el("h1", {}, t("page.vote.title")), el("p", { class: "news" }, t("page.vote.moved", { who: conference.within(put.by) })),
    put.adjournment && el("p", { class: "notice chosen" }, t("page.vote.adjournment", { who: conference.within(put.adjournment) })),
    el("p", { class: "above" }, el("b", {}, item.place || item.label), el("span", {}, item.title)),
    el("div", { class: "option" }, el("span", { class: "mark" }, glyph(conference.camp(option)), option.letter), el("span", { class: "bracketed" }, el("span", { class: "treaty" }, treaty(option)))),
    wishLine(app, put.item),
    el("div", { class: "ways", role: "group", "aria-label": t("page.vote.yours") }, put.ballots.map((ballot) => {
      const label = capitalised(conference.ballots[ballot]);
      return answer(app, ballot, label, put.adjournment ? "" : t(`page.vote.${ballot}`), () => app.open(new Confirmation(app, label, "CastBallot", { ballot })));
    })),
    put.may_be_adjourned && el("div", { class: "ways" }, answer(app, "adjourn", conference.label("MoveAdjournment"), conference.actions.MoveAdjournment.explain,
      () => app.open(new Confirmation(app, conference.label("MoveAdjournment"), "MoveAdjournment")))),
  ];
}

/** The Final Acts against the brief, the count so far, and the answers when it is the delegation's turn.
    @param {SeatPage} app @param {Host.Signing} told */
function rollCall(app, told) {
  const { own } = app.values;
  const { actions } = app.conference;
  const kinds = Object.keys(actions).filter((each) => actions[each].stage === "signing");
  return [
    el("h1", {}, t("page.sign.title")), el("p", { class: "count-word" }, told.text), balance(app, told),
    own.due === "sign" ? [
      el("p", { class: "notice chosen" }, t("page.due.sign")),
      el("div", { class: "ways", role: "group", "aria-label": t("page.sign.yours") }, kinds.map((kind) => {
        const label = app.conference.label(kind);
        return answer(app, kind, label, actions[kind].explain, () => app.open(actions[kind].parts.length ? reservation(app, kind, told) : new Confirmation(app, label, kind)));
      })),
    ] : el("p", { class: "notice chosen" }, t(own.signature ? `page.signed.${own.signature}` : "page.sign.wait")),
    el("h2", { class: "group" }, t("page.sign.texts")), finalActs(app, told),
  ];
}

/** What a text is to the capital: "well" as it wants or can live with, "crossed" beyond a red line, "ill" neither.
    @param {SeatPage} app @param {Host.ItemId} item @param {Host.OptionId} agreed */
function verdict(app, item, agreed) {
  if (app.crossed(item).indexOf(agreed) >= 0) return "crossed";
  const wish = app.wish(item);
  return wish && (wish.option === agreed || wish.live_with.indexOf(agreed) >= 0) ? "well" : "ill";
}

/** @type {Record<ReturnType<typeof verdict>, Icon>} */
const VERDICT_ICONS = { well: "tick", ill: "cross", crossed: "barred" };

/** The whole text against the brief in one line, before anybody has to answer. @param {SeatPage} app @param {Host.Signing} told */
function balance(app, told) {
  const counts = { well: 0, ill: 0, crossed: 0 };
  for (const { id } of app.conference.items) {
    const agreed = told.texts[id];
    if (agreed) counts[verdict(app, id, agreed)] += 1;
  }
  return el("p", { class: "news chosen" }, t("page.sign.balance", { well: counts.well, ill: counts.ill + counts.crossed }), counts.crossed > 0 && [" ", icon("barred"), " ", el("b", {}, t("page.sign.red_lines", { count: counts.crossed }))]);
}

/** Item by item, dearest first. @param {SeatPage} app @param {Host.Signing} told */
function finalActs(app, told) {
  return el("ul", { class: "plain-rows" }, app.values.brief.wishes.map(({ item: id }) => {
    const { label, short } = app.conference.item(id);
    const agreed = told.texts[id];
    if (!agreed) return el("li", { "data-key": id }, el("b", {}, label, " "), short, ": ", el("span", { class: "muted" }, t("page.sign.nothing")));
    const found = verdict(app, id, agreed);
    const option = app.conference.option(id, agreed);
    return el("li", { "data-key": id }, icon(VERDICT_ICONS[found]), el("span", { class: "unseen" }, t(`page.sign.${found}`), " "), el("b", {}, label, " "), short, ": ",
      el("b", {}, option.letter), " ", option.short, wishLine(app, id));
  }));
}

/** The end: how many signed, what the delegation did and caused, its grades, and what to talk about. @param {SeatPage} app @returns {Child[]} */
function ended(app) {
  const { signing: told, own, grades, outcome } = app.values;
  return [
    el("h1", {}, t("page.end.title")),
    told && el("p", { class: "count-word" }, told.text),
    own.signature && el("p", { class: "notice chosen" }, t(`page.signed.${own.signature}`)),
    grades && grades.length > 0 && section(t("page.end.grades"), plainRows(grades.map((each) => [el("b", {}, each.title, " "), t("page.end.grade", { pips: each.pips, of: each.of }), el("p", {}, each.text), ...each.lines.map((line) => el("p", { class: "muted" }, line))]))),
    outcome && section(t("page.end.moved"), outcome.moved.length ? plainRows(outcome.moved) : el("p", { class: "muted" }, t("page.end.moved_none")), el("p", { class: "news" }, t("page.promises"), ": ", outcome.promises)),
    outcome && outcome.questions.length > 0 && section(t("page.hall.debrief"), plainRows(outcome.questions)),
    told && section(t("page.sign.texts"), finalActs(app, told)),
    outcome && el("p", { class: "group" }, el("a", { class: "button", href: "/api/seat/page", target: "_blank", rel: "noopener" }, t("page.end.page"))),
  ];
}

/** Asks once more before an answer that cannot be taken back. */
class Confirmation {
  /** @param {SeatPage} app @param {string} label @param {Host.Kind} kind @param {object} [fields] */
  constructor(app, label, kind, fields) {
    this.app = app;
    this.label = label;
    this.action = { [kind]: Object.assign({ delegation: app.values.own.delegation }, fields) };
    this.wrong = "";
  }

  async go() {
    const found = await this.app.act(this.action);
    if (found.ok) {
      this.app.closeSheet();
      this.app.notice(outcomeOf(found.body).join(" "));
    } else {
      this.wrong = found.body.says || "";
      announce(this.wrong);
      this.app.draw();
    }
  }

  sheet() {
    return {
      title: t("page.sure.title"),
      body: [el("p", { class: "count-word chosen" }, this.label), el("p", {}, t("page.sure.text")), this.wrong && el("p", { class: "notice", role: "alert" }, this.wrong)],
      foot: [button(t("page.back"), () => this.app.closeSheet()), button(t("page.sure.yes"), () => this.go(), { isOff: !this.app.mayAct })],
    };
  }
}

/** Which items a reservation is about. @param {SeatPage} app @param {Host.Kind} kind @param {Host.Signing} told */
function reservation(app, kind, told) {
  const label = app.conference.label(kind);
  let items = /** @type {Host.ItemId[]} */ ([]);
  const turn = (/** @type {Host.ItemId} */ id) => {
    items = items.indexOf(id) >= 0 ? items.filter((each) => each !== id) : items.concat(id);
    app.draw();
  };
  return {
    sheet: () => ({
      title: label,
      body: [el("h2", {}, t("page.sign.reserve")), el("ul", { class: "rows" }, app.conference.items.map((each) => {
        const agreed = told.texts[each.id];
        return agreed && row(each.id, itemName(each), dotted(...app.notesOn(each.id, agreed)), () => turn(each.id), { isPicked: items.indexOf(each.id) >= 0, end: null });
      }))],
      foot: [button(t("page.back"), () => app.closeSheet()), button(t("page.sign.with"), () => app.open(new Confirmation(app, label, kind, { items })), { isOff: !items.length })],
    }),
  };
}
