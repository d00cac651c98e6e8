// The moments when everybody waits for an answer: a formal vote, the roll call, and the end.

import { el } from "./dom.js";
import { cameOf, capitalised } from "./facts.js";
import { camp, glyph, icon, treaty } from "./shapes.js";
import { wish } from "./seat_text.js";
import { t } from "./words.js";

const BALLOTS = ["for", "against", "abstain", "not_participating"];
const WAYS = ["Sign", "SignWithReservation", "Defer", "Refuse"];

function way(app, label, explain, action, key) {
  return el("button", { class: "button", type: "button", "data-key": key, "aria-disabled": app.mayAct ? null : "true", onclick: () => { if (app.mayAct) action(); } }, label, " ", explain && el("small", {}, explain));
}

/** The text put to the vote, the brief in view, and four answers of equal weight. */
export function voting(app) {
  const put = app.values.floor.vote;
  if (!put) return null;
  const option = app.conference.option(put.item, put.option);
  return {
    body: [
      el("h1", {}, t("page.vote.title")), el("p", { class: "news" }, t("page.vote.moved", { who: app.conference.within(put.by) })),
      el("p", { class: "above" }, el("b", {}, app.conference.item(put.item).place || app.conference.item(put.item).label), el("span", {}, app.conference.item(put.item).title)),
      el("div", { class: "option" }, el("span", { class: "mark" }, glyph(camp(option.at)), option.letter), el("span", { class: "bracketed" }, el("span", { class: "treaty" }, treaty(option.runs.map((run) => [run.text, run.marked]))))),
      wish(app, put.item),
      el("div", { class: "ways", role: "group", "aria-label": t("page.vote.yours") }, BALLOTS.map((ballot) => way(app, capitalised(app.conference.ballots[ballot]), t(`page.vote.${ballot}`), () => app.open(new Sure(app, capitalised(app.conference.ballots[ballot]), { CastBallot: { delegation: app.values.own.delegation, ballot } })), ballot))),
    ],
  };
}

/** The Final Acts against the brief, the count so far, and four ways of equal weight when it is the delegation's turn. */
export function signing(app) {
  const told = app.values.signing;
  if (!told) return null;
  const own = app.values.own;
  const body = [el("h1", {}, t("page.sign.title")), el("p", { class: "count-word" }, told.text || t("page.sign.count", { count: told.count, of: told.of }))];
  body.push(balance(app, told));
  if (own.due === "sign") {
    body.push(el("p", { class: "notice chosen" }, t("page.due.sign")),
      el("div", { class: "ways", role: "group", "aria-label": t("page.sign.yours") }, WAYS.map((kind) => way(app, app.label(kind), app.conference.actions[kind].explain,
        () => app.open(kind === "SignWithReservation" ? new Reserve(app) : new Sure(app, app.label(kind), { [kind]: { delegation: own.delegation } })), kind))));
  } else {
    body.push(el("p", { class: "notice chosen" }, t(own.signature ? `page.signed.${own.signature}` : "page.sign.wait")));
  }
  body.push(el("h2", { class: "group" }, t("page.sign.texts")), finalActs(app, told));
  return { body };
}

/** What a text is to the capital: "well" as it wants or can live with, "crossed" beyond a red line, "ill" neither. */
function verdict(app, item, agreed) {
  if ((app.values.brief.crossed[item] || []).indexOf(agreed) >= 0) return "crossed";
  const own = app.wish(item);
  return own && (own.option === agreed || own.live_with.indexOf(agreed) >= 0) ? "well" : "ill";
}

const VERDICT_ICONS = { well: "tick", ill: "cross", crossed: "barred" };

/** The whole text against the brief in one line, before anybody has to answer. */
function balance(app, told) {
  const counts = { well: 0, ill: 0, crossed: 0 };
  for (const item of app.conference.items) if (told.texts[item.id]) counts[verdict(app, item.id, told.texts[item.id])] += 1;
  return el("p", { class: "news chosen" }, t("page.sign.balance", { well: counts.well, ill: counts.ill + counts.crossed }), counts.crossed > 0 && [" ", icon("barred"), " ", el("b", {}, t("page.sign.red_lines", { count: counts.crossed }))]);
}

function finalActs(app, told) {
  const items = app.values.brief.wishes.map((each) => app.conference.item(each.item)); // dearest first
  return el("ul", { class: "plain-rows" }, items.map((item) => {
    const agreed = told.texts[item.id];
    if (!agreed) return el("li", { "data-key": item.id }, el("b", {}, item.label, " "), item.short, ": ", el("span", { class: "muted" }, t("page.sign.nothing")));
    const which = verdict(app, item.id, agreed);
    return el("li", { "data-key": item.id }, icon(VERDICT_ICONS[which]), el("span", { class: "unseen" }, t(`page.sign.${which}`), " "), el("b", {}, item.label, " "), item.short, ": ",
      el("b", {}, app.conference.letter(item.id, agreed)), " ", app.conference.option(item.id, agreed).short, wish(app, item.id));
  }));
}

/** The end: how many signed, what the delegation did and caused, its grades, and what to talk about. */
export function ended(app) {
  const { signing: told, own, grades, outcome } = app.values;
  const section = (words, ...inside) => el("section", {}, el("h2", {}, words), inside);
  const list = (lines) => el("ul", { class: "plain-rows" }, lines.map((each, index) => el("li", { "data-key": index }, each)));
  return {
    body: [
      el("h1", {}, t("page.end.title")),
      told && el("p", { class: "count-word" }, told.text || t("page.sign.count", { count: told.count, of: told.of })),
      own.signature && el("p", { class: "notice chosen" }, t(`page.signed.${own.signature}`)),
      grades && grades.length > 0 && section(t("page.end.grades"), el("ul", { class: "plain-rows" }, grades.map((each, index) => el("li", { "data-key": index }, el("b", {}, each.title, " "), t("page.end.grade", { pips: each.pips, of: each.of }), el("p", {}, each.text))))),
      outcome && section(t("page.end.moved"), outcome.moved.length ? list(outcome.moved) : el("p", { class: "muted" }, t("page.end.moved_none")), el("p", { class: "news" }, t("page.promises"), ": ", outcome.promises)),
      outcome && outcome.questions.length > 0 && section(t("page.hall.debrief"), list(outcome.questions)),
      told && section(t("page.sign.texts"), finalActs(app, told)),
      outcome && el("p", { class: "group" }, el("a", { class: "button", href: "/api/seat/page", target: "_blank", rel: "noopener" }, t("page.end.page"))),
    ],
  };
}

/** Asks once more before an answer that cannot be taken back. */
class Sure {
  constructor(app, label, action) { Object.assign(this, { app, label, action, wrong: "" }); }

  async go() {
    const found = await this.app.act(this.action);
    if (!found.ok) { this.wrong = found.body.says || ""; this.app.announce(this.wrong); this.app.draw(); return; }
    this.app.closeSheet();
    this.app.notice(cameOf(found.body).join(" "));
  }

  sheet() {
    return {
      title: t("page.sure.title"),
      body: [el("p", { class: "count-word chosen" }, this.label), el("p", {}, t("page.sure.text")), this.wrong && el("p", { class: "notice", role: "alert" }, this.wrong)],
      foot: [
        el("button", { class: "button", type: "button", onclick: () => this.app.closeSheet() }, t("page.back")),
        el("button", { class: "button", type: "button", "aria-disabled": this.app.mayAct ? null : "true", onclick: () => { if (this.app.mayAct) this.go(); } }, t("page.sure.yes"))],
    };
  }
}

/** Which items a reservation is about. */
class Reserve {
  constructor(app) { this.app = app; this.items = []; this.wrong = ""; }

  turn(id) {
    this.items = this.items.indexOf(id) >= 0 ? this.items.filter((each) => each !== id) : this.items.concat(id);
    this.app.draw();
  }

  sheet() {
    const { app } = this;
    const texts = app.values.signing.texts;
    const items = app.conference.items.filter((each) => texts[each.id]);
    return {
      title: app.label("SignWithReservation"),
      body: [el("h2", {}, t("page.sign.reserve")), el("ul", { class: "rows" }, items.map((each) => el("li", { "data-key": each.id }, el("button", { class: "row-button", type: "button", "aria-pressed": this.items.indexOf(each.id) >= 0 ? "true" : "false", onclick: () => this.turn(each.id) },
        el("span", { class: "words" }, el("span", {}, el("span", { class: "badge" }, each.label), " ", each.short), el("span", { class: "cost" }, app.notesOn(each.id, texts[each.id]).join(" · ")))))))],
      foot: [
        el("button", { class: "button", type: "button", onclick: () => app.closeSheet() }, t("page.back")),
        el("button", { class: "button", type: "button", "aria-disabled": this.items.length ? null : "true", onclick: () => { if (this.items.length) app.open(new Sure(app, app.label("SignWithReservation"), { SignWithReservation: { delegation: app.values.own.delegation, items: this.items } })); } }, t("page.sign.with"))],
    };
  }
}
