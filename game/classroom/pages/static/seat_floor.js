// The Floor tab: what the delegation will say, what else it may say, who is on the list, what has happened.

import { el } from "./dom.js";
import { Recap } from "./seat_recap.js";
import { actionRow } from "./seat_text.js";
import { button, news, pips, plainRows, plate, row, section } from "./widgets.js";
import { t } from "./words.js";

/** @param {SeatPage} app */
export function floor(app) {
  const { own, floor: list, room, heard } = app.values;
  const { actions } = app.conference;
  const all = app.conference.menu("floor");
  const rare = all.filter((each) => actions[each].frequency === "rare");
  const speeches = (/** @type {Host.Kind[]} */ kinds) => el("ul", { class: "rows" }, kinds.map((kind) => actionRow(app, kind, () => app.begin(kind), { why: app.whyNot(kind) })));
  return [
    el("div", { class: "heading" }, el("h1", {}, t("page.tab.floor")), el("span", { class: "left" }, t("page.interventions", { count: own.interventions }), " ", pips(own.interventions, app.conference.interventions))),
    own.intervention && el("article", { class: "card" }, el("h2", {}, t("page.floor.will_say")), el("p", {}, own.intervention), el("p", { class: "until" }, t("page.floor.replace")),
      app.isCorridor && el("div", { class: "answers" }, button(t("page.floor.leave"), () => app.doNow("LeaveSpeakersList"), { isOff: !app.mayAct }))),
    app.isCorridor && el("section", { "aria-label": t("page.tab.floor") }, speeches(all.filter((each) => actions[each].frequency === "common")),
      el("details", { class: "about", "data-key": "seldom" }, el("summary", {}, t("page.floor.more", { count: rare.length })), speeches(rare))),
    section(t("page.floor.list", { count: list.on_list.length, slots: list.slots }),
      list.on_list.length ? el("p", { class: "news" }, list.on_list.map((each) => [plate(each, each === own.delegation), " ", app.conference.name(each), " "])) : el("p", { class: "muted" }, t("page.floor.nobody"))),
    list.motions.length > 0 && section(t("page.floor.motions"), plainRows(list.motions.map((each) => each.text))),
    room.session > 1 && el("section", {}, el("ul", { class: "rows" }, row("recap", t("page.recap.again"), "", () => app.open(new Recap(app)), { opens: true }))),
    section(t("page.floor.heard"), news((heard || []).slice().reverse())),
  ];
}
