// The plenary hall on the projector: how to get in, the item under debate, and at the end who signs.

import { aftermath, turned } from "./aftermath.js";
import { el, show } from "./dom.js";
import { Parts, read, seconds } from "./host.js";
import { Conference, capitalised, listed, objectors, standings } from "./facts.js";
import { camp, clock, edge, fill, glyph, icon, patterns, stands, treaty } from "./shapes.js";
import { fit, fitColumn, forget } from "./fit.js";
import { HallRecap } from "./hall_recap.js";
import { fetchWords, fillIn, t } from "./words.js";

const byId = (id) => document.getElementById(id);
const FEED = 5;
const ROLL = 8;
const FEW = 12; // names that are set larger, where there is no map
const MESSAGE_STAYS = 60; // seconds
const NAMED = 4;
const OTHERS = 3; // items of today beside the one under debate
const ROWS = 9; // of names and items that the side has room for
const QR_ROWS = 4; // more once nobody joins any more
const KIND_ICONS = { TextAgreed: "tick", BracketsKept: "brackets", VoteTaken: "tick", PromiseBroken: "cross", PromiseKept: "tick" };

let conference = null;
let parts = null;
let world = null;
let recap = null;
const said = { id: null, until: 0 }; // the facilitator's message that is shown

const values = () => parts.values;
const isReady = () => ["room", "people", "floor", "items", "today", "news", "door"].every((each) => each in values());

// --- the bar ---

function left() {
  const time = values().clock;
  if (!time) return null;
  if (time.ends !== null && time.ends !== undefined) return Math.max(0, time.ends - parts.hostNow());
  return time.left === undefined ? null : time.left;
}

function bar() {
  const { room, people } = values();
  if (room.stage === "lobby") return [el("span", { class: "when" }, el("b", {}, conference.title), el("span", {}, conference.place))];
  const time = left();
  const isOpen = room.phase === "corridor";
  return [
    el("span", { class: "when" }, room.stage === "over" || room.phase === "closed" ? el("b", {}, conference.title) : [el("b", {}, room.session_text), el("span", {}, [room.when, room.phase_text].filter(Boolean).join(" · "))]),
    room.stage === "playing" && time !== null && el("span", { class: "timer" }, icon(room.paused ? "pause" : "clock"), el("b", { id: "time" }, clock(time)), t(isOpen ? "page.hall.to_hand_in" : "page.hall.left")),
    room.stage === "playing" && room.phase !== "closed" && el("span", { class: "done" }, people.due ? t("page.hall.due", { count: people.due }) : t("page.hall.done", { count: people.done, all: people.count })),
    recap.button(),
  ];
}

// --- the lobby ---

function qr() {
  const door = values().door;
  const box = el("div", { class: "qr", role: "img", "aria-label": t("page.hall.qr", { link: door.link }) });
  const drawn = new DOMParser().parseFromString(door.qr, "image/svg+xml").documentElement;
  if (drawn.nodeName.toLowerCase() === "svg") box.appendChild(document.importNode(drawn, true));
  return box;
}

function lobby() {
  const { door, people } = values();
  const seats = conference.byName();
  const bare = (door.addresses[0] || "").replace(/^https?:\/\//, "");
  return [el("div", { class: "lobby" },
    el("section", { class: "ways-in" }, el("h1", {}, t("page.hall.join")), el("p", {}, t("page.hall.scan")), qr(), el("p", {}, t("page.hall.or")),
      el("p", { class: "address" }, bare), el("p", {}, t("page.hall.code")), el("p", { class: "code" }, door.code), !door.lan && el("p", { class: "muted" }, t("page.hall.only_here"))),
    el("section", { class: "who" }, el("h2", {}, t("page.hall.in", { count: people.led.length, all: seats.length })),
      el("ul", { class: seats.length > 40 ? "seats is-many" : "seats" }, (seats.length > 60 ? seats.filter((each) => people.led.indexOf(each.id) >= 0) : seats).map((each) => {
        const isIn = people.led.indexOf(each.id) >= 0;
        return el("li", { "data-key": each.id }, el("span", { class: isIn ? "name is-in" : "name muted" }, isIn && [icon("tick"), " "], each.name), el("span", { class: "note" }, conference.bloc(each.id)));
      }))))];
}

// --- the debate ---

function debate() {
  const { today, items, room, floor, messages, votes } = values();
  const id = floor.vote ? floor.vote.item : today.now || today.items[0];
  if (!id) return [el("div", { class: "paper" }, el("h1", {}, room.phase_text))];
  const item = conference.item(id);
  const state = items[id];
  const options = item.options.filter((each) => (floor.vote ? floor.vote.option === each.id : state.on_table.indexOf(each.id) >= 0 || state.agreed === each.id));
  const hasWarmth = state.warmth && Object.keys(state.warmth).length > 0;
  if (recap.isShown) return [recap.panel(), el("aside", { class: "side" }, speakers(), others(id), door())];
  return [
    el("section", { class: "paper" },
      el("p", { class: "place" }, el("b", {}, item.place || item.label), el("span", { class: "status" }, [state.status, item.change].filter(Boolean).join(" · ")), hasWarmth && el("span", { class: "note" }, t("page.hall.temperature"))),
      el("h1", { class: item.title.length > 50 ? "is-long" : null }, item.title),
      floor.vote && el("p", { class: "vote" }, el("b", {}, t("page.vote.title")), " ", t("page.vote.moved", { who: conference.within(floor.vote.by) })),
      !floor.vote && el("p", { class: "about" }, item.about),
      el("ul", { class: "options" }, options.map((option) => text(item, option, state))),
      untabled(item, state),
      saidSoFar(id, state)),
    el("aside", { class: "side" }, speakers(), others(id), door()),
  ];
}

function text(item, option, state) {
  const isAgreed = state.agreed === option.id;
  const against = objectors(state, option.id);
  const notes = [];
  if (isAgreed) notes.push(el("span", { class: "by" }, icon("tick"), " ", t("page.text.agreed")));
  if (state.compromise === option.id && !isAgreed) notes.push(el("span", { class: "by" }, t("page.text.offered")));
  if (against.length) notes.push(el("span", { class: "by" }, icon("barred"), " ", capitalised(t("page.text.objects", { names: listed(against.map((each) => conference.within(each)), NAMED, (first, count) => t("page.more", { first, count })), count: against.length }))));
  const warmth = state.warmth && option.id in state.warmth ? state.warmth[option.id] : null;
  return el("li", { class: "option", "data-key": `${item.id}-${option.id}` }, el("span", { class: "mark" }, glyph(camp(option.at)), option.letter),
    el("span", { class: isAgreed ? "bracketed is-agreed" : "bracketed" }, el("span", { class: "treaty" }, treaty(option.runs.map((run) => [run.text, run.marked]))), notes),
    warmth !== null && el("span", { class: "warmth", title: t("page.hall.temperature") }, warmth > 0 ? `+${warmth}` : String(warmth).replace("-", "−")));
}

/** What nobody has tabled: one muted line below the others. */
function untabled(item, state) {
  if (state.agreed || values().floor.vote) return null;
  const rest = item.options.filter((each) => state.on_table.indexOf(each.id) < 0);
  return rest.length > 0 && el("p", { class: "untabled" }, t("page.hall.untabled", { texts: rest.map((each) => `${each.letter} ${each.short}`).join(", ") }));
}

function saidSoFar(id, state) {
  const found = standings(conference, id, state);
  return el("div", { class: "said", role: "group", "aria-label": t("page.text.said") },
    el("p", { class: "legend" }, el("span", { class: "label" }, t("page.text.said")), found.map((each) => el("span", {}, glyph(each.camp), el("b", {}, each.letter || t("page.text.silent")), each.count))),
    stands(found));
}

function speakers() {
  const { floor, room, today } = values();
  if (room.phase !== "corridor" && !floor.on_list.length) return null;
  const rest = Math.min(OTHERS, Math.max(0, today.items.length - 1));
  const rows = (values().door.joining ? ROWS : ROWS + QR_ROWS) - (rest ? rest + 1 : 0);
  const most = floor.on_list.length > rows ? rows - 1 : rows; // a line says how many more
  return el("section", { class: "speakers" }, el("h2", {}, el("span", {}, t("page.hall.list")), el("small", {}, t("page.hall.slots", { count: floor.on_list.length, slots: floor.slots }))),
    el("ol", {}, floor.on_list.slice(0, most).map((each, index) => el("li", { "data-key": each }, el("span", { class: "nr" }, index + 1), el("span", { class: "name" }, conference.name(each))))),
    floor.on_list.length > most && el("p", { class: "muted" }, t("page.hall.more", { count: floor.on_list.length - most })),
    !floor.on_list.length && el("p", { class: "muted" }, t("page.floor.nobody")));
}

/** What else is before the room today. */
function others(now) {
  const rest = values().today.items.filter((each) => each !== now);
  if (!rest.length) return null;
  return el("section", { class: "speakers others" }, el("h2", {}, el("span", {}, t("page.hall.today"))),
    el("ul", {}, rest.slice(0, OTHERS).map((each) => el("li", { "data-key": each }, el("span", { class: "name" }, el("span", { class: "badge" }, conference.item(each).label), " ", conference.item(each).short), values().items[each].agreed && el("span", { class: "note" }, icon("tick"))))));
}

function door() {
  const told = values().door;
  if (!told.joining) return null;
  return el("section", { class: "join" }, qr(), el("p", { class: "words" }, t("page.hall.join_late"), el("span", { class: "code" }, told.code), el("span", { class: "address" }, (told.addresses[0] || "").replace(/^https?:\/\//, ""))));
}

function feed() {
  return [el("ul", {}, values().news.slice(-FEED).reverse().map((each) => el("li", { "data-key": each.id, class: each.kind === "HappeningOccurred" ? "arrives is-whole" : "arrives" }, KIND_ICONS[each.kind] && icon(KIND_ICONS[each.kind]), each.text, each.kind === "HappeningOccurred" && ` ${each.why}`)))];
}

// --- the ceremony ---

function outcome(delegation) {
  const { signing } = values();
  const answer = signing.signatures[delegation];
  if (!answer) return "silent";
  return answer.is_signature ? "more" : "fewer";
}

/** Whether the delegations are states of this world; those of the imagination are shown by name. */
function isOnMap() {
  return !world || conference.delegations.some((each) => world.querySelector(`[data-iso="${each.id}"]`));
}

function ceremony() {
  const { signing, room, debrief } = values();
  const asked = Object.keys(signing.signatures);
  const count = (test) => asked.filter((each) => test(signing.signatures[each])).length;
  const signed = count((each) => each.is_signature);
  const reserved = count((each) => each.is_signature && each.reservations.length > 0);
  const not = asked.length - signed;
  const called = signing.called.filter((each) => !signing.signatures[each]).map((each) => conference.name(each));
  const latest = asked.slice(-ROLL).reverse();
  const line = (which, words, number) => el("div", {}, el("dt", {}, glyph(which), words), el("dd", {}, number));
  const words = signing.text || t("page.sign.count", { count: signing.count, of: signing.of });
  return [el("div", { class: debrief ? "roll-call is-over" : "roll-call" },
    el("div", { class: "left", "data-key": "left" }, isOnMap() ? el("div", { class: "map", "data-key": "map" }, el("div", { id: "world", "data-key": "world", role: "img", "aria-label": words }))
      : el("ul", { class: conference.delegations.length > FEW ? "map names" : "map names is-few", "data-key": "names" }, conference.byName().map((each) => el("li", { "data-key": each.id }, glyph(outcome(each.id)), " ", each.name, signing.signatures[each.id] && el("span", { class: "muted" }, " ", t(`page.roll.${signing.signatures[each.id].kind}`))))), turned(debrief, false)),
    el("section", { class: "counts" }, el("h1", {}, t(room.stage === "over" || room.phase === "closed" ? "page.end.title" : "page.sign.title")),
      el("dl", {}, line("more", t("page.hall.signed"), signed), line("fewer", t("page.hall.not_signed"), not), !debrief && line("silent", t("page.hall.to_come"), Math.max(0, signing.of - asked.length))),
      reserved > 0 && el("p", { class: "muted" }, t("page.hall.reserved", { count: reserved })),
      !debrief && called.length > 0 && el("p", { class: "called" }, t("page.hall.called", { names: listed(called, FEW, (first, more) => t("page.more", { first, count: more })) })),
      debrief ? aftermath(conference, debrief, NAMED) : el("ul", { class: "roll" }, latest.map((each) => el("li", { "data-key": each }, glyph(outcome(each)), " ", el("b", {}, conference.name(each)), " ", t(`page.roll.${signing.signatures[each].kind}`))))))];
}

/** Colour the map by who has signed; states that are not on it (islands of the imagination) are in the counts and roll. */
function paintWorld() {
  const place = byId("world");
  if (!place || !world) return;
  if (!place.firstChild) place.appendChild(world);
  const { debrief } = values();
  const otherwise = new Set(debrief && debrief.compared ? debrief.compared.otherwise.map((each) => each.delegation) : []);
  for (const each of Array.from(world.querySelectorAll("[data-iso]"))) {
    const code = each.getAttribute("data-iso");
    const which = conference.delegationsById[code] ? outcome(code) : "none";
    each.classList.toggle("is-otherwise", otherwise.has(code));
    if (each.getAttribute("data-fill") === which) continue;
    each.setAttribute("data-fill", which);
    each.style.fill = fill(which);
    if (each.classList.contains("dot")) {
      each.style.stroke = edge(which);
      each.style.display = which === "none" ? "none" : "";
    }
  }
}

// --- all of it ---

/** What the facilitator last said to all, for as long as it takes to read. */
function latestMessage() {
  const last = (values().messages || []).filter((each) => each.to_all).slice(-1)[0];
  if (!last) return "";
  if (said.id !== last.id) {
    said.id = last.id;
    said.until = parts.now() + MESSAGE_STAYS;
    setTimeout(draw, MESSAGE_STAYS * 1000 + 100);
  }
  return parts.now() < said.until ? last.text : "";
}

function draw() {
  if (!isReady()) return;
  const { room, signing } = values();
  document.title = `${conference.title} · Square Brackets`;
  show(byId("bar"), bar());
  const isCeremony = Boolean(signing) && (room.phase === "signing" || room.phase === "closed" || room.stage === "over");
  document.body.classList.toggle("ceremony", isCeremony);
  const main = byId("main");
  const held = byId("world");
  if (held && world && held.contains(world)) held.removeChild(world);
  show(main, room.stage === "lobby" ? lobby() : isCeremony ? ceremony() : debate());
  if (isCeremony) paintWorld();
  if (isCeremony && values().debrief) fitColumn(document.querySelector(".counts"), (count) => t("page.hall.record_more", { count }));
  if (!isCeremony && room.stage !== "lobby") fit(document.querySelector(".options"));
  const message = latestMessage();
  byId("feed").hidden = !message && (room.stage === "lobby" || isCeremony);
  byId("feed").className = message ? "feed is-message" : "feed";
  show(byId("feed"), message ? el("p", {}, message) : feed());
  show(byId("over"), room.paused && el("div", { class: "curtain" }, el("b", {}, t("page.hall.paused"))));
}

function tick() {
  const time = byId("time");
  const rest = parts && isReady() ? left() : null;
  if (time && rest !== null && time.textContent !== clock(rest)) time.textContent = clock(rest);
}

async function fetchWorld() {
  try {
    const response = await fetch("/static/map.svg", { credentials: "same-origin" });
    const drawn = new DOMParser().parseFromString(await response.text(), "image/svg+xml").documentElement;
    world = document.importNode(drawn, true);
    draw();
  } catch (problem) { /* the counts and the roll stand without a map */ }
}

async function start() {
  document.body.appendChild(patterns(1.6));
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
  const away = (says) => show(byId("main"), el("p", { class: "paper" }, says || t("page.hall.unknown")));
  parts = new Parts("/api/hall/stream", {
    draw, moved: () => window.location.reload(), gone: away, unknown: () => away(""),
    lost: (isLost) => show(byId("lost"), isLost && el("p", { class: "lost" }, t("page.lost"))),
  });
  recap = new HallRecap(parts, conference, draw);
  parts.open();
  window.addEventListener("resize", draw);
  setInterval(tick, 250);
  if (document.fonts) document.fonts.addEventListener("loadingdone", () => { forget(); draw(); }); // other letters, another fit
  fetchWorld();
}

start();
