// The Corridor tab: offers that wait, what can be done in private, what was heard, promises.

import { el } from "./dom.js";
import { actionRow } from "./seat_text.js";
import { button, itemName, pips, plainRows, plate, section, treaty } from "./widgets.js";
import { capitalised, dotted, t } from "./words.js";

/** @param {SeatPage} app */
export function corridor(app) {
  const { groups, own, offers, promises, remembered, reports } = app.values;
  const { out, waiting } = offers;
  return [
    el("div", { class: "heading" }, el("h1", {}, t("page.tab.corridor")), el("span", { class: "left" }, t("page.contacts", { count: own.contacts }), " ", pips(own.contacts, app.conference.contacts))),
    waiting.map((each) => card(app, each)),
    app.isCorridor ? el("section", { "aria-label": t("page.corridor.talk") }, el("ul", { class: "rows" }, app.conference.menu("corridor").map((kind) => actionRow(app, kind, () => app.begin(kind), { why: app.whyNot(kind) }))))
      : el("p", { class: "muted" }, t("page.corridor.closed")),
    (groups || []).length > 0 && section(t("page.groups"), groups.map((each) => group(app, each))),
    out.length > 0 && section(t("page.corridor.out"), plainRows(out.map((each) => [plate(each.with), " ", each.text]))),
    section(t("page.corridor.heard"), (reports || []).length ? plainRows(reports.map((each) => [plate(each.about), " ", each.text])) : el("p", { class: "muted" }, t("page.corridor.heard_none"))),
    (remembered || []).length > 0 && section(t("page.remembered"), plainRows(remembered)),
    (promises || []).length > 0 && section(t("page.promises"), plainRows(promises.map((each) => each.text))),
  ];
}

/** A drafting group; what lies before it, if one sits there. @param {SeatPage} app @param {Host.Group} of */
function group(app, of) {
  const isOff = !app.mayAct || app.values.room.phase !== "corridor";
  return el("article", { class: "card" }, el("h3", {}, of.title), el("p", {}, of.members), of.says && el("p", { class: "muted" }, of.says),
    (of.proposals || []).map((each) => el("div", { class: "wording", "data-key": `proposal-${each.number}` },
      el("p", {}, el("b", {}, each.title)), plainRows(each.texts), el("p", { class: "muted" }, each.behind, each.carries && ` ${t("page.groups.carries")}`),
      each.is_own ? el("p", {}, t("page.groups.own")) : el("div", { class: "answers" }, button(t("page.groups.back"), () => app.doNow("BackProposal", { proposal: each.number }), { isOff })))));
}

/** An offer with its answers. @param {SeatPage} app @param {Host.Offer} offer */
function card(app, offer) {
  const { conference } = app;
  const asked = conference.option(offer.asks.item, offer.asks.option);
  const isOff = !app.mayAct || app.values.room.phase !== "corridor";
  /** @param {string} term @param {Host.Backing} backing @param {string} words */
  const side = (term, { item, option }, words) => {
    const { letter, short } = conference.option(item, option);
    return el("div", {}, el("dt", {}, term), el("dd", {}, words, " ", el("b", {}, letter), " ", t("page.on"), " ", itemName(conference.item(item)),
      el("span", { class: "cost" }, dotted(short, ...app.notesOn(item, option, offer.with), t("page.offer.weight", { weight: app.weight(item) })))));
  };
  return el("article", { class: "card", "data-key": `offer-${offer.id}`, "aria-labelledby": `offer-${offer.id}` },
    el("h2", { id: `offer-${offer.id}` }, plate(offer.with), " ", capitalised(t("page.offer.title", { who: conference.within(offer.with) }))),
    el("dl", {}, side(t("page.offer.gives"), offer.gives, t("page.offer.backs")), side(t("page.offer.asks"), offer.asks, `${t("page.you")} ${t("page.offer.back")}`)),
    el("div", { class: "wording" },
      el("span", { class: "label" }, conference.item(offer.asks.item).short, ", ", asked.letter),
      el("span", { class: "treaty" }, treaty(asked)),
      el("p", { class: "until" }, t("page.offer.until", { session: offer.until }))),
    el("div", { class: "answers" },
      button(t("page.offer.accept"), () => app.doNow("AcceptOffer", { offer: offer.id }), { isOff }),
      button(t("page.offer.counter"), () => app.begin("CounterOffer", { offer: offer.id }, offer.with), { isOff, "aria-haspopup": "dialog" }),
      button(t("page.offer.decline"), () => app.doNow("DeclineOffer", { offer: offer.id }), { isOff })));
}
