import assert from "node:assert/strict";
import { test } from "node:test";
import { ActionBuilder } from "../../game/classroom/pages/static/action_builder.js";
import { actions } from "./toy.js";

const begin = (kind, given, several) => new ActionBuilder(kind, actions[kind], given, several);
const choices = (open, why_not = {}) => ({ step: 1, to: null, open, why_not });
const text = (item, option) => ({ item, option });
const DEAL = { OfferDeal: { gives: { roaming: ["some"], scope: ["wide"] }, asks: { roaming: ["some"], scope: ["narrow", "wide"] } } };

function deal() {
  const builder = begin("OfferDeal");
  builder.choose("to", "BOR");
  builder.choices = choices(DEAL);
  return builder;
}

test("the parts are asked for in the order of the grammar", () => {
  const builder = begin("OfferDeal");
  const asked = [];
  for (const value of ["BOR", text("roaming", "some"), text("scope", "wide")]) {
    asked.push(builder.next);
    builder.choose(builder.next, value);
  }

  assert.deepEqual(asked, ["to", "gives", "asks"]);
  assert.equal(builder.next, null);
});

test("what is asked of others is asked in return only where something is given", () => {
  assert.equal(begin("OfferDeal").asked("asks"), "asks");
  assert.equal(begin("Pledge").asked("asks"), "asks_first");
  assert.equal(begin("OfferDeal").asked("gives"), "gives");
});

test("an action that no script has heard of is put together like any other", () => {
  const builder = begin("Postpone");
  builder.choices = choices({ Postpone: { item: ["scope"] } });

  assert.deepEqual(builder.ids, ["scope"]);
  builder.choose("item", "scope");
  builder.choose("to", "BOR");

  assert.deepEqual(builder.action("ARC"), { Postpone: { delegation: "ARC", item: "scope", to: "BOR" } });
});

test("a text fills item and option, any other part its own field", () => {
  const support = begin("Support");
  support.choose("text", text("roaming", "some"));
  const offer = deal();
  offer.choose("gives", text("roaming", "some"));
  offer.choose("asks", text("scope", "wide"));

  assert.deepEqual(support.action("ARC"), { Support: { delegation: "ARC", item: "roaming", option: "some" } });
  assert.deepEqual(offer.action("ARC"), { OfferDeal: { delegation: "ARC", to: "BOR", gives: text("roaming", "some"), asks: text("scope", "wide") } });
});

test("what is given and what is asked for are on different items", () => {
  const builder = deal();
  builder.choose("gives", text("roaming", "some"));

  assert.deepEqual(builder.ids, ["scope"]);
});

test("of several items one is opened first, the only one stands open by itself", () => {
  const builder = deal();
  assert.equal(builder.opened, null);
  builder.open("scope");
  assert.equal(builder.opened, "scope");
  assert.deepEqual(builder.options("scope"), ["wide"]);

  builder.choose("gives", text("roaming", "some"));

  assert.equal(builder.opened, "scope");
});

test("back leaves the item, then what was chosen last, and never what was given", () => {
  const builder = begin("CounterOffer", { offer: 7 });
  builder.choices = choices({ CounterOffer: DEAL.OfferDeal });
  builder.open("scope");

  builder.back();
  assert.equal(builder.opened, null);
  assert.equal(builder.canGoBack, false);

  builder.choose("gives", text("scope", "wide"));
  assert.equal(builder.opened, "roaming");
  builder.back();
  assert.equal(builder.next, "gives");
  builder.back();
  assert.deepEqual(builder.known, { offer: 7 });
});

test("another delegation makes the host say anew what is in order", () => {
  const builder = deal();
  builder.back();

  assert.equal(builder.choices, null);
  assert.equal(builder.to, null);
});

test("a second tap on a delegation chooses no text", () => {
  const builder = begin("OfferDeal");
  builder.choose("to", "BOR");
  builder.choose("to", "BOR");

  assert.deepEqual(builder.known, { to: "BOR" });
  assert.equal(builder.next, "gives");
});

test("of an item one text is picked, another takes its place, the same again leaves it", () => {
  const builder = begin("LinkPackage", {}, { least: 2 });
  builder.pick(text("roaming", "some"));
  assert.equal(builder.isEnough, false);
  builder.pick(text("scope", "wide"));
  builder.pick(text("scope", "narrow"));
  assert.deepEqual(builder.picked, [text("roaming", "some"), text("scope", "narrow")]);
  assert.equal(builder.isEnough, true);

  builder.pick(text("scope", "narrow"));

  assert.deepEqual(builder.picked, [text("roaming", "some")]);
});

test("the items of a point of order are those that this point can be about", () => {
  const builder = begin("PointOfOrder");
  builder.choices = choices({ PointOfOrder: { kind: { relevance: ["scope"], quorum: ["scope", "name"] } } });

  assert.deepEqual(builder.ids, ["relevance", "quorum"]);
  builder.choose("kind", "quorum");

  assert.deepEqual(builder.ids, ["scope", "name"]);
});

test("where nothing is in order the host's reason is told", () => {
  const builder = begin("Support");
  assert.equal(builder.reason, "");
  builder.choices = choices({}, { Support: "The list is closed." });

  assert.equal(builder.reason, "The list is closed.");
  assert.deepEqual(builder.ids, []);
});

test("what was chosen is shown in order, several texts each by itself, an answered offer not at all", () => {
  const package_ = begin("LinkPackage");
  package_.choose("texts", [text("roaming", "some"), text("scope", "wide")]);
  const counter = begin("CounterOffer", { offer: 7 });
  counter.choose("gives", text("roaming", "some"));

  assert.deepEqual(package_.soFar, [["text", text("roaming", "some")], ["text", text("scope", "wide")]]);
  assert.deepEqual(counter.soFar, [["gives", text("roaming", "some")]]);
});
