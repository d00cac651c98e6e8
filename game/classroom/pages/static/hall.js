// The plenary hall on the projector: how to get in, the item under debate, and at the end who signs.

import { objectors, standings } from "./conference.js";
import { lookingBack, whereItTurned } from "./debrief.js";
import { drawing, el, show } from "./dom.js";
import { fitColumn, fitTexts, forgetFit } from "./hall_fit.js";
import { HallRecap } from "./hall_recap.js";
import { Parts } from "./host.js";
import { begin, byId, countDown, doneCount, qrCode, timeLeft } from "./page.js";
import { edge, fill, glyph, icon, patterns, standsBar } from "./shapes.js";
import { clock, itemName, treaty } from "./widgets.js";
import { capitalised, dotted, listed, t } from "./words.js";

const FEED = 5;
const ROLL = 8;
const FEW = 12; // names that are set larger, where there is no map
const MANY = 40; // names in the lobby that are set smaller
const ALL = 60; // names that the lobby has room for; of more, those who are in
const LONG = 50; // letters of a title that is set smaller
const MESSAGE_STAYS = 60; // seconds
const NAMED = 4;
const OTHERS = 3; // items of today beside the one under debate
const ROWS = 9; // of names and items that the side has room for
const QR_ROWS = 4; // more once nobody joins any more
const HAPPENING = "HappeningOccurred";
/** @type {Record<string, Icon>} */
const EVENT_ICONS = { TextAgreed: "tick", BracketsKept: "brackets", VoteTaken: "tick", PromiseBroken: "cross", PromiseKept: "tick" };

/** @type {Conference} */
let conference;
/** @type {Parts<Host.Hall>} */
let parts;
/** @type {HallRecap} */
let recap;
/** @type {Element | null} */
let world = null;
const said = { id: 0, until: 0 }; // the facilitator's message that is shown

// --- the bar ---

function bar() {
  const { room, people } = parts.values;
  if (room.stage === "lobby") return el("span", { class: "when" }, el("b", {}, conference.title), el("span", {}, conference.place));
  const time = timeLeft(parts);
  const isOver = room.stage === "over" || room.phase === "closed";
  return [
    el("span", { class: "when" }, isOver ? el("b", {}, conference.title) : [el("b", {}, room.session_text), el("span", {}, dotted(room.when, room.phase_text))]),
    room.stage === "playing" && time !== null && el("span", { class: "timer" }, icon(room.paused ? "pause" : "clock"), el("b", { id: "time" }, clock(time)), t(room.phase === "corridor" ? "page.hall.to_hand_in" : "page.hall.left")),
    !isOver && el("span", { class: "done" }, doneCount(people)),
    recap.button(),
  ];
}

// --- the lobby ---

function lobby() {
  const { door, people } = parts.values;
  const seats = conference.byName();
  const isIn = (/** @type {Host.Delegation} */ seat) => people.led.indexOf(seat.id) >= 0;
  return el("div", { class: "lobby" },
    el("section", { class: "ways-in" }, el("h1", {}, t("page.hall.join")), el("p", {}, t("page.hall.scan")), qrCode(door), el("p", {}, t("page.hall.or")),
      el("p", { class: "address" }, bare(door.addresses[0])), el("p", {}, t("page.hall.code")), el("p", { class: "code" }, door.code), !door.lan && el("p", { class: "muted" }, t("page.hall.only_here"))),
    el("section", { class: "who" }, el("h2", {}, t("page.hall.in", { count: people.led.length, all: seats.length })),
      el("ul", { class: seats.length > MANY ? "seats is-many" : "seats" }, seats.filter((each) => seats.length <= ALL || isIn(each)).map((each) =>
        el("li", { "data-key": each.id }, el("span", { class: isIn(each) ? "name is-in" : "name muted" }, isIn(each) && [icon("tick"), " "], each.name), el("span", { class: "note" }, conference.bloc(each.id)))))));
}

// --- the debate ---

function debate() {
  const { today, items, room, floor } = parts.values;
  const id = floor.vote ? floor.vote.item : today.now || today.items[0];
  if (!id) return el("div", { class: "paper" }, el("h1", {}, room.phase_text));
  return [
    recap.told && recap.isShown ? recap.panel(recap.told) : underDebate(conference.item(id), items[id], floor.vote),
    el("aside", { class: "side" }, speakers(), others(id), lateDoor()),
  ];
}

/** @param {Host.Item} item @param {Host.ItemState} state @param {Host.OpenVote | null} vote */
function underDebate(item, state, vote) {
  const options = item.options.filter((each) => (vote ? vote.option === each.id : state.on_table.indexOf(each.id) >= 0 || state.agreed === each.id));
  const untabled = state.agreed || vote ? [] : item.options.filter((each) => state.on_table.indexOf(each.id) < 0);
  return el("section", { class: "paper" },
    el("p", { class: "place" }, el("b", {}, item.place || item.label), el("span", { class: "status" }, dotted(state.status, item.change)), state.warmth && Object.keys(state.warmth).length > 0 && el("span", { class: "note" }, t("page.hall.temperature"))),
    el("h1", { class: item.title.length > LONG ? "is-long" : null }, item.title),
    vote ? el("p", { class: "vote" }, el("b", {}, t("page.vote.title")), " ", t("page.vote.moved", { who: conference.within(vote.by) }), vote.adjournment && [" ", t("page.vote.adjournment", { who: conference.within(vote.adjournment) })]) : el("p", { class: "about" }, item.about),
    el("ul", { class: "options" }, options.map((option) => text(item, option, state))),
    untabled.length > 0 && el("p", { class: "untabled" }, t("page.hall.untabled", { texts: untabled.map((each) => `${each.letter} ${each.short}`).join(", ") })),
    saidSoFar(item, state));
}

/** @param {Host.Item} item @param {Host.Option} option @param {Host.ItemState} state */
function text(item, option, state) {
  const isAgreed = state.agreed === option.id;
  const against = objectors(state, option.id);
  const warmth = state.warmth && option.id in state.warmth ? state.warmth[option.id] : null;
  return el("li", { class: "option", "data-key": `${item.id}-${option.id}` }, el("span", { class: "mark" }, glyph(conference.camp(option)), option.letter),
    el("span", { class: isAgreed ? "bracketed is-agreed" : "bracketed" }, el("span", { class: "treaty" }, treaty(option)),
      isAgreed && el("span", { class: "by" }, icon("tick"), " ", t("page.text.agreed")),
      state.compromise === option.id && !isAgreed && el("span", { class: "by" }, t("page.text.offered")),
      against.length > 0 && el("span", { class: "by" }, icon("barred"), " ", capitalised(t("page.text.objects", { names: listed(against.map((each) => conference.within(each)), NAMED), count: against.length })))),
    warmth !== null && el("span", { class: "warmth", title: t("page.hall.temperature") }, warmth > 0 ? `+${warmth}` : String(warmth).replace("-", "−")));
}

/** @param {Host.Item} item @param {Host.ItemState} state */
function saidSoFar(item, state) {
  const found = standings(conference, item.id, state);
  return el("div", { class: "said", role: "group", "aria-label": t("page.text.said") },
    el("p", { class: "legend" }, el("span", { class: "label" }, t("page.text.said")), found.map((each) => el("span", {}, glyph(each.camp), el("b", {}, each.letter || t("page.text.silent")), each.count))),
    standsBar(found));
}

function speakers() {
  const { floor, room, today, door } = parts.values;
  if (room.phase !== "corridor" && !floor.on_list.length) return null;
  const rest = Math.min(OTHERS, Math.max(0, today.items.length - 1));
  const rows = (door.joining ? ROWS : ROWS + QR_ROWS) - (rest ? rest + 1 : 0);
  const most = floor.on_list.length > rows ? rows - 1 : rows; // a line says how many more
  return el("section", { class: "speakers" }, el("h2", {}, el("span", {}, t("page.hall.list")), el("small", {}, t("page.hall.slots", { count: floor.on_list.length, slots: floor.slots }))),
    el("ol", {}, floor.on_list.slice(0, most).map((each, index) => el("li", { "data-key": each }, el("span", { class: "nr" }, index + 1), el("span", { class: "name" }, conference.name(each))))),
    floor.on_list.length > most && el("p", { class: "muted" }, t("page.hall.more", { count: floor.on_list.length - most })),
    !floor.on_list.length && el("p", { class: "muted" }, t("page.floor.nobody")));
}

/** What else is before the room today. @param {Host.ItemId} now */
function others(now) {
  const rest = parts.values.today.items.filter((each) => each !== now);
  return rest.length > 0 && el("section", { class: "speakers others" }, el("h2", {}, el("span", {}, t("page.hall.today"))),
    el("ul", {}, rest.slice(0, OTHERS).map((each) => el("li", { "data-key": each }, el("span", { class: "name" }, itemName(conference.item(each))), parts.values.items[each].agreed && el("span", { class: "note" }, icon("tick"))))));
}

/** The way in, as long as somebody may still join. */
function lateDoor() {
  const { door } = parts.values;
  return door.joining && el("section", { class: "join" }, qrCode(door), el("p", { class: "words" }, t("page.hall.join_late"), el("span", { class: "code" }, door.code), el("span", { class: "address" }, bare(door.addresses[0]))));
}

function feed() {
  return el("ul", {}, parts.values.news.slice(-FEED).reverse().map((each) => el("li", { "data-key": each.id, class: each.kind === HAPPENING ? "arrives is-whole" : "arrives" }, EVENT_ICONS[each.kind] && icon(EVENT_ICONS[each.kind]), each.text, each.kind === HAPPENING && ` ${each.why}`)));
}

// --- the ceremony ---

/** How a delegation has answered the roll, as a shape. @param {Host.Signing} signing @param {Host.DelegationId} delegation @returns {Camp} */
function answered(signing, delegation) {
  const answer = signing.signatures[delegation];
  return answer ? answer.is_signature ? "high" : "low" : "silent";
}

/** Whether the delegations are states of this world; those of the imagination are shown by name. */
function isOnMap() {
  return !world || conference.delegations.some((each) => world && world.querySelector(`[data-iso="${each.id}"]`));
}

/** @param {Host.Signing} signing */
function ceremony(signing) {
  const { room, debrief } = parts.values;
  const asked = Object.keys(signing.signatures);
  const answers = asked.map((each) => signing.signatures[each]);
  const reserved = answers.filter((each) => each.is_signature && each.reservations.length > 0).length;
  const called = signing.called.filter((each) => !signing.signatures[each]).map((each) => conference.name(each));
  /** @param {Camp} camp @param {string} words @param {number} count */
  const line = (camp, words, count) => el("div", {}, el("dt", {}, glyph(camp), words), el("dd", {}, count));
  const answerOf = (/** @type {Host.DelegationId} */ id) => t(`page.roll.${signing.signatures[id].kind}`);
  return el("div", { class: debrief ? "roll-call is-over" : "roll-call" },
    el("div", { class: "left", "data-key": "left" }, isOnMap() ? el("div", { class: "map", "data-key": "map" }, el("div", { id: "world", "data-key": "world", role: "img", "aria-label": signing.text }))
      : el("ul", { class: conference.delegations.length > FEW ? "map names" : "map names is-few", "data-key": "names" }, conference.byName().map(({ id, name }) => el("li", { "data-key": id }, glyph(answered(signing, id)), " ", name, signing.signatures[id] && el("span", { class: "muted" }, " ", answerOf(id))))),
    debrief && whereItTurned(debrief, false)),
    el("section", { class: "counts" }, el("h1", {}, t(room.stage === "over" || room.phase === "closed" ? "page.end.title" : "page.sign.title")),
      el("dl", {}, line("high", t("page.hall.signed"), signing.count), line("low", t("page.hall.not_signed"), asked.length - signing.count), !debrief && line("silent", t("page.hall.to_come"), Math.max(0, signing.of - asked.length))),
      reserved > 0 && el("p", { class: "muted" }, t("page.hall.reserved", { count: reserved })),
      !debrief && called.length > 0 && el("p", { class: "called" }, t("page.hall.called", { names: listed(called, FEW) })),
      debrief ? lookingBack(conference, debrief, NAMED) : el("ul", { class: "roll" }, asked.slice(-ROLL).reverse().map((each) => el("li", { "data-key": each }, glyph(answered(signing, each)), " ", el("b", {}, conference.name(each)), " ", answerOf(each))))));
}

/** Colour the map by who has signed; states that are not on it (islands of the imagination) are in the counts and roll.
    @param {Host.Signing} signing */
function paintWorld(signing) {
  const place = document.getElementById("world");
  if (!place || !world) return;
  if (!place.firstChild) place.appendChild(world);
  const { debrief } = parts.values;
  const otherwise = new Set(debrief && debrief.compared ? debrief.compared.otherwise.map((each) => each.delegation) : []);
  /** @type {SVGElement[]} */
  const areas = Array.from(world.querySelectorAll("[data-iso]"));
  for (const each of areas) {
    const code = each.getAttribute("data-iso") || "";
    const area = conference.delegationsById.has(code) ? answered(signing, code) : "none";
    each.classList.toggle("is-otherwise", otherwise.has(code));
    if (each.getAttribute("data-fill") === area) continue;
    each.setAttribute("data-fill", area);
    each.style.fill = fill(area);
    if (each.classList.contains("dot")) {
      each.style.stroke = edge(area);
      each.style.display = area === "none" ? "none" : "";
    }
  }
}

// --- all of it ---

/** An address as it is typed. @param {string | undefined} address */
function bare(address) { return (address || "").replace(/^https?:\/\//, ""); }

/** What the facilitator last said to all, for as long as it takes to read. */
function latestMessage() {
  const last = (parts.values.messages || []).filter((each) => each.to_all).pop();
  if (!last) return "";
  if (said.id !== last.id) {
    said.id = last.id;
    said.until = parts.now() + MESSAGE_STAYS;
    setTimeout(draw, MESSAGE_STAYS * 1000 + 100);
  }
  return parts.now() < said.until ? last.text : "";
}

function draw() {
  if (!parts.isReady) return;
  const { room, signing, debrief } = parts.values;
  document.title = `${conference.title} · Square Brackets`;
  show(byId("bar"), bar());
  const signed = room.phase === "signing" || room.phase === "closed" || room.stage === "over" ? signing : null;
  document.body.classList.toggle("ceremony", Boolean(signed));
  if (world && world.parentElement) world.parentElement.removeChild(world); // it is not drawn anew
  show(byId("main"), room.stage === "lobby" ? lobby() : signed ? ceremony(signed) : debate());
  if (signed) paintWorld(signed);
  if (signed && debrief) fitColumn(document.querySelector(".counts"), (count) => t("page.hall.record_more", { count }));
  if (!signed && room.stage !== "lobby") fitTexts(document.querySelector(".options"));
  const message = latestMessage();
  const place = byId("feed");
  place.hidden = !message && (room.stage === "lobby" || Boolean(signed));
  place.className = message ? "feed is-message" : "feed";
  show(place, message ? el("p", {}, message) : feed());
  show(byId("over"), room.paused && el("div", { class: "curtain" }, el("b", {}, t("page.hall.paused"))));
}

async function fetchWorld() {
  try {
    world = drawing(await (await fetch("/static/map.svg", { credentials: "same-origin" })).text());
    draw();
  } catch { /* the counts and the roll stand without a map */ }
}

async function start() {
  document.body.appendChild(patterns(1.6));
  conference = await begin();
  parts = new Parts("/api/hall/stream", ["room", "people", "floor", "items", "today", "news", "door"], {
    draw,
    leave: (says) => show(byId("main"), el("p", { class: "paper" }, says || t("page.hall.unknown"))),
    lost: (isLost) => show(byId("lost"), isLost && el("p", { class: "lost" }, t("page.lost"))),
  });
  recap = new HallRecap(parts, conference, draw);
  parts.open();
  countDown(parts);
  window.addEventListener("resize", draw);
  if (document.fonts) document.fonts.addEventListener("loadingdone", () => { forgetFit(); draw(); }); // other letters, another fit
  fetchWorld();
}

start();
