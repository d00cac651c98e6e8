// What a session changed, for phones and the hall.

import { el } from "./dom.js";
import { icon } from "./shapes.js";

const SIGNS = { agreed: "tick", voted: "tick", brackets: "brackets", reopened: "brackets", promise: "to", refusal: "barred", compromise: "to", dropped: "cross", happening: "clock", unheard: "barred" };

/** A list of changes, each with its sign and reason. */
export function changeList(changes) {
  return el("ul", { class: "plain-rows changes" }, changes.map((each, index) => el("li", { "data-key": index }, icon(SIGNS[each.kind] || "to"), el("span", {}, each.text, " ", each.why && el("span", { class: "why" }, each.why)))));
}
