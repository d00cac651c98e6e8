// After the end, for hall and facilitator: where it turned, what to talk about, and the conference beside history.

import { el } from "./dom.js";
import { listed, t } from "./words.js";

const TURNS = 2; // decisions that the hall has room for

/** Questions, and the conference beside the record. @param {Conference} conference @param {Host.Debrief} told
    @param {number} most how many names a line takes */
export function lookingBack(conference, told, most) {
  return [
    told.questions.length > 0 && el("section", { class: "questions", "data-key": "questions" }, el("h2", {}, t("page.hall.debrief")), el("ol", {}, told.questions.map((each, index) => el("li", { "data-key": index }, each)))),
    told.compared && besideTheRecord(conference, told.compared, most),
  ];
}

/** @param {Conference} conference @param {NonNullable<Host.Debrief["compared"]>} found @param {number} most */
function besideTheRecord(conference, found, most) {
  /** @param {string} words @param {boolean} signed */
  const line = (words, signed) => {
    const names = found.otherwise.filter((each) => each.signed === signed).map((each) => conference.name(each.delegation));
    return names.length > 0 && el("p", {}, t(words, { names: listed(names, most) }));
  };
  return el("section", { class: "beside", "data-key": "beside" }, el("h2", {}, t("page.hall.record")),
    el("p", {}, t("page.hall.record_count", { here: found.signed_here, history: found.signed_history }), " · ", t(found.otherwise.length ? "page.hall.record_otherwise" : "page.hall.record_alike", { count: found.otherwise.length })),
    line("page.hall.record_signed", true), line("page.hall.record_not", false),
    el("ul", {}, found.texts.map((each) => el("li", { "data-key": each.item }, t("page.hall.record_text", { item: conference.item(each.item).short, here: each.here, history: each.history })))),
    el("p", { class: "muted more", hidden: true }));
}

/** The decisions that moved the expected signatures, the largest first; all of them, with what led up to each, or a few.
    @param {Host.Debrief} told @param {boolean} isAll */
export function whereItTurned(told, isAll) {
  const { lead, hinges } = told.turned;
  return el("section", { class: "turned", "data-key": "turned" }, el("h2", {}, t("page.hall.turned")), el("p", {}, lead),
    el("ol", {}, hinges.slice(0, isAll ? Infinity : TURNS).map((each) => el("li", { "data-key": `${each.session} ${each.item} ${each.change}` },
      el("b", {}, t("page.hall.turned_line", { session: each.session, change: each.change })), ". ", each.what, isAll && ` ${each.how}`))));
}
