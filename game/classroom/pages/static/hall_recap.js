// On the projector: what the last session changed, for a while after it has closed; a button turns to it and from it.

import { changeList } from "./changes.js";
import { el } from "./dom.js";
import { t } from "./words.js";

const STAYS = 45; // seconds
const CHANGES = 5; // that a room can read in that time
const MOVED = 2; // items, and
const GROUPS = 2; // of those who moved on each

export class HallRecap {
  constructor(parts, conference, draw) {
    Object.assign(this, { parts, conference, draw, session: null, until: 0, turned: null });
  }

  /** What may be shown now; a vote has the room for itself. */
  get told() {
    const { recap, floor, room } = this.parts.values;
    return recap && !floor.vote && room.stage === "playing" && room.phase === "corridor" ? recap : null;
  }

  get isShown() {
    const { told } = this;
    const { recap } = this.parts.values;
    if (this.session === null) this.session = recap ? recap.session : 0; // as it was when the page was opened
    if (!told) return false;
    if (this.session !== told.session) {
      Object.assign(this, { session: told.session, until: this.parts.now() + STAYS, turned: null });
      setTimeout(this.draw, STAYS * 1000 + 100);
    }
    return this.turned === null ? this.parts.now() < this.until : this.turned;
  }

  button() {
    const { told, isShown } = this;
    return told && el("button", { class: "button turner", type: "button", "data-key": "turner", onclick: () => { this.turned = !isShown; this.draw(); } },
      t(isShown ? "page.hall.to_text" : "page.hall.recap", { session: told.session }));
  }

  panel() {
    const { told, conference } = this;
    const named = (id) => [el("span", { class: "badge" }, conference.item(id).label), " ", conference.item(id).short];
    return el("section", { class: "paper", "data-key": "recap" }, el("p", { class: "place" }, el("b", {}, told.when)), el("h1", {}, told.headline),
      el("div", { class: "options recap" }, changeList(told.changes.slice(0, CHANGES)),
        told.moved.length > 0 && el("h2", {}, t("page.recap.moved")),
        el("ul", { class: "moved" }, told.moved.slice(0, MOVED).map((each) => el("li", { "data-key": each.item }, el("b", {}, named(each.item)), ` ${each.groups.slice(0, GROUPS).join("; ")}.`)))),
      el("p", { class: "chair" }, told.chair));
  }
}
