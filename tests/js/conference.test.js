import assert from "node:assert/strict";
import { test } from "node:test";
import { Conference, inOrder, objectors, outcomeOf, standings } from "../../game/classroom/pages/static/conference.js";
import { state, told } from "./toy.js";

const conference = new Conference(told);

test("an option belongs to the first camp whose end it lies below", () => {
  assert.deepEqual(conference.item("roaming").options.map((each) => conference.camp(each)), ["low", "lean_low", "high"]);
  assert.equal(conference.camp({ ...conference.option("name", "old"), at: 20.5 }), "lean_low");
});

test("a delegation is named as it stands alone, within a sentence and by its bloc", () => {
  assert.equal(conference.name("COT"), "Côte d’Or");
  assert.equal(conference.within("COT"), "the Côte d’Or");
  assert.equal(conference.bloc("BOR"), "South");
  assert.equal(conference.bloc("ARC"), "");
  assert.equal(conference.name("XXX"), "XXX");
});

test("menus follow the grammar: what answers an offer or needs no choice is not begun from them", () => {
  assert.deepEqual(conference.menu("corridor"), ["Consult", "OfferDeal", "Pledge", "Caucus"]);
  assert.deepEqual(conference.menu("floor"), ["Table", "Support", "LinkPackage", "PointOfOrder", "Postpone"]);
});

test("of one text the common speeches come first, then the rare, then the corridor", () => {
  assert.deepEqual(conference.aboutOneText(), ["Support", "Table", "Caucus"]);
});

test("who stands where runs from end to end, the silent in the middle, without what nobody has tabled", () => {
  const found = standings(conference, "roaming", state({ counts: { all: 3 }, on_table: ["none"], silent: 5 }));

  assert.deepEqual(found, [{ camp: "low", letter: "a", count: 0 }, { camp: "silent", letter: "", count: 5 }, { camp: "high", letter: "c", count: 3 }]);
});

test("the silent come last where all texts lie on one side", () => {
  const found = standings(conference, "roaming", state({ counts: { none: 1 }, silent: 2 }));

  assert.deepEqual(found.map((each) => each.camp), ["low", "silent"]);
});

test("today's items come first and the agreed last", () => {
  const items = { roaming: state({ agreed: "some" }), scope: state(), name: state() };

  assert.deepEqual(inOrder(conference, { today: { items: ["name"], now: "name" }, items }), ["name", "scope", "roaming"]);
});

test("those who object are found by the option", () => {
  assert.deepEqual(objectors(state({ objections: { ARC: "some", BOR: "all" } }), "all"), ["BOR"]);
});

test("what came of an action is what happened, or else what was done", () => {
  assert.deepEqual(outcomeOf({ lines: [{ id: 1, text: "You support a.", why: "", kind: "Spoke" }, { id: 2, text: "It fell.", why: "Nobody seconded.", kind: "X" }], says: "Done." }), ["You support a.", "It fell. Nobody seconded."]);
  assert.deepEqual(outcomeOf({ says: "Your partner must agree." }), ["Your partner must agree."]);
  assert.deepEqual(outcomeOf({}), []);
});
