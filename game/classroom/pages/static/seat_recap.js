// What a delegation is told about the course of the lesson: what to do now, and what the session that closed changed.

import { el } from "./dom.js";
import { read } from "./host.js";
import { announce } from "./page.js";
import { remember, remembered } from "./tab_memory.js";
import { button, changeList, itemName, plainRows } from "./widgets.js";
import { t } from "./words.js";

const FIRST = 4; // changes and moves that need not be folded away
const GUIDED = "guided";
const HAPPENING = "HappeningOccurred";

/** A card that stays until it is put away. @param {string} id @param {Child} title @param {string} away @param {() => void} putAway @param {Child[]} inside */
function card(id, title, away, putAway, ...inside) {
  return el("section", { class: "card guide", "data-key": id, "aria-labelledby": id }, el("h2", { id }, title), inside, el("div", { class: "answers" }, button(t(away), putAway)));
}

/** Three steps of a session, until they are put away: what to do now. @param {SeatPage} app */
export function guide(app) {
  const { own } = app.values;
  const { contacts } = app.conference;
  if (!app.isCorridor || remembered(GUIDED)) return null;
  return card("guide", t("page.guide.title"), "page.guide.put_away", () => { putGuideAway(); app.draw(); },
    el("ol", {}, [t("page.guide.corridor", { count: contacts }), t("page.guide.floor"), t("page.guide.done")].map((each) => el("li", {}, each))),
    own.interventions > 0 && own.contacts >= contacts && el("p", { class: "until" }, t("page.guide.aim")));
}

/** Whoever has played a session knows the steps. */
export function putGuideAway() { remember(GUIDED, "yes"); }

/** What has interrupted the session that is on, until it is put away; of an older one the recap tells. @param {SeatPage} app */
export function happening(app) {
  const { heard, room } = app.values;
  const found = (heard || []).slice().reverse().find((each) => each.kind === HAPPENING || each.kind === "SessionClosed");
  const key = found ? `event-${found.id}` : "";
  if (!found || found.kind !== HAPPENING || room.stage !== "playing" || app.read[key]) return null;
  return card(key, found.text, "page.put_away", () => { app.read[key] = true; app.draw(); }, el("p", {}, found.why));
}

/** The sheet that a phone shows when a session has closed. */
export class Recap {
  /** @param {SeatPage} app */
  constructor(app) {
    this.app = app;
    this.told = /** @type {Host.Recap | null} */ (null);
    this.wrong = "";
    this.fetch();
  }

  async fetch() {
    try {
      const found = await read("/api/seat/recap");
      if (found.ok) this.told = found.body;
      else this.wrong = found.body.says || t("page.lost");
    } catch { this.wrong = t("page.lost"); }
    this.app.draw();
    if (this.told) announce(`${this.told.when}. ${this.told.headline}.`);
  }

  sheet() {
    const foot = [button(t("page.recap.go_on"), () => this.app.closeSheet(), { class: "button is-primary is-wide" })];
    if (!this.told) return { title: t("page.recap.title"), body: el("p", { class: "muted" }, this.wrong || t("page.loading")), foot };
    return { title: this.told.when, body: this.body(this.told), foot };
  }

  /** @param {Host.Recap} told @returns {Child[]} */
  body(told) {
    const named = (/** @type {Host.ItemId} */ id) => itemName(this.app.conference.item(id));
    const heading = (/** @type {string} */ words) => el("h2", { class: "group" }, t(words));
    const rest = told.changes.slice(FIRST);
    return [
      el("h2", { class: "headline" }, told.headline), changeList(told.changes.slice(0, FIRST)),
      rest.length > 0 && el("details", {}, el("summary", {}, t("page.recap.more", { count: rest.length })), changeList(rest)),
      told.promises.length > 0 && [heading("page.promises"), plainRows(told.promises.map((each) => [each.text, " · ", el("b", {}, each.state)]))],
      told.moved.length > 0 && [heading("page.recap.moved"), told.moved.map((each) => el("section", { "data-key": each.item }, el("h3", { class: "group" }, named(each.item)),
        each.own && el("p", {}, each.own), el("ul", { class: "news" }, each.groups.slice(0, FIRST).map((group, index) => el("li", { "data-key": index }, group)))))],
      el("p", { class: "notice" }, told.chair),
      told.next.length > 0 && [heading("page.recap.next"), plainRows(told.next.map((each) => [named(each.item), each.note && [" · ", el("b", {}, each.note)]]))],
    ];
  }
}
