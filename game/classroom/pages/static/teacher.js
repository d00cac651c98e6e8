// The facilitator's page: who is in, the pace, messages, people, exports, and the gavel.

import { lookingBack, whereItTurned } from "./debrief.js";
import { el, show } from "./dom.js";
import { Parts, messageName, postUntilAnswered } from "./host.js";
import { announce, begin, byId, countDown, doneCount, qrCode, timer } from "./page.js";
import { icon } from "./shapes.js";
import { button, keyed, news, plate } from "./widgets.js";
import { dotted, t } from "./words.js";

const MINUTE = 60;
const FEW_MOVES = 4; // of the chair, that need not be folded away
const SAID_STAYS = 20000; // milliseconds
const DRAW_EVERY = 20000; // milliseconds, so that the minutes of idleness are current
const STATES = ["here", "idle", "away", "left", "removed"];

/** What cannot be taken back, or stops everybody, is asked about once more. */
const NEEDS_SURE = ["end_session", "rewind", "end", "remove", "advance_slowest"];

/** @typedef {{person?: number, session?: number, [field: string]: unknown}} More what goes with a verb */

/** @type {Conference} */
let conference;
/** @type {Parts<Host.Teacher>} */
let parts;
const state = {
  asked: /** @type {{verb: string, more: More, cameFrom: Element | null} | null} */ (null), // what is asked about once more
  said: "", // what came of the last thing done
  to: "", // whom the message is for
  shows: /** @type {Record<number, boolean>} */ ({}), // the people whose pass is shown
};

/** Ask the host to do something; ask the person first where it matters. Whether it was done.
    @param {string} verb @param {More} [more] @param {boolean} [isSure] */
async function act(verb, more = {}, isSure = false) {
  if (NEEDS_SURE.indexOf(verb) >= 0 && !isSure) {
    state.asked = { verb, more, cameFrom: document.activeElement };
    draw();
    const no = document.getElementById("sure-no");
    if (no) no.focus();
    return false;
  }
  leaveAsking();
  const found = await postUntilAnswered("/api/teacher/do", Object.assign({ message: messageName(), do: verb }, more), () => { parts.isLost = true; draw(); });
  if (parts.isLost) parts.open();
  say(found.body.says || "");
  return found.ok;
}

function leaveAsking() {
  const cameFrom = state.asked && state.asked.cameFrom;
  state.asked = null;
  draw();
  if (cameFrom instanceof HTMLElement && document.contains(cameFrom)) cameFrom.focus();
}

/** @param {string} words */
function say(words) {
  state.said = words;
  draw();
  if (!words) return;
  announce(words);
  setTimeout(() => { if (state.said === words) say(""); }, SAID_STAYS);
}

const can = (/** @type {string} */ verb) => parts.values.controls.can[verb] !== false;

/** A button that does something by its name. @param {string} verb @param {More} [more] @param {Record<string, Wish>} [wishes] @param {string} [words] */
function doer(verb, more, wishes, words) {
  return button(t(words || `page.teacher.${verb}`), () => act(verb, more), Object.assign({ "data-key": `${verb}-${JSON.stringify(more || {})}`, isOff: !can(verb) }, wishes));
}

/** A link to something that is opened beside this page. @param {string} href @param {Child} words @param {string | null} [look] its class */
function opening(href, words, look) { return el("a", { class: look, href, target: "_blank", rel: "noopener" }, words); }

/** Things to choose from, where choosing is doing. @param {Record<string, Wish>} wishes @param {[string | number, string][]} options @param {(value: string) => void} choose */
function select(wishes, options, choose) {
  return el("select", Object.assign({ class: "field", onchange: (/** @type {any} */ event) => choose(event.target.value) }, wishes),
    options.map(([value, words]) => el("option", { value, "data-key": value || null, selected: wishes.value === value }, words)));
}

/** The same, where the first says what it is for and stands there again afterwards.
    @param {Record<string, Wish>} wishes @param {string} first @param {[string | number, string][]} options @param {(value: string) => void} choose */
function selectOnce(wishes, first, options, choose) {
  const place = select(wishes, [["", first], ...options], () => {});
  place.onchange = (event) => {
    const at = /** @type {HTMLSelectElement} */ (event.target);
    const { value } = at;
    at.value = "";
    if (value) choose(value);
  };
  return place;
}

// --- what the page shows ---

function bar() {
  const { room, people } = parts.values;
  const isOn = room.stage === "playing";
  return [
    el("span", { class: "when" }, el("b", {}, conference.title), el("span", {}, room.stage === "lobby" ? t("page.teacher.lobby") : isOn ? dotted(room.session_text, room.phase_text) : t("page.end.title"))),
    isOn && timer(parts, "timer"),
    isOn && el("span", { class: "done" }, doneCount(people)),
    opening("/hall", t("page.teacher.hall")),
  ];
}

function told() {
  return [
    parts.isLost && el("p", { class: "is-lost" }, t("page.lost")),
    state.said && el("p", {}, el("span", {}, state.said), button(t("page.put_away"), () => say(""), { class: "button small" })),
  ];
}

function askedAgain() {
  if (!state.asked) return null;
  const { verb, more } = state.asked;
  const person = parts.values.roster.find((each) => each.person === more.person);
  return el("div", { class: "sure", role: "alertdialog", "aria-labelledby": "sure-words", "data-key": "sure", onkeydown: (event) => { if (event.key === "Escape") leaveAsking(); } },
    el("p", { id: "sure-words" }, t(`page.teacher.sure.${verb}`, { who: person ? person.name : "", session: more.session })),
    el("div", { class: "buttons" }, button(t("page.cancel"), leaveAsking, { id: "sure-no" }), button(t(`page.teacher.${verb}`), () => act(verb, more, true))));
}

function wayIn() {
  const { door } = parts.values;
  return keyed("way-in", t("page.teacher.way_in"), el("div", { class: "way-in" }, qrCode(door),
    el("div", {}, door.addresses.map((each) => el("p", { class: "address" }, each.replace(/^https?:\/\//, ""))), el("p", { class: "code" }, door.code),
      el("p", { class: "note" }, t(door.lan ? "page.teacher.on_lan" : "page.hall.only_here")))));
}

/** A table with the words of its columns. @param {string[]} columns @param {Child[]} rows */
function table(columns, rows) {
  return el("div", { class: "scrolls" }, el("table", {},
    el("thead", {}, el("tr", {}, columns.map((each) => el("th", { scope: "col" }, t(`page.teacher.column.${each}`))))), el("tbody", {}, rows)));
}

function roster() {
  const people = parts.values.roster;
  if (!people.length) return keyed("roster", t("page.teacher.roster", { count: 0 }), el("p", { class: "note" }, t("page.teacher.nobody")));
  const order = people.slice().sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || a.name.localeCompare(b.name));
  return keyed("roster", t("page.teacher.roster", { count: people.filter((each) => each.delegation).length }), awaited(),
    table(["name", "seat", "state", "does", "pass", "change"], order.map(person)));
}

/** @param {Host.Person} each */
function person(each) {
  const { people, room } = parts.values;
  const isOut = each.state === "removed" || each.state === "left";
  const isShown = Boolean(state.shows[each.person]);
  const idle = parts.hostNow() - each.seen;
  const free = conference.byName().filter((one) => people.led.indexOf(one.id) < 0);
  const named = el("span", { class: "unseen" }, " ", each.name);
  const does = () => (each.due ? t("page.teacher.is_due") : each.done ? [icon("tick"), " ", t("page.teacher.is_done")] : t(each.moves ? "page.teacher.is_busy" : "page.teacher.is_still"));
  return el("tr", { "data-key": each.person, class: isOut ? "is-out" : null },
    el("td", { class: "name" }, each.name),
    el("td", {}, each.delegation ? [plate(each.delegation), conference.name(each.delegation)] : "–"),
    el("td", {}, el("span", { class: `dot is-${each.state}`, "aria-hidden": "true" }), t(`page.teacher.state.${each.state}`),
      each.state === "idle" && idle > MINUTE && ` ${t("page.teacher.minutes", { count: Math.floor(idle / MINUTE) })}`, each.state === "here" && !each.connected && ` · ${t("page.teacher.offline")}`),
    el("td", {}, !isOut && room.stage === "playing" && does()),
    el("td", {}, button([isShown ? each.pass : t("page.teacher.show_pass"), named], () => { state.shows[each.person] = !isShown; draw(); }, { class: "button small", "aria-pressed": String(isShown) })),
    el("td", { class: "does" },
      !isOut && selectOnce({ "aria-label": t("page.teacher.move_who", { who: each.name }) }, t("page.teacher.move"), free.map((one) => [one.id, one.name]), (delegation) => act("move", { person: each.person, delegation })),
      " ",
      button([t(isOut ? "page.teacher.let_back" : "page.teacher.remove"), named.cloneNode(true)], () => act(isOut ? "let_back" : "remove", { person: each.person }), { class: "button small" })));
}

/** Who keeps the others waiting, by name. */
function awaited() {
  const { room, roster: people } = parts.values;
  if (room.stage !== "playing") return null;
  const isAwaited = (/** @type {Host.Person} */ each) => each.due || (room.phase === "corridor" && !each.done && each.state !== "left" && each.state !== "away");
  const names = people.map((each) => each.delegation && isAwaited(each) && `${each.name} (${conference.name(each.delegation)})`).filter(Boolean);
  return names.length > 0 && names.length < people.length && el("p", { class: "note" }, t("page.teacher.awaited", { names: names.join(", ") }));
}

function pace() {
  const { room } = parts.values;
  const primary = { class: "button is-primary" };
  return keyed("pace", t("page.teacher.pace"), askedAgain(), el("div", { class: "buttons" },
    room.stage === "lobby" && doer("start", {}, primary),
    room.stage === "playing" && [
      room.paused ? doer("go_on", {}, primary) : doer("pause"),
      doer("extend", { seconds: MINUTE }, {}, "page.teacher.more_time"), doer("extend", { seconds: -MINUTE }, {}, "page.teacher.less_time"),
      doer("advance_slowest"), doer("end_session"), doer("end"),
    ]));
}

function chair() {
  const { chair: told } = parts.values;
  if (!told) return null;
  /** @param {{action: object, text: string}} each @param {boolean} isSuggested */
  const move = (each, isSuggested) => button([each.text, isSuggested && el("span", { class: "note" }, " ", t("page.teacher.suggested"))], () => act("preside", { action: each.action }), { "data-key": each.text });
  const suggested = told.suggested === null ? null : told.choices[told.suggested];
  const others = told.choices.filter((each) => each !== suggested);
  return keyed("chair", t("page.teacher.chair"), told.waiting && el("p", { class: "note" }, t("page.teacher.chair_waits")),
    suggested && el("div", { class: "buttons" }, move(suggested, true)),
    others.length > 0 && el("details", { open: others.length <= FEW_MOVES || !suggested }, el("summary", { class: "links" }, t("page.teacher.chair_else", { count: others.length })), el("div", { class: "buttons is-list" }, others.map((each) => move(each, false)))));
}

/** @param {Event} event */
async function sendMessage(event) {
  event.preventDefault();
  const box = /** @type {HTMLTextAreaElement} */ (byId("message-text"));
  const text = box.value.trim();
  if (text && await act("say", { text, to: state.to || null })) box.value = "";
}

function message() {
  const { led } = parts.values.people;
  /** @type {[string, string][]} */
  const readers = conference.byName().filter((each) => led.indexOf(each.id) >= 0).map((each) => [each.id, each.name]);
  return keyed("message", t("page.teacher.message"), el("form", { onsubmit: sendMessage },
    el("label", { class: "unseen", for: "message-text" }, t("page.teacher.message_text")), el("textarea", { id: "message-text", class: "field", "data-key": "text", maxlength: 400, placeholder: t("page.teacher.message_text") }),
    el("div", { class: "say-row" },
      select({ "aria-label": t("page.teacher.message_to"), value: state.to }, [["", t("page.teacher.to_all")], ...readers], (to) => { state.to = to; }),
      el("button", { class: "button", type: "submit", "aria-disabled": can("say") ? null : "true" }, t("page.teacher.say")))));
}

/** @param {string} name @param {boolean} isOn @param {string} verb @param {More} more */
function switchRow(name, isOn, verb, more) {
  const words = t(`page.teacher.${name}`);
  return el("div", { "data-key": name }, el("span", { class: "says" }, words),
    button(t(isOn ? "page.on_word" : "page.off_word"), () => act(verb, more), { class: "button small switch", role: "switch", "aria-checked": String(isOn), "aria-label": words, isOff: !can(verb) }));
}

function settings() {
  const { room, controls, door } = parts.values;
  return keyed("settings", t("page.teacher.settings"), el("div", { class: "settings" },
    el("div", { "data-key": "preset" }, el("label", { for: "preset" }, t("page.teacher.preset")),
      select({ id: "preset", value: controls.preset, disabled: !can("preset") }, controls.presets.map((each) => [each, t(`page.preset.${each}`)]), (name) => act("preset", { name }))),
    switchRow("joining", room.joining, "joining", { open: !room.joining }),
    switchRow("temperatures", room.temperatures, "temperatures", { shown: !room.temperatures }),
    switchRow("pairs", room.pairs, "pairs", { allowed: !room.pairs, both_confirm: room.both_confirm }),
    room.pairs && switchRow("both_confirm", room.both_confirm, "pairs", { allowed: true, both_confirm: !room.both_confirm }),
    switchRow("gavel", room.gavel, "gavel", { taken: !room.gavel }),
    !door.lan && el("div", { "data-key": "lan" }, el("span", { class: "says" }, t("page.teacher.lan_says")), doer("lan", {}, { class: "button small" })),
    controls.rewind_to.length > 0 && el("div", { "data-key": "rewind" }, el("label", { for: "rewind" }, t("page.teacher.rewind_to")),
      selectOnce({ id: "rewind", disabled: !can("rewind") }, t("page.teacher.choose"), controls.rewind_to.map((each) => [each, t("page.session", { session: each, sessions: room.sessions })]), (session) => act("rewind", { session: Number(session) })))));
}

const EXPORT = "/api/teacher/export/";

function exports() {
  const { roster: people, controls } = parts.values;
  const paper = (/** @type {string} */ name) => opening(`${EXPORT}${name}.html`, t(`page.teacher.${name}`), "button");
  const named = (/** @type {Host.Person} */ each) => el("span", { class: "unseen" }, " ", each.name);
  return keyed("exports", t("page.teacher.exports"),
    el("div", { class: "buttons" }, paper("briefs"), paper("handout"), people.length > 0 && paper("sheets")),
    el("p", { class: "links" }, el("a", { href: `${EXPORT}everybody.csv` }, t("page.teacher.everybody_csv")), el("a", { href: `${EXPORT}everybody.zip` }, t("page.teacher.everybody_zip"))),
    people.length > 0 && el("details", {}, el("summary", { class: "links" }, t("page.teacher.one_each")), el("ul", { class: "seat-list" }, people.map((each) => el("li", { "data-key": each.person }, each.name, ": ",
      el("a", { href: `${EXPORT}${each.person}.csv` }, t("page.teacher.table"), named(each)), ", ", opening(`${EXPORT}${each.person}.html`, [t("page.teacher.sheet"), named(each)]))))),
    el("p", { class: "note" }, t("page.teacher.exports_note", { log: controls.log })));
}

/** After the end: what each person did, for the talk that follows. Only here, since it tells what a capital wanted. */
function outcomes() {
  const rows = parts.values.outcomes;
  if (!rows || !rows.length) return null;
  return keyed("outcomes", t("page.teacher.outcomes"), table(["name", "seat", "signature", "brief", "promises", "moved"],
    rows.map((each) => el("tr", { "data-key": each.person }, el("td", { class: "name" }, each.name), el("td", {}, plate(each.delegation), conference.name(each.delegation)),
      [each.signature, each.brief, each.promises, each.moved].map((cell) => el("td", {}, cell))))));
}

function draw() {
  if (!parts.isReady) return;
  const { room, debrief, news: lines } = parts.values;
  document.title = `${t("page.teacher.title")} · ${conference.title}`;
  show(byId("bar"), bar());
  show(byId("told"), told());
  const isOver = room.stage === "over";
  show(byId("main"), el("h1", { class: "unseen" }, t("page.teacher.title")),
    el("div", { class: "columns" },
      el("div", {}, !isOver ? wayIn() : [debrief && [lookingBack(conference, debrief, Infinity), whereItTurned(debrief, true)], outcomes()], roster(), keyed("news", t("page.floor.heard"), news(lines.slice().reverse()))),
      el("div", { class: "second" }, isOver ? [exports(), message(), settings()] : [pace(), chair(), message(), settings(), exports()])));
}

async function start() {
  conference = await begin();
  parts = new Parts("/api/teacher/stream", ["room", "people", "roster", "controls", "door", "news"], {
    draw, lost: draw, leave: (says) => show(byId("main"), el("p", {}, says || t("page.hall.unknown"))),
  });
  parts.open();
  countDown(parts);
  setInterval(draw, DRAW_EVERY);
}

start();
