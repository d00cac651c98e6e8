// What a delegation is told about the course of the lesson: what to do now, and what the session that closed changed.

import { changeList } from "./changes.js";
import { el } from "./dom.js";
import { read } from "./host.js";
import { remember, remembered } from "./memory.js";
import { t } from "./words.js";

const FIRST = 4; // changes and moves that need not be folded away
const GUIDED = "guided";

/** Three steps of a session, until they are put away: what to do now. */
export function guide(app) {
  const { own, room } = app.values;
  if (room.stage !== "playing" || room.phase !== "corridor" || remembered(GUIDED)) return null;
  return el("section", { class: "card guide", "data-key": "guide", "aria-labelledby": "guide" }, el("h2", { id: "guide" }, t("page.guide.title")),
    el("ol", {}, [t("page.guide.corridor", { count: app.conference.contacts }), t("page.guide.floor"), t("page.guide.done")].map((each) => el("li", {}, each))),
    own.interventions === 0 || own.contacts < app.conference.contacts ? null : el("p", { class: "until" }, t("page.guide.aim")),
    el("div", { class: "answers" }, el("button", { class: "button", type: "button", onclick: () => { guided(); app.draw(); } }, t("page.guide.put_away"))));
}

/** Whoever has played a session knows the steps. */
export function guided() { remember(GUIDED, "yes"); }

/** What has interrupted the session that is on, until it is put away; of an older one the recap tells. */
export function happening(app) {
  const { heard, room } = app.values;
  const found = (heard || []).slice().reverse().find((each) => each.kind === "HappeningOccurred" || each.kind === "SessionClosed");
  const key = found && `event-${found.id}`;
  if (!found || found.kind !== "HappeningOccurred" || room.stage !== "playing" || app.read[key]) return null;
  return el("section", { class: "card guide", "data-key": key, "aria-labelledby": key }, el("h2", { id: key }, found.text), el("p", {}, found.why),
    el("div", { class: "answers" }, el("button", { class: "button", type: "button", onclick: () => { app.read[key] = true; app.draw(); } }, t("page.put_away"))));
}

/** The sheet that a phone shows when a session has closed. */
export class Recap {
  constructor(app) {
    Object.assign(this, { app, told: null, wrong: "" });
    this.fetch();
  }

  async fetch() {
    try {
      const found = await read("/api/seat/recap");
      this.told = found.body;
      if (!found.ok) this.wrong = found.body.says || t("page.lost");
    } catch (problem) { this.wrong = t("page.lost"); }
    this.app.draw();
    if (this.told && this.told.headline) this.app.announce(`${this.told.when}. ${this.told.headline}.`);
  }

  sheet() {
    const go = el("button", { class: "button is-primary is-wide", type: "button", onclick: () => this.app.closeSheet() }, t("page.recap.go_on"));
    if (!this.told || this.wrong) return { title: t("page.recap.title"), body: [el("p", { class: "muted" }, this.wrong || t("page.loading"))], foot: [go] };
    return { title: this.told.when, body: this.body(this.told), foot: [go] };
  }

  body(told) {
    const { app } = this;
    const named = (id) => [el("span", { class: "badge" }, app.conference.item(id).label), " ", app.conference.item(id).short];
    const rest = told.changes.slice(FIRST);
    return [
      el("h2", { class: "headline" }, told.headline), changeList(told.changes.slice(0, FIRST)),
      rest.length > 0 && el("details", {}, el("summary", {}, t("page.recap.more", { count: rest.length })), changeList(rest)),
      told.promises.length > 0 && [el("h2", { class: "group" }, t("page.promises")), el("ul", { class: "plain-rows" }, told.promises.map((each, index) => el("li", { "data-key": index }, each.text, " · ", el("b", {}, each.state))))],
      told.moved.length > 0 && [el("h2", { class: "group" }, t("page.recap.moved")), told.moved.map((each) => el("section", { "data-key": each.item }, el("h3", { class: "group" }, named(each.item)),
        each.own && el("p", {}, each.own), el("ul", { class: "news" }, each.groups.slice(0, FIRST).map((group, index) => el("li", { "data-key": index }, group)))))],
      el("p", { class: "notice" }, told.chair),
      told.next.length > 0 && [el("h2", { class: "group" }, t("page.recap.next")), el("ul", { class: "plain-rows" }, told.next.map((each) => el("li", { "data-key": each.item }, named(each.item), each.note && [" · ", el("b", {}, each.note)])))],
    ];
  }
}
