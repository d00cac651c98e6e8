// A small conference as the host tells it, and the rows of its grammar.

/** @param {string[]} parts @param {object} [more] */
const row = (parts, more) => ({ stage: "floor", parts, frequency: "common", label: "", explain: "", cost: "", rule: "", ...more });

export const actions = {
  Consult: row(["to", "item"], { stage: "corridor", label: "Consult a delegation..." }),
  OfferDeal: row(["to", "gives", "asks"], { stage: "corridor" }),
  CounterOffer: row(["offer", "gives", "asks"], { stage: "corridor" }),
  Pledge: row(["to", "asks"], { stage: "corridor" }),
  Caucus: row(["backing"], { stage: "corridor" }),
  Table: row(["text"], { frequency: "rare" }),
  Support: row(["text"]),
  LinkPackage: row(["texts"], { frequency: "rare" }),
  PointOfOrder: row(["kind", "item"], { frequency: "rare" }),
  LeaveSpeakersList: row([], { stage: "corridor" }),
  Postpone: row(["item", "to"]), // an action that no script has heard of
  Sign: row([], { stage: "signing" }),
};

const option = (id, letter, at) => ({ id, letter, at, short: id, runs: [{ text: id, marked: false }] });
const item = (id, ...options) => ({ id, label: id, short: id, title: id, place: "", about: "", change: "", status_quo: "", options });

export const told = {
  id: "toy", title: "A small conference", summary: "", place: "Here", sessions: 2, visions: ["less", "more"], organisation: "the Union",
  blocs: [{ id: "south", short: "South", name: "The South" }],
  delegations: [
    { id: "BOR", name: "Borduna", within: "Borduna", bloc: "south", influence: 1 },
    { id: "ARC", name: "Arcadia", within: "Arcadia", bloc: null, influence: 2 },
    { id: "COT", name: "Côte d’Or", within: "the Côte d’Or", bloc: "south", influence: 1 },
  ],
  items: [
    item("roaming", option("none", "a", 0), option("some", "b", 30), option("all", "c", 90)),
    item("scope", option("narrow", "a", 10), option("wide", "b", 70)),
    item("name", option("old", "a", 50)),
  ],
  programme: [], actions, least: { texts: 2 }, easy_to_see: 24,
  camps: [{ id: "low", below: 20.5 }, { id: "lean_low", below: 44.5 }, { id: "middle", below: 54.5 }, { id: "lean_high", below: 79.5 }, { id: "high", below: null }],
  ballots: {}, points: { relevance: "Not to the point", quorum: "No quorum" }, glossary: [], contacts: 2, interventions: 1, slots: 8,
};

export const state = (more) => ({
  status: "", bars: 0, agreed: null, agreed_over: [], on_table: [], compromise: null, sponsors: {}, stances: {}, counts: {}, silent: 0, objections: {}, warmth: null, ...more,
});
