// The Floor tab: what the delegation will say, what else it may say, who is on the list, what has happened.

import { el } from "./dom.js";
import { icon, pips, plate } from "./shapes.js";
import { Recap } from "./seat_recap.js";
import { row } from "./seat_text.js";
import { t } from "./words.js";

const OFTEN = ["Support", "Object", "ProposeCompromise", "Table", "LinkPackage"];
const SELDOM = ["Oppose", "CoSponsor", "WithdrawObjection", "LiftBrackets", "PlaceBrackets", "MoveVote", "PointOfOrder", "AnnounceRefusal"];

/** The kinds that the host says are out of order now, with the reason; asked in the background. */
function reasons(app) {
  const key = app.moment;
  if (app.reasonsFor !== key) {
    app.reasonsFor = key;
    app.choices(null).then((found) => {
      if (app.reasonsFor !== key) return;
      if (!found) { app.reasonsFor = ""; return; }
      app.reasons = found.why_not || {};
      app.draw();
    });
  }
  return app.reasons || {};
}

export function floor(app) {
  const { own, floor: list, room, heard } = app.values;
  const isOpen = room.stage === "playing" && room.phase === "corridor";
  const why = isOpen ? reasons(app) : {};
  const speeches = (kinds) => el("ul", { class: "rows" }, kinds.map((kind) => row(app, kind, () => app.begin(kind, {}), why[kind] || "")));
  return [
    el("div", { class: "heading" }, el("h1", {}, t("page.tab.floor")), el("span", { class: "left" }, t("page.interventions", { count: own.interventions }), " ", pips(own.interventions, app.conference.interventions))),
    own.intervention && el("article", { class: "card" }, el("h2", {}, t("page.floor.will_say")), el("p", {}, own.intervention), el("p", { class: "until" }, t("page.floor.replace")),
      isOpen && el("div", { class: "answers" }, el("button", { class: "button", type: "button", "aria-disabled": app.mayAct ? null : "true", onclick: () => { if (app.mayAct) app.doNow({ LeaveSpeakersList: { delegation: own.delegation } }); } }, t("page.floor.leave")))),
    isOpen && el("section", { "aria-label": t("page.tab.floor") }, speeches(OFTEN),
      el("details", { class: "about", "data-key": "seldom" }, el("summary", {}, t("page.floor.more", { count: SELDOM.length })), speeches(SELDOM))),
    el("section", {}, el("h2", {}, t("page.floor.list", { count: list.on_list.length, slots: list.slots })),
      list.on_list.length ? el("p", { class: "news" }, list.on_list.map((each) => [plate(each, each === own.delegation), " ", app.conference.name(each), " "])) : el("p", { class: "muted" }, t("page.floor.nobody"))),
    list.motions.length > 0 && el("section", {}, el("h2", {}, t("page.floor.motions")), el("ul", { class: "plain-rows" }, list.motions.map((each, index) => el("li", { "data-key": index }, each.text)))),
    room.session > 1 && el("section", {}, el("ul", { class: "rows" }, el("li", {}, el("button", { class: "row-button", type: "button", "aria-haspopup": "dialog", onclick: () => app.open(new Recap(app)) }, el("span", { class: "words" }, t("page.recap.again")), icon("to"))))),
    el("section", {}, el("h2", {}, t("page.floor.heard")), el("ul", { class: "news" }, (heard || []).slice().reverse().map((each) => el("li", { "data-key": each.id }, each.text, each.why && el("span", { class: "why" }, each.why))))),
  ];
}
