// After the end, for hall and facilitator: where it turned, what to talk about, and the conference beside history.

import { el } from "./dom.js";
import { listed } from "./facts.js";
import { t } from "./words.js";

const TURNS = 2; // decisions that the hall has room for

/** What `debrief` says as sections; nothing until the conference is closed. most: how many names a line takes. */
export function aftermath(conference, told, most) {
  if (!told) return null;
  const sections = [];
  if (told.questions.length) sections.push(el("section", { class: "questions", "data-key": "questions" }, el("h2", {}, t("page.hall.debrief")), el("ol", {}, told.questions.map((each, index) => el("li", { "data-key": index }, each)))));
  const beside = told.compared;
  if (beside) {
    const names = (signed) => listed(beside.otherwise.filter((each) => each.signed === signed).map((each) => conference.name(each.delegation)), most, (first, count) => t("page.more", { first, count }));
    const line = (words, given) => given && el("p", {}, t(words, { names: given }));
    sections.push(el("section", { class: "beside", "data-key": "beside" }, el("h2", {}, t("page.hall.record")),
      el("p", {}, t("page.hall.record_count", { here: beside.signed_here, history: beside.signed_history }), " · ", t(beside.otherwise.length ? "page.hall.record_otherwise" : "page.hall.record_alike", { count: beside.otherwise.length })),
      line("page.hall.record_signed", names(true)), line("page.hall.record_not", names(false)),
      el("ul", {}, beside.texts.map((each) => el("li", { "data-key": each.item }, t("page.hall.record_text", { item: conference.item(each.item).short, here: each.here, history: each.history })))), el("p", { class: "muted more", hidden: true })));
  }
  return sections;
}

/** The decisions that moved the expected signatures, the largest first; all of them, with what led up to each, or a few. */
export function turned(told, isAll) {
  if (!told) return null;
  const found = told.turned;
  return el("section", { class: "turned", "data-key": "turned" }, el("h2", {}, t("page.hall.turned")), el("p", {}, found.lead),
    el("ol", {}, found.hinges.slice(0, isAll ? Infinity : TURNS).map((each) => el("li", { "data-key": `${each.session} ${each.item} ${each.change}` },
      el("b", {}, t("page.hall.turned_line", { session: each.session, change: each.change })), ". ", each.what, isAll && ` ${each.how}`))));
}
