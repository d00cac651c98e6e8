// @ts-nocheck
// What the host tells today, told as it will be once it sends the grammar.

import { t } from "./words.js";

const PARTS = {
  Consult: ["to", "item"], OfferDeal: ["to", "gives", "asks"], CounterOffer: ["offer", "gives", "asks"], AcceptOffer: ["offer"], DeclineOffer: ["offer"],
  Pledge: ["to", "asks"], Press: ["to", "asks"], Caucus: ["backing"], ShowPlacards: ["placards"],
  LinkPackage: ["texts"], PointOfOrder: ["kind", "item"], WithdrawObjection: ["item"], PlaceBrackets: ["item"],
  AnnounceRefusal: ["item"], LeaveSpeakersList: [], CastBallot: ["ballot"], Sign: [], SignWithReservation: ["items"], Defer: [], Refuse: [],
};
const COMMON = ["Support", "Object", "ProposeCompromise"];

/** @param {any} told @returns {Host.Conference} */
export function newConference(told) {
  if (told.camps) return told;
  const actions = {};
  for (const kind of Object.keys(told.actions)) {
    const row = told.actions[kind];
    actions[kind] = Object.assign({ stage: row.group, parts: PARTS[kind] || ["text"], frequency: row.group === "floor" && COMMON.indexOf(kind) < 0 ? "rare" : "common" }, row);
  }
  const camps = [["low", 20.5], ["lean_low", 44.5], ["middle", 54.5], ["lean_high", 79.5], ["high", null]].map(([id, below]) => ({ id, below }));
  return Object.assign(told, { actions, least: { texts: 2 }, easy_to_see: 12, camps });
}

/** @param {any} told @param {Host.Seat} values @returns {Host.Choices} */
export function newChoices(told, { own, items }) {
  if (told.open) return told;
  const open = {};
  if (told.to) {
    Object.assign(open, { Consult: { item: told.consult }, Pledge: { asks: told.pledge }, Press: { asks: told.press }, OfferDeal: { gives: told.deal, asks: told.deal } });
  } else {
    const onTable = {};
    for (const id of Object.keys(items)) if (!items[id].agreed) onTable[id] = items[id].on_table;
    for (const kind of Object.keys(told.floor)) open[kind] = { text: told.floor[kind], item: Object.keys(told.floor[kind]) };
    const kinds = {};
    for (const item of Object.keys(told.points)) for (const kind of told.points[item]) kinds[kind] = (kinds[kind] || []).concat(item);
    Object.assign(open, { Caucus: { backing: told.caucus }, CounterOffer: { gives: onTable, asks: onTable }, ShowPlacards: { placards: onTable }, LinkPackage: { texts: onTable }, PointOfOrder: { kind: kinds } });
    for (const kind of own.contacts ? [] : ["Consult", "OfferDeal", "Pledge", "Press", "Caucus"]) told.why_not[kind] = t("page.corridor.no_contacts");
    if (own.pledges < 1) told.why_not.Pledge = t("page.corridor.no_pledges");
    if (!own.bloc) told.why_not.Caucus = t("page.corridor.no_bloc");
  }
  return { step: told.step, to: told.to || null, open, why_not: told.why_not };
}
