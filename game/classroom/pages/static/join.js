// The door: a welcome page that takes no seat, then code and name, then a delegation. Or back with a pass.

import { el, show } from "./dom.js";
import { post, read } from "./host.js";
import { begin, byId, untilAnswered } from "./page.js";
import { remember, remembered } from "./tab_memory.js";
import { button, plate, row } from "./widgets.js";
import { dotted, matching, t } from "./words.js";

/** @typedef {{delegation: Host.DelegationId, free: boolean, pair: boolean}} OpenSeat */
/** @typedef {keyof typeof DRAWN} Step */

const LOOK_AGAIN = 5; // seconds between two looks at which seats are free

/** @type {Conference} */
let conference;
const main = byId("main");
const state = {
  step: /** @type {Step} */ ("welcome"), code: "", name: "", pass: "", letters: "", isBusy: false,
  room: /** @type {{title: string, place: string, summary: string, joining: boolean} | null} */ (null),
  seats: /** @type {OpenSeat[]} */ ([]),
  own: "", // whose seat this browser has
  says: "", // why a seat was left
  wrong: "",
  joined: { delegation: "", pass: "" },
};

/** @param {Step} step */
function go(step) {
  state.step = step;
  state.wrong = "";
  draw();
  main.scrollTop = 0;
  const heading = main.querySelector("h1");
  if (heading) heading.focus();
}

/** What the host answers; null if it said no, which is then shown. @param {string} path @param {object} value @returns {Promise<any>} */
async function ask(path, value) {
  if (state.isBusy) return null;
  state.isBusy = true;
  state.wrong = "";
  draw();
  let body = null;
  try {
    const found = await post(path, value);
    if (found.ok) body = found.body;
    else state.wrong = found.body.says || t("page.lost");
  } catch {
    state.wrong = t("page.join.lost");
  }
  state.isBusy = false;
  if (state.wrong) byId("say").textContent = state.wrong;
  draw();
  return body;
}

async function look() {
  const found = await ask("/api/look", { code: state.code });
  if (!found) return;
  state.seats = found.seats;
  go("seats");
}

async function lookAgain() {
  if (state.step !== "seats" || state.isBusy || document.hidden) return;
  try {
    const found = await post("/api/look", { code: state.code });
    if (found.ok && state.step === "seats") { state.seats = found.body.seats; draw(); }
  } catch { /* the next look may be luckier */ }
}

/** @param {Host.DelegationId | null} delegation null: be dealt one */
async function join(delegation) {
  const found = await ask("/api/join", { code: state.code, name: state.name, delegation });
  if (!found) { lookAgain(); return; }
  state.joined = found;
  if (found.again) window.location.href = "/seat";
  else go("joined");
}

async function comeBack() {
  if (await ask("/api/return", { pass: state.pass })) window.location.href = "/seat";
}

// --- drawing ---

const wrong = () => state.wrong && el("p", { class: "wrong", role: "alert", id: "wrong" }, state.wrong);
const back = (/** @type {Step} */ step) => button(t("page.back"), () => go(step));
const heading = (/** @type {string} */ words) => el("h1", { tabindex: -1 }, words);

/** @param {string} id @param {string} label @param {Record<string, Wish>} wishes @param {string} [hint] */
function field(id, label, wishes, hint) {
  return [el("label", { for: id }, label), el("input", Object.assign({ id, class: "field", autocomplete: "off", "aria-describedby": hint ? `${id}-hint` : null, "aria-invalid": state.wrong ? "true" : null }, wishes)), hint && el("p", { class: "hint", id: `${id}-hint` }, hint)];
}

/** Fields to fill in, with the button that sends them. @param {() => void} send @param {Child[]} fields */
function form(send, ...fields) {
  return el("form", { onsubmit: (event) => { event.preventDefault(); send(); } }, fields, wrong(),
    el("button", { class: "button is-primary", type: "submit", "aria-disabled": state.isBusy ? "true" : null }, t("page.join.go")));
}

const CODE = { class: "field code", maxlength: 12, autocapitalize: "characters", spellcheck: "false", required: true };

/** @type {Record<"welcome" | "code" | "seats" | "joined" | "pass", () => Child>} */
const DRAWN = {
  welcome() {
    const { room, own, says } = state;
    return room && [
      heading(room.title), el("p", { class: "muted" }, room.place), el("p", {}, room.summary), el("p", {}, t("page.join.what")),
      says && el("p", { class: "wrong" }, says),
      own && el("a", { class: "button is-primary", href: "/seat" }, t("page.join.go_on", { who: own })),
      !room.joining && !own && el("p", { class: "wrong" }, t("page.join.closed")),
      button(t("page.join.begin"), () => go("code"), { class: own ? "button" : "button is-primary" }),
      button(t("page.join.back"), () => go("pass")),
    ];
  },

  code() {
    return [
      heading(t("page.join.code_title")),
      form(look,
        field("code", t("page.join.code"), { ...CODE, value: state.code, oninput: (event) => { state.code = event.target.value; } }, t("page.join.code_hint")),
        field("name", t("page.join.name"), { value: state.name, maxlength: 40, autocomplete: "nickname", required: true, oninput: (event) => { state.name = event.target.value; } }, t("page.join.name_hint"))),
      back("welcome"),
    ];
  },

  seats() {
    const open = state.seats.filter((each) => each.free || each.pair).map((each) => ({ ...each, id: each.delegation, name: conference.name(each.delegation) }));
    const free = open.filter((each) => each.free).length;
    const shown = matching(open, state.letters).sort((a, b) => a.name.localeCompare(b.name));
    return [
      heading(t("page.join.seat_title")),
      wrong(),
      open.length ? el("p", {}, t("page.join.seats", { count: free })) : el("p", { class: "wrong" }, t("page.join.full")),
      free > 0 && button(t("page.join.deal"), () => join(null), { class: "button is-primary", "data-key": "deal", isOff: state.isBusy }),
      open.length > conference.easyToSee && field("find", t("page.join.find"), { type: "search", value: state.letters, oninput: (event) => { state.letters = event.target.value; draw(); } }),
      el("h2", { class: "group" }, t("page.join.choose")),
      el("ul", { class: "rows" }, shown.map((each) => row(each.id, [plate(each.id), " ", each.name], dotted(conference.bloc(each.id), !each.free && t("page.join.pair")), () => join(each.id), { end: null }))),
      back("code"),
    ];
  },

  joined() {
    const { delegation, pass } = state.joined;
    return [
      heading(t("page.join.joined", { who: conference.within(delegation) })),
      el("p", {}, t("page.pass.keep")), el("p", { class: "secret" }, pass), el("p", { class: "hint" }, t("page.pass.text")),
      el("a", { class: "button is-primary", href: "/seat" }, t("page.join.enter")),
    ];
  },

  pass() {
    return [
      heading(t("page.join.back")),
      form(comeBack, field("pass", t("page.join.pass"), { ...CODE, value: state.pass, oninput: (event) => { state.pass = event.target.value; } }, t("page.join.pass_hint"))),
      back("welcome"),
    ];
  },
};

function draw() {
  document.title = state.room ? `${state.room.title} · Square Brackets` : "Square Brackets";
  show(main, DRAWN[state.step]());
}

/** Whose seat this browser has, if it has one. */
async function ownSeat() {
  try {
    const found = await read("/api/seat");
    return found.ok && found.body.parts.own ? found.body.parts.own.name : "";
  } catch {
    return "";
  }
}

async function start() {
  const [, page, code] = window.location.pathname.split("/");
  if (page === "j") state.code = decodeURIComponent(code || "");
  state.says = remembered("says");
  remember("says", "");
  conference = await begin();
  state.room = (await untilAnswered(() => read("/api/room"))).body;
  if (page === "back") {
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
