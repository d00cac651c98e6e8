// On the projector: what the last session changed, for a while after it has closed; a button turns to it and from it.

import { el } from "./dom.js";
import { button, changeList, itemName } from "./widgets.js";
import { t } from "./words.js";

const STAYS = 45; // seconds
const CHANGES = 5; // that a room can read in that time
const MOVED = 2; // items, and
const GROUPS = 2; // of those who moved on each

export class HallRecap {
  /** @param {Parts<Host.Hall>} parts @param {Conference} conference @param {() => void} draw */
  constructor(parts, conference, draw) {
    this.parts = parts;
    this.conference = conference;
    this.draw = draw;
    this.session = /** @type {number | null} */ (null); // whose recap was shown last
    this.until = 0;
    this.turned = /** @type {boolean | null} */ (null); // what somebody chose by the button
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
      this.session = told.session;
      this.until = this.parts.now() + STAYS;
      this.turned = null;
      setTimeout(this.draw, STAYS * 1000 + 100);
    }
    return this.turned === null ? this.parts.now() < this.until : this.turned;
  }

  button() {
    const { told, isShown } = this;
    return told && button(t(isShown ? "page.hall.to_text" : "page.hall.recap", { session: told.session }), () => { this.turned = !isShown; this.draw(); }, { class: "button turner", "data-key": "turner" });
  }

  /** @param {Host.Recap} told */
  panel(told) {
    return el("section", { class: "paper", "data-key": "recap" }, el("p", { class: "place" }, el("b", {}, told.when)), el("h1", {}, told.headline),
      el("div", { class: "options recap" }, changeList(told.changes.slice(0, CHANGES)),
        told.moved.length > 0 && el("h2", {}, t("page.recap.moved")),
        el("ul", { class: "moved" }, told.moved.slice(0, MOVED).map((each) => el("li", { "data-key": each.item }, el("b", {}, itemName(this.conference.item(each.item))), ` ${each.groups.slice(0, GROUPS).join("; ")}.`)))),
      el("p", { class: "chair" }, told.chair));
  }
}
