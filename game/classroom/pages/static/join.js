// The door: a welcome page that takes no seat, then code and name, then a delegation. Or back with a pass.

import { el, show } from "./dom.js";
import { Conference, folded } from "./facts.js";
import { post, read, seconds } from "./host.js";
import { plate } from "./shapes.js";
import { fetchWords, t } from "./words.js";

const LOOK_AGAIN = 5; // seconds between two looks at which seats are free
const EASY_TO_SEE = 12;

const state = { step: "welcome", room: null, code: "", name: "", pass: "", seats: [], pairs: false, letters: "", wrong: "", own: null, chosen: null, isBusy: false, joined: null };
let conference = null;

const main = document.getElementById("main");

function announce(words) { document.getElementById("say").textContent = words; }

function go(step) {
  state.step = step;
  state.wrong = "";
  draw();
  main.scrollTop = 0;
  const heading = main.querySelector("h1");
  if (heading) heading.focus();
}

async function ask(path, value) {
  if (state.isBusy) return null;
  state.isBusy = true;
  state.wrong = "";
  draw();
  let found = null;
  try {
    found = await post(path, value);
    if (!found.ok) state.wrong = found.body.says || t("page.lost");
  } catch (problem) {
    state.wrong = t("page.join.lost");
  }
  state.isBusy = false;
  if (state.wrong) announce(state.wrong);
  draw();
  return found && found.ok ? found.body : null;
}

async function look() {
  const found = await ask("/api/look", { code: state.code });
  if (!found) return;
  state.seats = found.seats;
  state.pairs = found.pairs;
  try {
    if (!conference) conference = new Conference((await read("/api/conference")).body);
  } catch (problem) { /* names are then codes */ }
  go("seats");
}

async function lookAgain() {
  if (state.step !== "seats" || state.isBusy || document.hidden) return;
  try {
    const found = await post("/api/look", { code: state.code });
    if (found.ok && state.step === "seats") { state.seats = found.body.seats; draw(); }
  } catch (problem) { /* the next look may be luckier */ }
}

async function join(delegation) {
  state.chosen = delegation;
  const found = await ask("/api/join", { code: state.code, name: state.name, delegation });
  if (found) arrive(found);
  else lookAgain();
}

function arrive(found) {
  state.joined = found;
  if (found.again) { window.location.href = "/seat"; return; }
  go("joined");
}

async function comeBack() {
  const found = await ask("/api/return", { pass: state.pass });
  if (found) window.location.href = "/seat";
}

const nameOf = (id) => (conference ? conference.name(id) : id);

// --- drawing ---

const wrong = () => state.wrong && el("p", { class: "wrong", role: "alert", id: "wrong" }, state.wrong);
const heading = (words) => el("h1", { tabindex: -1 }, words);

function field(id, label, wishes, hint) {
  return [el("label", { for: id }, label), el("input", Object.assign({ id, class: "field", autocomplete: "off", "aria-describedby": hint ? `${id}-hint` : null, "aria-invalid": state.wrong ? "true" : null }, wishes)), hint && el("p", { class: "hint", id: `${id}-hint` }, hint)];
}

function welcome() {
  const room = state.room;
  return [
    heading(room.title), el("p", { class: "muted" }, room.place), el("p", {}, room.summary), el("p", {}, t("page.join.what")),
    state.says && el("p", { class: "wrong" }, state.says),
    state.own && el("a", { class: "button is-primary", href: "/seat" }, t("page.join.go_on", { who: state.own })),
    room.joining === false && !state.own && el("p", { class: "wrong" }, t("page.join.closed")),
    el("button", { class: state.own ? "button" : "button is-primary", type: "button", onclick: () => go("code") }, t("page.join.begin")),
    el("button", { class: "button", type: "button", onclick: () => go("pass") }, t("page.join.back")),
  ];
}

function code() {
  return [
    heading(t("page.join.code_title")),
    el("form", { onsubmit: (event) => { event.preventDefault(); look(); } },
      field("code", t("page.join.code"), { class: "field code", value: state.code, maxlength: 12, autocapitalize: "characters", spellcheck: "false", required: true, oninput: (event) => { state.code = event.target.value; } }, t("page.join.code_hint")),
      field("name", t("page.join.name"), { value: state.name, maxlength: 40, autocomplete: "nickname", required: true, oninput: (event) => { state.name = event.target.value; } }, t("page.join.name_hint")),
      wrong(),
      el("button", { class: "button is-primary", type: "submit", "aria-disabled": state.isBusy ? "true" : null }, t("page.join.go"))),
    el("button", { class: "button", type: "button", onclick: () => go("welcome") }, t("page.back")),
  ];
}

function seats() {
  const free = state.seats.filter((each) => each.free);
  const pairs = state.seats.filter((each) => each.pair && !each.free);
  const all = state.seats.filter((each) => each.free || each.pair).slice().sort((a, b) => nameOf(a.delegation).localeCompare(nameOf(b.delegation)));
  const wanted = folded(state.letters);
  const shown = all.filter((each) => !wanted || folded(nameOf(each.delegation)).indexOf(wanted) >= 0 || folded(each.delegation) === wanted);
  return [
    heading(t("page.join.seat_title")),
    wrong(),
    free.length + pairs.length === 0 ? el("p", { class: "wrong" }, t("page.join.full")) : el("p", {}, t("page.join.seats", { count: free.length })),
    free.length > 0 && el("button", { class: "button is-primary", type: "button", "data-key": "deal", "aria-disabled": state.isBusy ? "true" : null, onclick: () => join(null) }, t("page.join.deal")),
    all.length > EASY_TO_SEE && field("find", t("page.join.find"), { type: "search", value: state.letters, oninput: (event) => { state.letters = event.target.value; draw(); } }),
    el("h2", { class: "group" }, t("page.join.choose")),
    el("ul", { class: "rows" }, shown.map((each) => el("li", { "data-key": each.delegation }, el("button", { class: "row-button", type: "button", onclick: () => join(each.delegation) },
      el("span", { class: "words" }, el("span", {}, plate(each.delegation), " ", nameOf(each.delegation)), el("span", { class: "cost" }, [conference ? conference.bloc(each.delegation) : "", each.free ? "" : t("page.join.pair")].filter(Boolean).join(" · "))))))),
    el("button", { class: "button", type: "button", onclick: () => go("code") }, t("page.back")),
  ];
}

function joined() {
  return [
    heading(t("page.join.joined", { who: conference ? conference.within(state.joined.delegation) : state.joined.delegation })),
    el("p", {}, t("page.pass.keep")), el("p", { class: "secret" }, state.joined.pass), el("p", { class: "hint" }, t("page.pass.text")),
    el("a", { class: "button is-primary", href: "/seat" }, t("page.join.enter")),
  ];
}

function pass() {
  return [
    heading(t("page.join.back")),
    el("form", { onsubmit: (event) => { event.preventDefault(); comeBack(); } },
      field("pass", t("page.join.pass"), { class: "field code", value: state.pass, maxlength: 12, autocapitalize: "characters", spellcheck: "false", required: true, oninput: (event) => { state.pass = event.target.value; } }, t("page.join.pass_hint")),
      wrong(),
      el("button", { class: "button is-primary", type: "submit", "aria-disabled": state.isBusy ? "true" : null }, t("page.join.go"))),
    el("button", { class: "button", type: "button", onclick: () => go("welcome") }, t("page.back")),
  ];
}

const DRAWN = { welcome, code, seats, joined, pass };

function draw() {
  document.title = state.room ? `${state.room.title} · Square Brackets` : "Square Brackets";
  show(main, DRAWN[state.step]());
}

/** Whose seat this browser has, if it has one. */
async function ownSeat() {
  try {
    const found = await read("/api/seat");
    return found.ok && found.body.parts.own ? found.body.parts.own.name : null;
  } catch (problem) {
    return null;
  }
}

async function start() {
  if (window.CSS && CSS.supports && CSS.supports("selector(:focus-visible)")) document.documentElement.classList.add("js-focus-ring");
  const path = window.location.pathname.split("/");
  if (path[1] === "j") state.code = decodeURIComponent(path[2] || "");
  try {
    state.says = sessionStorage.getItem("says") || "";
    sessionStorage.removeItem("says");
  } catch (problem) { state.says = ""; }
  for (;;) {
    try {
      await fetchWords(read);
      state.room = (await read("/api/room")).body;
      break;
    } catch (problem) {
      await seconds(2);
    }
  }
  if (path[1] === "back") {
    state.step = "pass";
    state.pass = window.location.hash.slice(1);
    draw();
    if (state.pass) comeBack();
    return;
  }
  draw();
  state.own = await ownSeat();
  draw();
  setInterval(lookAgain, LOOK_AGAIN * 1000);
}

start();
