import assert from "node:assert/strict";
import { test } from "node:test";
import { clock } from "../../game/classroom/pages/static/widgets.js";
import { capitalised, dotted, folded, know, listed, matching, t, tOr } from "../../game/classroom/pages/static/words.js";

know({ "page.texts": "{count} {count:text|texts}", "page.who": "{who} speaks {{so}}.", "page.more": "{first} and {count} more" });

test("a message takes one form for one and another for any other number", () => {
  assert.deepEqual([0, 1, 2].map((count) => t("page.texts", { count })), ["0 texts", "1 text", "2 texts"]);
});

test("double braces are braces, and what is not given is left out", () => {
  assert.equal(t("page.who"), " speaks {so}.");
});

test("a message that is missing shows its key, or other words", () => {
  assert.equal(t("page.nothing"), "page.nothing");
  assert.equal(t("toString"), "toString");
  assert.equal(tOr("page.nothing", "Postpone"), "Postpone");
  assert.equal(tOr("page.who", ""), " speaks {so}.");
});

test("a long list of names says how many more", () => {
  assert.equal(listed(["A", "B", "C"], 3), "A, B, C");
  assert.equal(listed(["A", "B", "C", "D"], 3), "A, B, C and 1 more");
});

test("a delegation is found without accents, or by its whole code", () => {
  const all = [{ id: "CIV", name: "Côte d’Ivoire" }, { id: "KEN", name: "Kenya" }];

  assert.deepEqual(matching(all, "cote d'i").map((each) => each.id), ["CIV"]);
  assert.deepEqual(matching(all, "ken").map((each) => each.id), ["KEN"]);
  assert.deepEqual(matching(all, "ke").map((each) => each.id), ["KEN"]);
  assert.deepEqual(matching(all, "ci").map((each) => each.id), []);
  assert.equal(matching(all, " ").length, 2);
});

test("words begin a sentence, lose their accents and are joined if they are there", () => {
  assert.equal(capitalised("the United States"), "The United States");
  assert.equal(folded("  Türkiye "), "turkiye");
  assert.equal(dotted("today", "", null, false, "a must"), "today · a must");
});

test("a clock counts whole seconds down to nothing", () => {
  assert.deepEqual([274.2, 60, 9, 0.4, -3].map(clock), ["4:35", "1:00", "0:09", "0:01", "0:00"]);
});
