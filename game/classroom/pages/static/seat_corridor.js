// The Corridor tab: offers that wait, what can be done in private, what was heard, promises.

import { el } from "./dom.js";
import { capitalised } from "./facts.js";
import { pips, plate, treaty } from "./shapes.js";
import { row } from "./seat_text.js";
import { t } from "./words.js";

const TALKS = ["Consult", "OfferDeal", "Caucus", "Pledge", "Press", "ShowPlacards"];

export function corridor(app) {
  const { own, offers, promises, reports, room } = app.values;
  const isOpen = room.stage === "playing" && room.phase === "corridor";
  return [
    el("div", { class: "heading" }, el("h1", {}, t("page.tab.corridor")), el("span", { class: "left" }, t("page.contacts", { count: own.contacts }), " ", pips(own.contacts, app.conference.contacts))),
    offers.waiting.map((each) => card(app, each)),
    isOpen ? el("section", { "aria-label": t("page.corridor.talk") }, el("ul", { class: "rows" }, TALKS.map((kind) => row(app, kind, () => app.begin(kind, {}), why(app, kind)))))
      : el("p", { class: "muted" }, t("page.corridor.closed")),
    offers.out.length > 0 && el("section", {}, el("h2", {}, t("page.corridor.out")), el("ul", { class: "plain-rows" }, offers.out.map((each) => el("li", { "data-key": each.id }, plate(each.with), " ", each.text)))),
    el("section", {}, el("h2", {}, t("page.corridor.heard")),
      (reports || []).length ? el("ul", { class: "plain-rows" }, reports.map((each, index) => el("li", { "data-key": index }, plate(each.about), " ", each.text))) : el("p", { class: "muted" }, t("page.corridor.heard_none"))),
    (promises || []).length > 0 && el("section", {}, el("h2", {}, t("page.promises")), el("ul", { class: "plain-rows" }, promises.map((each, index) => el("li", { "data-key": index }, each.text)))),
  ];
}

/** Why a kind cannot be done now, as far as it is plain to see; the sheet says the rest. */
function why(app, kind) {
  const own = app.values.own;
  if (kind === "Caucus" && !own.bloc) return t("page.corridor.no_bloc");
  if (kind === "Pledge" && own.pledges < 1) return t("page.corridor.no_pledges");
  if (kind !== "ShowPlacards" && own.contacts < 1) return t("page.corridor.no_contacts");
  return "";
}

function card(app, offer) {
  const conference = app.conference;
  const asks = conference.option(offer.asks.item, offer.asks.option);
  const gives = conference.option(offer.gives.item, offer.gives.option);
  const act = (kind) => () => { if (app.mayAct) app.doNow({ [kind]: { delegation: app.values.own.delegation, offer: offer.id } }); };
  const isOff = app.mayAct && app.values.room.phase === "corridor" ? null : "true";
  const backed = (backing, option, words) => el("dd", {}, words, " ", el("b", {}, option.letter), " ", t("page.on"), " ", el("span", { class: "badge" }, conference.item(backing.item).label), " ", conference.item(backing.item).short,
    el("span", { class: "cost" }, [option.short, ...app.notesOn(backing.item, backing.option, offer.with), t("page.offer.weight", { weight: app.weight(backing.item) })].join(" · ")));
  return el("article", { class: "card", "data-key": `offer-${offer.id}`, "aria-labelledby": `offer-${offer.id}` },
    el("h2", { id: `offer-${offer.id}` }, plate(offer.with), " ", capitalised(t("page.offer.title", { who: conference.within(offer.with) }))),
    el("dl", {},
      el("div", {}, el("dt", {}, t("page.offer.gives")), backed(offer.gives, gives, t("page.offer.backs"))),
      el("div", {}, el("dt", {}, t("page.offer.asks")), backed(offer.asks, asks, `${t("page.you")} ${t("page.offer.back")}`))),
    el("div", { class: "wording" },
      el("span", { class: "label" }, conference.item(offer.asks.item).short, ", ", asks.letter),
      el("span", { class: "treaty" }, treaty(asks.runs.map((run) => [run.text, run.marked]))),
      el("p", { class: "until" }, t("page.offer.until", { session: offer.until }))),
    el("div", { class: "answers" },
      el("button", { class: "button", type: "button", "aria-disabled": isOff, onclick: act("AcceptOffer") }, t("page.offer.accept")),
      el("button", { class: "button", type: "button", "aria-disabled": isOff, "aria-haspopup": "dialog", onclick: () => { if (!isOff) app.begin("CounterOffer", { offer: offer.id, to: offer.with }); } }, t("page.offer.counter")),
      el("button", { class: "button", type: "button", "aria-disabled": isOff, onclick: act("DeclineOffer") }, t("page.offer.decline"))));
}
