// A delegation's page: one column with the text, the corridor, the floor and the brief.

import { el, show } from "./dom.js";
import { Parts, messageName, post, postUntilAnswered, read, seconds } from "./host.js";
import { Conference, cameOf } from "./facts.js";
import { clock, icon, patterns } from "./shapes.js";
import { Draft } from "./draft.js";
import { brief, lobby } from "./seat_brief.js";
import { corridor } from "./seat_corridor.js";
import { floor } from "./seat_floor.js";
import { notices } from "./seat_notices.js";
import { Recap, guided } from "./seat_recap.js";
import { text, textFoot } from "./seat_text.js";
import { ended, signing, voting } from "./moments.js";
import { remember, remembered } from "./memory.js";
import { fetchWords, fillIn, t } from "./words.js";

const TABS = ["text", "corridor", "floor", "brief"];
const DRAWN = { text, corridor, floor, brief };
const ASK_APART = 0.4; // seconds between two questions what is in order; the host allows four a second
const OWN_ECHO = 5; // seconds in which a change of the seat is taken as what this phone has done
const TOUCH_EVERY = 40; // seconds; the host wants to hear of touches at most twice a minute

const byId = (id) => document.getElementById(id);

/** What every part of the page works with. */
class Seat {
  constructor(conference) {
    this.conference = conference;
    this.tab = remembered("tab") || "brief"; // whoever sits down reads first whom they lead
    this.item = null; // the item on the Text tab; null: the one under debate
    this.sheetOpen = null; // a Draft, or anything else with sheet()
    this.nextAsk = 0;
    this.shownMoment = "";
    this.known = {}; // choices the host has given, by step and partner
    this.read = {}; // messages that were put away
    this.offersSeen = null;
    this.isSending = false;
    this.touched = 0;
    this.sent = -OWN_ECHO; // when this phone last did something
    this.flag = null;
    this.before = {}; // what was announced last
    this.parts = new Parts("/api/seat/stream", {
      draw: () => this.changed(),
      lost: (isLost) => this.connection(isLost),
      gone: (says) => this.leave(says),
      moved: () => window.location.reload(),
      unknown: () => this.leave(""),
    });
  }

  /** The class of drafts, for the sheets that begin one. */
  get Draft() { return Draft; }

  get values() { return this.parts.values; }

  get isReady() { return ["room", "own", "items", "brief", "today", "floor", "people", "offers", "standing"].every((each) => each in this.values); }

  get mayAct() { return this.values.own.may_act && !this.values.room.paused && !this.isSending; }

  label(kind) {
    const said = this.conference.actions[kind];
    return said ? said.label.replace(/\.\.\.$/, "") : kind;
  }

  /** Today's item under debate, or the one that was chosen. */
  get current() {
    const today = this.values.today;
    return this.item || today.now || today.items[0] || this.conference.items[0].id;
  }

  /** What a text is to the capital, to the room and, as far as the seat knows, to another delegation. Never what choosing it would do. */
  notesOn(item, option, to) {
    const wish = this.wish(item);
    const entry = this.values.items[item];
    const notes = [];
    if (wish && wish.option === option) notes.push(t("page.wish.is"));
    else if (wish && wish.live_with.indexOf(option) >= 0) notes.push(t("page.wish.live_with"));
    if ((this.values.brief.crossed[item] || []).indexOf(option) >= 0) notes.push(t("page.wish.crossed"));
    const heard = (this.values.reports || []).some((each) => each.about === to && each.item === item && each.option === option);
    if (to && entry.stances[to] === option) notes.push(t("page.other.stands", { who: this.conference.name(to) }));
    else if (heard) notes.push(t("page.other.wants", { who: this.conference.name(to) }));
    const count = entry.counts[option] || 0;
    if (count) notes.push(t("page.stand_for", { count }));
    return notes;
  }

  wish(item) { return this.values.brief.wishes.find((each) => each.item === item); }

  /** How much an item matters to the capital, in words. */
  weight(item) { const wish = this.wish(item); return wish ? t(`page.weight.${wish.weight}`) : ""; }

  // --- asking the host ---

  /** Which state of the conference the page shows, as far as it decides what is in order. */
  get moment() { return `${this.values.own.step}/${this.values.room.phase}`; }

  /** What is in order now, also with one other delegation; asked once a step, and not too often when much happens.

      null: not known yet; ask again. */
  choices(to) {
    const key = `${this.moment}/${to || ""}`;
    if (!this.known[key]) {
      this.known[key] = this.askChoices(to, this.moment).catch(() => null);
      this.known[key].then((found) => { if (!found) delete this.known[key]; });
    }
    return this.known[key];
  }

  async askChoices(to, moment) {
    const now = this.parts.now();
    const wait = Math.max(0, this.nextAsk - now);
    this.nextAsk = now + wait + ASK_APART;
    if (wait) await seconds(wait);
    if (moment !== this.moment) return null;
    const found = await read("/api/seat/choices" + (to ? `?to=${encodeURIComponent(to)}` : ""));
    return found.ok ? found.body : null;
  }

  async check(action) {
    try {
      return (await post("/api/seat/check", { action })).body;
    } catch (problem) {
      return { in_order: true, says: "" };
    }
  }

  /** Do it, once, whatever the network does: it is sent again under the same name until the host has answered. */
  async send(path, value) {
    this.isSending = true;
    this.sent = this.parts.now();
    this.draw();
    const found = await postUntilAnswered(path, Object.assign({ message: messageName() }, value), () => this.connection(true));
    this.isSending = false;
    if (this.parts.isLost) this.parts.open();
    this.known = {};
    if (found.status === 401) this.leave("");
    this.draw();
    return found;
  }

  act(action) { return this.send("/api/seat/act", { step: this.values.own.step, action }); }

  /** Do something that needs no sheet, and say what came of it. */
  async doNow(action) {
    const found = await this.act(action);
    this.notice(cameOf(found.body).join(" "));
  }

  async done(isDone) {
    const found = await this.send("/api/seat/done", { step: this.values.own.step, done: isDone });
    if (!found.ok) this.notice(found.body.says);
  }

  async confirm(proposal, agree) {
    const found = await this.send("/api/seat/confirm", { proposal, agree });
    this.notice(found.body.says);
  }

  async here() {
    this.touched = this.parts.now();
    try { await post("/api/seat/here", {}); } catch (problem) { /* the stream will say that it is lost */ }
  }

  // --- sheets, notices ---

  begin(kind, known) { this.open(new Draft(this, kind, known)); }

  open(sheet) {
    if (!this.sheetOpen) this.cameFrom = document.activeElement;
    this.sheetOpen = sheet;
    this.draw();
    this.focusSheet();
  }

  closeSheet() {
    this.sheetOpen = null;
    this.draw();
    if (this.cameFrom && document.contains(this.cameFrom)) this.cameFrom.focus();
    else byId("main").focus();
  }

  focusSheet() {
    setTimeout(() => {
      const heading = document.querySelector(".sheet h1");
      if (heading) heading.focus();
      const body = document.querySelector(".sheet .body");
      if (body) body.scrollTop = 0;
    }, 40);
  }

  notice(words) {
    this.noticed = words || "";
    if (words) this.announce(words);
    this.draw();
  }

  announce(words) {
    const say = byId("say");
    say.textContent = "";
    setTimeout(() => { say.textContent = words; }, 60);
  }

  connection(isLost) {
    this.announce(t(isLost ? "page.lost" : "page.found"));
    this.parts.isLost = isLost;
    this.draw();
  }

  leave(says) {
    this.parts.close();
    if (says) {
      remember("says", says);
    }
    window.location.href = "/";
  }

  // --- what has changed since the last picture ---

  changed() {
    if (!this.isReady) return;
    const { room, offers, own, messages } = this.values;
    const news = [];
    const ids = offers.waiting.map((each) => each.id);
    const isFirst = !this.before.offers;
    if (isFirst && (own.due || room.phase === "signing" || room.phase === "closed")) this.tab = "text"; // whoever comes now is waited for
    if (!isFirst) {
      const fresh = ids.filter((each) => this.before.offers.indexOf(each) < 0);
      if (fresh.length) news.push(t("page.announce.offers", { count: fresh.length, who: this.conference.within(offers.waiting.find((each) => each.id === fresh[0]).with) }));
      if (room.session !== this.before.session || room.phase !== this.before.phase) news.push(t("page.announce.phase", { session: room.session_text, phase: room.phase_text }));
      if (room.session !== this.before.session) this.newSession();
      if (room.stage === "playing" && this.before.stage === "lobby") this.turnTo("text");
      if (own.pair && own.step !== this.before.step) this.tellOfPartner();
      if (own.due && own.due !== this.before.due) {
        news.push(t(`page.due.${own.due}`));
        this.turnToMoment();
      }
      if (room.phase !== this.before.phase && (room.phase === "signing" || room.phase === "closed")) this.turnToMoment();
      const last = (messages || [])[(messages || []).length - 1];
      if (last && last.id !== this.before.message) news.push(last.text);
    }
    const latest = (messages || [])[(messages || []).length - 1];
    this.before = { offers: ids, session: room.session, stage: room.stage, phase: room.phase, due: own.due, step: own.step, spent: spentBy(own), message: latest ? latest.id : null };
    if (news.length) this.announce(news.join(" "));
    if (this.moment !== this.shownMoment) {
      this.shownMoment = this.moment;
      this.known = {};
      if (this.sheetOpen && this.sheetOpen.load && !this.sheetOpen.results) this.sheetOpen.load();
    }
    this.draw();
  }

  /** A session has opened: what the last one changed comes first. What was being put together stays. */
  newSession() {
    this.item = null;
    this.noticed = "";
    guided();
    if (this.values.room.session > 1 && !this.sheetOpen) this.open(new Recap(this));
  }

  /** What the other of a pair has just done, since this phone did not. */
  tellOfPartner() {
    const { own, heard } = this.values;
    const last = (heard || [])[(heard || []).length - 1];
    const isMine = this.isSending || this.parts.now() - this.sent < OWN_ECHO;
    if (last && !isMine && spentBy(own) !== this.before.spent) this.noticed = t("page.pair.did", { what: last.text });
  }

  // --- drawing ---

  draw() {
    if (!this.isReady) return;
    const { room, own } = this.values;
    document.title = `${own.name} · ${this.conference.title}`;
    this.drawBar();
    show(byId("told"), notices(this));
    const moment = own.due === "vote" ? voting(this) : room.stage === "over" || room.phase === "closed" ? ended(this) : room.phase === "signing" ? signing(this) : null;
    const main = byId("main");
    const isWaiting = room.stage === "lobby" && (this.tab === "corridor" || this.tab === "floor");
    const showsMoment = moment && this.tab === "text";
    show(main, isWaiting ? lobby(this) : showsMoment ? moment.body : DRAWN[this.tab](this));
    main.className = this.tab === "text" || this.tab === "brief" || showsMoment ? "on-sheet" : "";
    this.drawFoot(showsMoment ? moment.foot || [] : null);
    this.drawTabs(Boolean(moment));
    this.drawSheet();
  }

  drawBar() {
    const { room, own, clock: time } = this.values;
    const left = this.left();
    show(byId("bar"),
      this.flag && el("span", { class: "flag", id: "flag", "aria-hidden": "true" }),
      el("span", { class: "who" }, own.name),
      el("span", { class: "when" }, room.stage === "playing" && room.phase !== "closed" ? room.phase === "signing" ? "" : t("page.session", { session: room.session, sessions: room.sessions }) : ""),
      room.stage === "playing" && time && left !== null && el("span", { class: "left", role: "timer", "aria-label": t("page.time_left") }, icon(room.paused ? "pause" : "clock"), el("span", { id: "time" }, clock(left))));
    if (this.flag) this.flag(byId("flag"));
  }

  /** Seconds until the session ends; null if there is no limit. */
  left() {
    const time = this.values.clock;
    if (!time) return null;
    if (time.ends !== null && time.ends !== undefined) return Math.max(0, time.ends - this.parts.hostNow());
    return time.left === undefined ? null : time.left;
  }

  drawFoot(momentFoot) {
    const { room, own, people } = this.values;
    const foot = byId("foot");
    foot.className = this.tab === "text" || this.tab === "brief" || momentFoot ? "foot on-sheet" : "foot";
    if (momentFoot) { foot.hidden = !momentFoot.length; show(foot, momentFoot); return; }
    const isCorridor = room.stage === "playing" && room.phase === "corridor";
    foot.hidden = !isCorridor;
    if (!isCorridor) { show(foot); return; }
    if (own.done) {
      show(foot, el("span", { class: "note" }, t("page.done.waiting", { count: Math.max(0, people.count - people.done) })),
        el("button", { class: "button", type: "button", "data-key": "not-done", "aria-disabled": this.isSending ? "true" : null, onclick: () => this.done(false) }, t("page.done.undo")));
      return;
    }
    if (this.tab === "text") { show(foot, textFoot(this)); return; }
    show(foot, el("span", { class: "note" }, t(own.intervention ? "page.done.floor_used" : "page.done.floor_left", { count: own.interventions })),
      el("button", { class: "button", type: "button", "data-key": "done", "aria-disabled": this.mayAct ? null : "true", onclick: () => { if (this.mayAct) this.done(true); } }, t("page.done")));
  }

  drawTabs() {
    const waiting = this.values.offers.waiting.length;
    const { due } = this.values.own;
    show(byId("tabs"), TABS.map((each, index) => el("button", {
      type: "button", role: "tab", id: `tab-${each}`, "data-key": each, "aria-controls": "main", "aria-selected": this.tab === each ? "true" : "false", tabindex: this.tab === each ? 0 : -1,
      onclick: () => this.turnTo(each),
      onkeydown: (event) => this.walkTabs(event, index),
    }, t(`page.tab.${each}`), each === "text" && due && el("span", { class: "count" }, "!", el("span", { class: "unseen" }, " ", t(`page.due.${due}`))), each === "corridor" && waiting > 0 && el("span", { class: "count" }, waiting, el("span", { class: "unseen" }, " ", t("page.tab.waiting", { count: waiting }))))));
    byId("main").setAttribute("aria-labelledby", `tab-${this.tab}`);
  }

  walkTabs(event, index) {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -index, End: TABS.length - 1 - index }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = TABS[(index + step + TABS.length) % TABS.length];
    this.turnTo(next);
    byId(`tab-${next}`).focus();
  }

  /** Everybody waits, or all is over: what was open is put away, and the moment is shown. */
  turnToMoment() {
    if (this.sheetOpen) this.closeSheet();
    this.tab = "text";
    byId("main").scrollTop = 0;
  }

  turnTo(tab, item) {
    this.tab = tab;
    remember("tab", tab);
    if (item) this.item = item;
    this.draw();
    byId("main").scrollTop = 0;
  }

  drawSheet() {
    const page = byId("page");
    const over = byId("over");
    if (!this.sheetOpen) {
      show(over);
      page.removeAttribute("aria-hidden");
      page.removeAttribute("inert");
      return;
    }
    const { title, body, foot } = this.sheetOpen.sheet();
    page.setAttribute("aria-hidden", "true");
    page.setAttribute("inert", "");
    show(over, el("div", { class: "sheet", role: "dialog", "aria-modal": "true", "aria-labelledby": "sheet-title", onkeydown: (event) => this.keepWithin(event) },
      el("header", {}, el("h1", { id: "sheet-title", tabindex: -1 }, title),
        el("button", { class: "put-away button", type: "button", "aria-label": t("page.close"), onclick: () => this.closeSheet() }, icon("cross"))),
      this.parts.isLost && el("p", { class: "is-lost notice" }, t(this.isSending ? "page.lost.sending" : "page.lost")),
      el("div", { class: "body" }, body),
      foot && foot.length ? el("footer", {}, foot) : null));
  }

  /** Tab goes round within the sheet. */
  keepWithin(event) {
    if (event.key !== "Tab") return;
    const all = Array.from(document.querySelectorAll(".sheet button, .sheet input"));
    const first = all[0];
    const last = all[all.length - 1];
    if (event.shiftKey && (document.activeElement === first || document.activeElement.id === "sheet-title")) { event.preventDefault(); last.focus(); }
    else if (!event.shiftKey && document.activeElement === last) { event.preventDefault(); first.focus(); }
  }

  tick() {
    const time = byId("time");
    const left = this.isReady ? this.left() : null;
    if (time && left !== null) {
      const words = clock(left);
      if (time.textContent !== words) time.textContent = words;
    }
  }

  touch() {
    if (this.parts.now() - this.touched > TOUCH_EVERY && this.isReady && !this.parts.isLost) this.here();
  }
}

/** What a delegation has spent, as a word to compare: it changes when one of those who lead it acts. */
function spentBy(own) { return [own.contacts, own.pledges, own.intervention].join("/"); }

/** How to paint the flag of a delegation into an element; null if there is no flag. */
async function flagOf(delegation) {
  try {
    const atlas = (await read("/static/flags.json")).body;
    const place = atlas.flags[delegation];
    if (!place) return null;
    const { width, height } = atlas.atlases.small;
    const all = Object.keys(atlas.flags).map((each) => atlas.flags[each]);
    const columns = Math.max(...all.map((each) => each[0])) + 1;
    const scale = 28 / width;
    return (node) => {
      node.style.backgroundImage = "url(/static/flags-64x48.png)";
      node.style.backgroundSize = `${columns * 28}px auto`;
      node.style.backgroundPosition = `${-place[0] * 28}px ${-place[1] * height * scale}px`;
    };
  } catch (problem) {
    return null;
  }
}

async function start() {
  document.body.appendChild(patterns(1));
  if (window.CSS && CSS.supports && CSS.supports("selector(:focus-visible)")) document.documentElement.classList.add("js-focus-ring");
  for (;;) {
    try {
      await fetchWords(read);
      const found = await read("/api/conference");
      if (found.ok) {
        const seat = new Seat(new Conference(found.body));
        fillIn(document);
        seat.parts.open();
        setInterval(() => seat.tick(), 250);
        document.addEventListener("keydown", (event) => { if (event.key === "Escape" && seat.sheetOpen) seat.closeSheet(); });
        for (const name of ["pointerdown", "touchstart", "keydown"]) document.addEventListener(name, () => seat.touch(), { passive: true });
        const waitForOwn = setInterval(async () => {
          if (!seat.isReady) return;
          clearInterval(waitForOwn);
          seat.flag = await flagOf(seat.values.own.delegation);
          seat.draw();
        }, 100);
        return;
      }
      if (found.status === 401 || found.status === 403) { window.location.href = "/"; return; }
    } catch (problem) { /* not there yet: try again */ }
    await seconds(2);
  }
}

start();
