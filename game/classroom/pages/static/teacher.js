// The facilitator's page: who is in, the pace, messages, people, exports, and the gavel.

import { aftermath, turned } from "./aftermath.js";
import { el, show } from "./dom.js";
import { Parts, messageName, postUntilAnswered, read, seconds } from "./host.js";
import { Conference } from "./facts.js";
import { clock, icon, plate } from "./shapes.js";
import { fetchWords, fillIn, t } from "./words.js";

const byId = (id) => document.getElementById(id);
const MINUTE = 60;
const FEW_MOVES = 4; // of the chair, that need not be folded away
const SAID_STAYS = 20000; // milliseconds
const STATES = ["here", "idle", "away", "left", "removed"];

/** What cannot be taken back, or stops everybody, is asked about once more. */
const NEEDS_SURE = ["end_session", "rewind", "end", "remove", "advance_slowest"];

let conference = null;
let parts = null;
const state = { sure: null, said: "", shows: {}, text: "", to: "", rewind: "", move: {} };

const values = () => parts.values;
const isReady = () => ["room", "people", "roster", "controls", "door", "news"].every((each) => each in values());

function announce(words) {
  byId("say").textContent = "";
  setTimeout(() => { byId("say").textContent = words; }, 60);
}

/** Ask the host to do something; ask the person first where it matters. */
async function act(verb, more, isSure) {
  if (NEEDS_SURE.indexOf(verb) >= 0 && !isSure) {
    state.sure = { verb, more, cameFrom: document.activeElement };
    draw();
    const yes = byId("sure-no");
    if (yes) yes.focus();
    return false;
  }
  const cameFrom = state.sure && state.sure.cameFrom;
  state.sure = null;
  draw();
  if (cameFrom && document.contains(cameFrom)) cameFrom.focus();
  const found = await postUntilAnswered("/api/teacher/do", Object.assign({ message: messageName(), do: verb }, more), () => { parts.isLost = true; draw(); });
  if (parts.isLost) parts.open();
  state.said = found.body.says || "";
  if (state.said) {
    announce(state.said);
    const said = state.said;
    setTimeout(() => { if (state.said === said) { state.said = ""; draw(); } }, SAID_STAYS);
  }
  draw();
  return found.ok;
}

const can = (verb) => values().controls.can[verb] !== false;

function button(words, verb, more, wishes) {
  const isOff = !can(verb);
  return el("button", Object.assign({ class: "button", type: "button", "data-key": `${verb}-${JSON.stringify(more || {})}`, "aria-disabled": isOff ? "true" : null, onclick: () => { if (!isOff) act(verb, more || {}); } }, wishes), words);
}

function left() {
  const time = values().clock;
  if (!time) return null;
  if (time.ends !== null && time.ends !== undefined) return Math.max(0, time.ends - parts.hostNow());
  return time.left === undefined ? null : time.left;
}

// --- what the page shows ---

function bar() {
  const { room, people } = values();
  const time = left();
  return [
    el("span", { class: "when" }, el("b", {}, conference.title), el("span", {}, room.stage === "lobby" ? t("page.teacher.lobby") : room.stage === "over" ? t("page.end.title") : [room.session_text, room.phase_text].filter(Boolean).join(" · "))),
    room.stage === "playing" && time !== null && el("span", { class: "timer", role: "timer", "aria-label": t("page.time_left") }, icon(room.paused ? "pause" : "clock"), el("span", { id: "time" }, clock(time))),
    room.stage === "playing" && el("span", { class: "done" }, people.due ? t("page.hall.due", { count: people.due }) : t("page.hall.done", { count: people.done, all: people.count })),
    el("a", { href: "/hall", target: "_blank", rel: "noopener" }, t("page.teacher.hall")),
  ];
}

function told() {
  return [
    parts.isLost && el("p", { class: "is-lost" }, t("page.lost")),
    state.said && el("p", {}, el("span", {}, state.said), el("button", { class: "button small", type: "button", onclick: () => { state.said = ""; draw(); } }, t("page.put_away"))),
  ];
}

function sure() {
  if (!state.sure) return null;
  const { verb, more } = state.sure;
  const person = values().roster.find((each) => each.person === more.person);
  return el("div", { class: "sure", role: "alertdialog", "aria-labelledby": "sure-words", "data-key": "sure", onkeydown: (event) => { if (event.key === "Escape") { state.sure = null; draw(); } } },
    el("p", { id: "sure-words" }, t(`page.teacher.sure.${verb}`, { who: person ? person.name : "", session: more.session })),
    el("div", { class: "buttons" },
      el("button", { class: "button", type: "button", id: "sure-no", onclick: () => { state.sure = null; draw(); } }, t("page.cancel")),
      el("button", { class: "button", type: "button", onclick: () => act(verb, more, true) }, t(`page.teacher.${verb}`))));
}

function wayIn() {
  const { door } = values();
  const qr = el("div", { class: "qr", role: "img", "aria-label": t("page.hall.qr", { link: door.link }) });
  const drawn = new DOMParser().parseFromString(door.qr, "image/svg+xml").documentElement;
  if (drawn.nodeName.toLowerCase() === "svg") qr.appendChild(document.importNode(drawn, true));
  return el("section", { "data-key": "way-in" }, el("h2", {}, t("page.teacher.way_in")), el("div", { class: "way-in" }, qr,
    el("div", {}, door.addresses.map((each) => el("p", { class: "address" }, each.replace(/^https?:\/\//, ""))), el("p", { class: "code" }, door.code),
      el("p", { class: "note" }, t(door.lan ? "page.teacher.on_lan" : "page.hall.only_here")))));
}

function roster() {
  const people = values().roster;
  if (!people.length) return el("section", { "data-key": "roster" }, el("h2", {}, t("page.teacher.roster", { count: 0 })), el("p", { class: "note" }, t("page.teacher.nobody")));
  const order = people.slice().sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || a.name.localeCompare(b.name));
  return el("section", { "data-key": "roster" }, el("h2", {}, t("page.teacher.roster", { count: people.filter((each) => each.delegation).length })), awaited(),
    el("div", { class: "scrolls" }, el("table", {},
      el("thead", {}, el("tr", {}, ["name", "seat", "state", "does", "pass", "change"].map((each) => el("th", { scope: "col" }, t(`page.teacher.column.${each}`))))),
      el("tbody", {}, order.map(person)))));
}

function person(each) {
  const isOut = each.state === "removed" || each.state === "left";
  const free = conference.byName().filter((one) => values().people.led.indexOf(one.id) < 0);
  const isShown = state.shows[each.person];
  const idle = parts.hostNow() - each.seen;
  const stateWords = t(`page.teacher.state.${each.state}`) + (each.state === "idle" && idle > MINUTE ? ` ${t("page.teacher.minutes", { count: Math.floor(idle / MINUTE) })}` : "") + (each.state === "here" && !each.connected ? ` · ${t("page.teacher.offline")}` : "");
  return el("tr", { "data-key": each.person, class: isOut ? "is-out" : null },
    el("td", { class: "name" }, each.name),
    el("td", {}, each.delegation ? [plate(each.delegation), conference.name(each.delegation)] : "–"),
    el("td", {}, el("span", { class: `dot is-${each.state}`, "aria-hidden": "true" }), stateWords),
    el("td", {}, isOut || values().room.stage !== "playing" ? "" : each.due ? t("page.teacher.is_due") : each.done ? [icon("tick"), " ", t("page.teacher.is_done")] : t(each.moves ? "page.teacher.is_busy" : "page.teacher.is_still")),
    el("td", {}, el("button", { class: "button small", type: "button", "aria-pressed": isShown ? "true" : "false", onclick: () => { state.shows[each.person] = !isShown; draw(); } }, isShown ? each.pass : t("page.teacher.show_pass"), el("span", { class: "unseen" }, " ", each.name))),
    el("td", { class: "does" },
      !isOut && el("select", { class: "field", "aria-label": t("page.teacher.move_who", { who: each.name }), onchange: (event) => { const delegation = event.target.value; event.target.value = ""; if (delegation) act("move", { person: each.person, delegation }); } },
        el("option", { value: "" }, t("page.teacher.move")), free.map((one) => el("option", { value: one.id, "data-key": one.id }, one.name))),
      " ",
      el("button", { class: "button small", type: "button", onclick: () => act(isOut ? "let_back" : "remove", { person: each.person }) }, t(isOut ? "page.teacher.let_back" : "page.teacher.remove"), el("span", { class: "unseen" }, " ", each.name))));
}

function pace() {
  const { room } = values();
  if (room.stage === "over") return null;
  return el("section", { "data-key": "pace" }, el("h2", {}, t("page.teacher.pace")), sure(),
    el("div", { class: "buttons" },
      room.stage === "lobby" && button(t("page.teacher.start"), "start", {}, { class: "button is-primary" }),
      room.stage === "playing" && (room.paused ? button(t("page.teacher.go_on"), "go_on", {}, { class: "button is-primary" }) : button(t("page.teacher.pause"), "pause")),
      room.stage === "playing" && button(t("page.teacher.more_time"), "extend", { seconds: MINUTE }),
      room.stage === "playing" && button(t("page.teacher.less_time"), "extend", { seconds: -MINUTE }),
      room.stage === "playing" && button(t("page.teacher.advance_slowest"), "advance_slowest"),
      room.stage === "playing" && button(t("page.teacher.end_session"), "end_session"),
      room.stage === "playing" && button(t("page.teacher.end"), "end")));
}

function chair() {
  const told = values().chair;
  if (!told) return null;
  const move = (each, isSuggested) => el("button", { class: "button", type: "button", "data-key": each.text, onclick: () => act("preside", { action: each.action }) }, each.text, isSuggested && el("span", { class: "note" }, " ", t("page.teacher.suggested")));
  const suggested = told.suggested === null ? null : told.choices[told.suggested];
  const others = told.choices.filter((each) => each !== suggested);
  return el("section", { "data-key": "chair" }, el("h2", {}, t("page.teacher.chair")), told.waiting && el("p", { class: "note" }, t("page.teacher.chair_waits")),
    suggested && el("div", { class: "buttons" }, move(suggested, true)),
    others.length > 0 && el("details", { open: others.length <= FEW_MOVES || !suggested }, el("summary", { class: "links" }, t("page.teacher.chair_else", { count: others.length })), el("div", { class: "buttons is-list" }, others.map((each) => move(each, false)))));
}

function message() {
  const led = values().people.led;
  const send = async (event) => {
    event.preventDefault();
    const box = byId("message-text");
    if (!box.value.trim()) return;
    if (await act("say", { text: box.value.trim(), to: state.to || null })) { byId("message-text").value = ""; }
  };
  return el("section", { "data-key": "message" }, el("h2", {}, t("page.teacher.message")), el("form", { onsubmit: send },
    el("label", { class: "unseen", for: "message-text" }, t("page.teacher.message_text")), el("textarea", { id: "message-text", class: "field", "data-key": "text", maxlength: 400, placeholder: t("page.teacher.message_text") }),
    el("div", { class: "say-row" },
      el("select", { class: "field", "aria-label": t("page.teacher.message_to"), value: state.to, onchange: (event) => { state.to = event.target.value; } },
        el("option", { value: "" }, t("page.teacher.to_all")), conference.byName().filter((each) => led.indexOf(each.id) >= 0).map((each) => el("option", { value: each.id, "data-key": each.id, selected: state.to === each.id }, each.name))),
      el("button", { class: "button", type: "submit", "aria-disabled": can("say") ? null : "true" }, t("page.teacher.say")))));
}

function switchRow(words, isOn, verb, more) {
  return el("div", { "data-key": words }, el("span", { class: "says" }, words),
    el("button", { class: "button small switch", type: "button", role: "switch", "aria-checked": isOn ? "true" : "false", "aria-label": words, "aria-disabled": can(verb) ? null : "true", onclick: () => { if (can(verb)) act(verb, more); } }, t(isOn ? "page.on_word" : "page.off_word")));
}

function settings() {
  const { room, controls, door } = values();
  return el("section", { "data-key": "settings" }, el("h2", {}, t("page.teacher.settings")), el("div", { class: "settings" },
    el("div", { "data-key": "preset" }, el("label", { for: "preset" }, t("page.teacher.preset")), el("select", { class: "field", id: "preset", value: controls.preset, disabled: !can("preset"), onchange: (event) => act("preset", { name: event.target.value }) },
      controls.presets.map((each) => el("option", { value: each, "data-key": each, selected: each === controls.preset }, t(`page.preset.${each}`))))),
    switchRow(t("page.teacher.joining"), room.joining, "joining", { open: !room.joining }),
    switchRow(t("page.teacher.temperatures"), room.temperatures, "temperatures", { shown: !room.temperatures }),
    switchRow(t("page.teacher.pairs"), room.pairs, "pairs", { allowed: !room.pairs, both_confirm: room.both_confirm }),
    room.pairs && switchRow(t("page.teacher.both_confirm"), room.both_confirm, "pairs", { allowed: true, both_confirm: !room.both_confirm }),
    switchRow(t("page.teacher.gavel"), room.gavel, "gavel", { taken: !room.gavel }),
    !door.lan && el("div", { "data-key": "lan" }, el("span", { class: "says" }, t("page.teacher.lan_says")), button(t("page.teacher.lan"), "lan", {}, { class: "button small" })),
    controls.rewind_to.length > 0 && el("div", { "data-key": "rewind" }, el("label", { for: "rewind" }, t("page.teacher.rewind_to")), el("select", { class: "field", id: "rewind", disabled: !can("rewind"), onchange: (event) => { const session = Number(event.target.value); event.target.value = ""; if (session) act("rewind", { session }); } },
      el("option", { value: "" }, t("page.teacher.choose")), controls.rewind_to.map((each) => el("option", { value: each, "data-key": each }, t("page.session", { session: each, sessions: room.sessions })))))));
}

function exports() {
  const people = values().roster;
  const paper = (name, words) => el("a", { class: "button", href: `/api/teacher/export/${name}.html`, target: "_blank", rel: "noopener" }, t(words));
  return el("section", { "data-key": "exports" }, el("h2", {}, t("page.teacher.exports")),
    el("div", { class: "buttons" }, paper("briefs", "page.teacher.briefs"), paper("handout", "page.teacher.handout"), people.length > 0 && paper("sheets", "page.teacher.sheets")),
    el("p", { class: "links" }, el("a", { href: "/api/teacher/export/everybody.csv" }, t("page.teacher.everybody_csv")), el("a", { href: "/api/teacher/export/everybody.zip" }, t("page.teacher.everybody_zip"))),
    people.length > 0 && el("details", {}, el("summary", { class: "links" }, t("page.teacher.one_each")), el("ul", { class: "seat-list" }, people.map((each) => el("li", { "data-key": each.person }, each.name, ": ", el("a", { href: `/api/teacher/export/${each.person}.csv` }, t("page.teacher.table"), el("span", { class: "unseen" }, " ", each.name)), ", ", el("a", { href: `/api/teacher/export/${each.person}.html`, target: "_blank", rel: "noopener" }, t("page.teacher.sheet"), el("span", { class: "unseen" }, " ", each.name)))))),
    el("p", { class: "note" }, t("page.teacher.exports_note", { log: values().controls.log })));
}

/** After the end: what each person did, for the talk that follows. Only here, since it tells what a capital wanted. */
function outcomes() {
  const rows = values().outcomes;
  if (!rows || !rows.length) return null;
  const columns = ["name", "seat", "signature", "brief", "promises", "moved"];
  return el("section", { "data-key": "outcomes" }, el("h2", {}, t("page.teacher.outcomes")), el("div", { class: "scrolls" }, el("table", {},
    el("thead", {}, el("tr", {}, columns.map((each) => el("th", { scope: "col" }, t(`page.teacher.column.${each}`))))),
    el("tbody", {}, rows.map((each) => el("tr", { "data-key": each.person }, el("td", { class: "name" }, each.name), el("td", {}, plate(each.delegation), conference.name(each.delegation)),
      el("td", {}, each.signature), el("td", {}, each.brief), el("td", {}, each.promises), el("td", {}, each.moved)))))));
}

/** Who keeps the others waiting, by name. */
function awaited() {
  const { room, roster: people } = values();
  if (room.stage !== "playing") return null;
  const names = people.filter((each) => each.delegation && (each.due || (room.phase === "corridor" && !each.done && each.state !== "left" && each.state !== "away"))).map((each) => `${each.name} (${conference.name(each.delegation)})`);
  return names.length > 0 && names.length < people.length && el("p", { class: "note" }, t("page.teacher.awaited", { names: names.join(", ") }));
}

function news() {
  return el("section", { "data-key": "news" }, el("h2", {}, t("page.floor.heard")), el("ul", { class: "news" }, values().news.slice().reverse().map((each) => el("li", { "data-key": each.id }, each.text, each.why && el("span", { class: "why" }, each.why)))));
}

function draw() {
  if (!isReady()) return;
  document.title = `${t("page.teacher.title")} · ${conference.title}`;
  show(byId("bar"), bar());
  show(byId("told"), told());
  const isOver = values().room.stage === "over";
  show(byId("main"), el("h1", { class: "unseen" }, t("page.teacher.title")),
    el("div", { class: "columns" },
      el("div", {}, isOver ? [aftermath(conference, values().debrief, Infinity), turned(values().debrief, true), outcomes()] : wayIn(), roster(), news()),
      el("div", { class: "second" }, isOver ? [exports(), message(), settings()] : [pace(), chair(), message(), settings(), exports()])));
}

function tick() {
  const time = byId("time");
  const rest = parts && isReady() ? left() : null;
  if (time && rest !== null && time.textContent !== clock(rest)) time.textContent = clock(rest);
}

async function start() {
  if (window.CSS && CSS.supports && CSS.supports("selector(:focus-visible)")) document.documentElement.classList.add("js-focus-ring");
  for (;;) {
    try {
      await fetchWords(read);
      const found = await read("/api/conference");
      if (found.ok) { conference = new Conference(found.body); break; }
    } catch (problem) { /* not there yet: try again */ }
    await seconds(2);
  }
  fillIn(document);
  const away = (says) => show(byId("main"), el("p", {}, says || t("page.hall.unknown")));
  parts = new Parts("/api/teacher/stream", { draw, lost: draw, gone: away, unknown: () => away(""), moved: () => window.location.reload() });
  parts.open();
  setInterval(tick, 250);
  setInterval(draw, 20000);
}

start();
