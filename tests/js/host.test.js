import assert from "node:assert/strict";
import { test } from "node:test";
import { Lost, eventReader, messageName, postUntilAnswered, read } from "../../game/classroom/pages/static/host.js";

function eventsOf(...pieces) {
  const found = [];
  const take = eventReader((name, data, id) => found.push([name, data, id]));
  for (const each of pieces) take(each);
  return found;
}

/** Let the host answer so, one after the other; a number is a status, an Error a lost network. */
function answerWith(t, ...answers) {
  const sent = [];
  t.mock.method(globalThis, "fetch", async (path, options) => {
    sent.push([path, options.body]);
    const [status, body] = answers.shift();
    if (status instanceof Error) throw status;
    return { ok: status < 300, status, json: async () => body };
  });
  return sent;
}

test("an event that comes in pieces is taken once it is whole", () => {
  assert.deepEqual(eventsOf("event: part\nid: 3f-1\nda", 'ta: {"name":"room"', "}\n", "\n"), [["part", { name: "room" }, "3f-1"]]);
});

test("several events in one piece are taken in order, each with its own id", () => {
  assert.deepEqual(eventsOf('event: hello\ndata: {"now":1}\n\nid: b\ndata: 2\n\n'), [["hello", { now: 1 }, null], ["message", 2, "b"]]);
});

test("a sign of life is no event, and data in several lines is one", () => {
  assert.deepEqual(eventsOf(": breath\n\n", "data: [1,\ndata: 2]\r\n\r\n"), [["message", [1, 2], null]]);
});

test("a name for a decision is new each time and as the host wants it", () => {
  assert.notEqual(messageName(), messageName());
  assert.match(messageName(), /^[A-Za-z0-9-]{8,64}$/);
});

test("a refusal is an answer, a lost network is none", async (t) => {
  answerWith(t, [422, { says: "Out of order." }], [new TypeError("offline")]);

  assert.deepEqual(await read("/x"), { ok: false, status: 422, body: { says: "Out of order." } });
  await assert.rejects(read("/x"), Lost);
});

test("a decision is sent again as it was until the host has answered", async (t) => {
  const sent = answerWith(t, [new TypeError("offline")], [503, {}], [200, { accepted: true }]);
  let again = 0;
  t.mock.method(globalThis, "setTimeout", (done) => queueMicrotask(done));

  const found = await postUntilAnswered("/act", { message: "m-1" }, () => { again += 1; });

  assert.deepEqual(found.body, { accepted: true });
  assert.equal(again, 2);
  assert.deepEqual(sent, Array(3).fill(["/act", '{"message":"m-1"}']));
});
