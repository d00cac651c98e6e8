// The small pieces that pages are made of: buttons, rows to choose from, plates, treaty text.

import { el } from "./dom.js";
import { icon } from "./shapes.js";

/** A button. One that is off stays where it is and says so, and nothing happens.
    @param {Child} words @param {() => void} onclick @param {Record<string, Wish> & {isOff?: boolean}} [more] */
export function button(words, onclick, more) {
  const { isOff, ...wishes } = more || {};
  return el("button", Object.assign({ class: "button", type: "button", "aria-disabled": isOff ? "true" : null, onclick: () => { if (!isOff) onclick(); } }, wishes), words);
}

/** One thing to choose in a list: what it is and a note on it.

    mark: before the words; end: after them, an arrow if nothing is said; why: the reason why it cannot be chosen now;
    isPicked: for one of several that can be picked together; opens: whether a sheet opens.
    @param {string | number} key @param {Child} words @param {Child} note @param {() => void} onclick
    @param {{mark?: Child, end?: Child, why?: string, isPicked?: boolean, opens?: boolean}} [more] */
export function row(key, words, note, onclick, more) {
  const { mark, end = icon("to"), why, isPicked, opens } = more || {};
  return el("li", { "data-key": key }, button(
    [mark, el("span", { class: "words" }, el("span", {}, words), el("span", { class: why ? "why" : "cost" }, why || note)), end], onclick,
    { class: "row-button", isOff: Boolean(why), "aria-haspopup": opens ? "dialog" : null, "aria-pressed": isPicked === undefined ? null : String(isPicked) }));
}

/** Sentences, one below the other. @param {Child[]} lines */
export function plainRows(lines) {
  return el("ul", { class: "plain-rows" }, lines.map((each, index) => el("li", { "data-key": index }, each)));
}

/** A part of a page with its heading. @param {Child} title @param {Child[]} inside */
export function section(title, ...inside) { return el("section", {}, el("h2", {}, title), inside); }

/** The same, found again by its key however the page changes. @param {string} key @param {Child} title @param {Child[]} inside */
export function keyed(key, title, ...inside) { return el("section", { "data-key": key }, el("h2", {}, title), inside); }

/** The code of a delegation in its plate. @param {Host.DelegationId} code @param {boolean} [isOwn] */
export function plate(code, isOwn) { return el("span", { class: isOwn ? "plate is-own" : "plate" }, code); }

/** An item by its number and name. @param {Host.Item} item */
export function itemName(item) { return [el("span", { class: "badge" }, item.label), " ", item.short]; }

/** Treaty text: what differs from the other options is underlined. @param {Host.Option} option */
export function treaty(option) { return option.runs.map(({ text, marked }) => (marked ? el("mark", {}, text) : text)); }

/** What has happened, a line each with its reason. @param {Host.Line[]} lines newest first */
export function news(lines) {
  return el("ul", { class: "news" }, lines.map((each) => el("li", { "data-key": each.id }, each.text, each.why && el("span", { class: "why" }, each.why))));
}

/** Filled circles for what is left, outlines for what is spent. @param {number} left @param {number} all */
export function pips(left, all) {
  const dots = [];
  for (let index = 0; index < Math.max(left, all); index += 1) dots.push(el("i", { class: index < left ? "is-left" : null }));
  return el("span", { class: "pips", "aria-hidden": "true" }, dots);
}

/** Seconds as a clock: 4:35. @param {number} seconds */
export function clock(seconds) {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** @type {Record<string, Icon>} */
const SIGNS = { agreed: "tick", voted: "tick", brackets: "brackets", reopened: "brackets", promise: "to", refusal: "barred", compromise: "to", dropped: "cross", happening: "clock", unheard: "barred" };

/** What a session changed, each change with its sign and reason. @param {Host.Change[]} changes */
export function changeList(changes) {
  return el("ul", { class: "plain-rows changes" }, changes.map((each, index) => el("li", { "data-key": index }, icon(SIGNS[each.kind] || "to"), el("span", {}, each.text, " ", each.why && el("span", { class: "why" }, each.why)))));
}
