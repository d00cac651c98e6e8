// A delegation's page: one column with the text, the corridor, the floor and the brief.

import { ActionSheet } from "./action_sheet.js";
import { outcomeOf } from "./conference.js";
import { decision } from "./decisions.js";
import { el, show } from "./dom.js";
import { Parts, messageName, post, postUntilAnswered, read, seconds } from "./host.js";
import { announce, begin, byId, countDown, timer } from "./page.js";
import { brief, lobby } from "./seat_brief.js";
import { corridor } from "./seat_corridor.js";
import { floor } from "./seat_floor.js";
import { notices } from "./seat_notices.js";
import { Recap, putGuideAway } from "./seat_recap.js";
import { text, textFoot } from "./seat_text.js";
import { icon, patterns } from "./shapes.js";
import { remember, remembered } from "./tab_memory.js";
import { button } from "./widgets.js";
import { t } from "./words.js";

/** @typedef {object} Sheet what lies over the page until it is put away
    @property {() => {title: Child, body: Child, foot?: Child[]}} sheet
    @property {() => unknown} [load] ask anew what is in order, since the room has moved on */

/** @typedef {"text" | "corridor" | "floor" | "brief"} Tab */
/** @type {Tab[]} */
const TABS = ["text", "corridor", "floor", "brief"];
const DRAWN = { text, corridor, floor, brief };
const ASK_APART = 0.4; // seconds between two questions what is in order; the host allows four a second
const ASK_AGAIN = 1.5; // seconds until a question is put again that has not been answered
const OWN_ECHO = 5; // seconds in which a change of the seat is taken as what this phone has done
const TOUCH_EVERY = 40; // seconds; the host wants to hear of touches at most twice a minute
const FLAG_WIDTH = 28; // pixels

/** What every part of the page works with. */
export class SeatPage {
  /** @param {Conference} conference */
  constructor(conference) {
    this.conference = conference;
    this.tab = /** @type {Tab} */ (remembered("tab") || "brief"); // whoever sits down reads first whom they lead
    this.item = /** @type {Host.ItemId | null} */ (null); // the item on the Text tab; null: the one under debate
    this.sheetOpen = /** @type {Sheet | null} */ (null);
    this.cameFrom = /** @type {Element | null} */ (null); // what had the focus before the sheet
    this.nextAsk = 0;
    this.shownMoment = "";
    this.known = /** @type {Record<string, Promise<Host.Choices | null>>} */ ({}); // choices the host has given, by moment and partner
    this.reasonsFor = ""; // the moment for which the host has been asked why something cannot be done
    this.reasons = /** @type {Record<Host.Kind, string>} */ ({});
    this.read = /** @type {Record<string, boolean>} */ ({}); // messages that were put away
    this.noticed = "";
    this.isSending = false;
    this.touched = 0;
    this.sent = -OWN_ECHO; // when this phone last did something
    this.flag = /** @type {((place: HTMLElement) => void) | null} */ (null);
    this.before = /** @type {ReturnType<typeof picture> | null} */ (null); // what was shown last
    /** @type {Parts<Host.Seat>} */
    this.parts = new Parts("/api/seat/stream", ["room", "own", "items", "brief", "today", "floor", "people", "offers", "standing"], {
      draw: () => this.changed(),
      lost: (isLost) => this.connection(isLost),
      leave: (says) => this.leave(says),
    });
  }

  get values() { return this.parts.values; }

  get mayAct() { return this.values.own.may_act && !this.values.room.paused && !this.isSending; }

  /** Whether things can be done in the corridor, and handed in for the floor. */
  get isCorridor() { return this.values.room.stage === "playing" && this.values.room.phase === "corridor"; }

  /** Today's item under debate, or the one that was chosen. */
  get current() {
    const { today } = this.values;
    return this.item || today.now || today.items[0] || this.conference.items[0].id;
  }

  /** What a text is to the capital, to the room and, as far as the seat knows, to another delegation. Never what choosing
      it would do. @param {Host.ItemId} item @param {Host.OptionId} option @param {Host.DelegationId | null} [to] */
  notesOn(item, option, to) {
    const wish = this.wish(item);
    const { stances, counts } = this.values.items[item];
    const heard = (this.values.reports || []).some((each) => each.about === to && each.item === item && each.option === option);
    return [
      wish && wish.option === option ? t("page.wish.is") : wish && wish.live_with.indexOf(option) >= 0 && t("page.wish.live_with"),
      this.crossed(item).indexOf(option) >= 0 && t("page.wish.crossed"),
      to && stances[to] === option ? t("page.other.stands", { who: this.conference.name(to) }) : to && heard && t("page.other.wants", { who: this.conference.name(to) }),
      counts[option] > 0 && t("page.stand_for", { count: counts[option] }),
    ];
  }

  /** @param {Host.ItemId} item */
  wish(item) { return this.values.brief.wishes.find((each) => each.item === item); }

  /** The options beyond a red line of the capital. @param {Host.ItemId} item */
  crossed(item) { return this.values.brief.crossed[item] || []; }

  /** How much an item matters to the capital, in words. @param {Host.ItemId} item */
  weight(item) { const wish = this.wish(item); return wish ? t(`page.weight.${wish.weight}`) : ""; }

  // --- asking the host ---

  /** Which state of the conference the page shows, as far as it decides what is in order. */
  get moment() { return `${this.values.own.step}/${this.values.room.phase}`; }

  /** What is in order now, also with one other delegation; asked once a step, and not too often when much happens.

      null: not known yet; ask again. @param {Host.DelegationId | null} to */
  choices(to) {
    const key = `${this.moment}/${to || ""}`;
    if (!this.known[key]) {
      const asked = this.askChoices(to, this.moment).catch(() => null);
      this.known[key] = asked;
      asked.then((found) => { if (!found) delete this.known[key]; });
    }
    return this.known[key];
  }

  /** The same, asked until the host has said or the sheet is put away. @param {Sheet} sheet @param {Host.DelegationId | null} to */
  async choicesFor(sheet, to) {
    for (;;) {
      const found = await this.choices(to);
      if (found || this.sheetOpen !== sheet) return found;
      await seconds(ASK_AGAIN);
    }
  }

  /** Why a kind of action is out of order now; empty while the host, asked in the background, has not said.
      @param {Host.Kind} kind */
  whyNot(kind) {
    const { moment } = this;
    if (this.reasonsFor !== moment) {
      this.reasonsFor = moment;
      this.choices(null).then((found) => {
        if (this.reasonsFor !== moment) return;
        this.reasons = found ? found.why_not : {};
        if (found) this.draw();
        else this.reasonsFor = ""; // the next picture asks again
      });
    }
    return this.reasons[kind] || "";
  }

  /** @param {Host.DelegationId | null} to @param {string} moment @returns {Promise<Host.Choices | null>} */
  async askChoices(to, moment) {
    const now = this.parts.now();
    const wait = Math.max(0, this.nextAsk - now);
    this.nextAsk = now + wait + ASK_APART;
    if (wait) await seconds(wait);
    if (moment !== this.moment) return null;
    const found = await read(to ? `/api/seat/choices?to=${encodeURIComponent(to)}` : "/api/seat/choices");
    return found.ok ? found.body : null;
  }

  /** What an action would be, in words, or why it is out of order.
      @param {object} action @returns {Promise<{in_order: boolean, says: string}>} */
  async check(action) {
    try {
      return (await post("/api/seat/check", { action })).body;
    } catch {
      return { in_order: true, says: "" };
    }
  }

  /** Do it, once, whatever the network does: it is sent again under the same name until the host has answered. A second
      tap meanwhile does nothing. @param {string} path @param {object} value @returns {Promise<Host.Answer>} */
  async send(path, value) {
    if (this.isSending) return { ok: false, status: 0, body: {} };
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

  /** @param {object} action */
  act(action) { return this.send("/api/seat/act", { step: this.values.own.step, action }); }

  /** Do something that needs no sheet, and say what came of it. @param {Host.Kind} kind @param {object} [fields] */
  async doNow(kind, fields) {
    const found = await this.act({ [kind]: Object.assign({ delegation: this.values.own.delegation }, fields) });
    this.notice(outcomeOf(found.body).join(" "));
  }

  /** @param {boolean} isDone */
  async done(isDone) {
    const found = await this.send("/api/seat/done", { step: this.values.own.step, done: isDone });
    if (!found.ok) this.notice(found.body.says);
  }

  /** @param {number} proposal @param {boolean} agree */
  async confirm(proposal, agree) {
    const found = await this.send("/api/seat/confirm", { proposal, agree });
    this.notice(found.body.says);
  }

  async here() {
    this.touched = this.parts.now();
    try { await post("/api/seat/here", {}); } catch { /* the stream will say that it is lost */ }
  }

  // --- sheets, notices ---

  /** Begin to put an action together. @param {Host.Kind} kind @param {Partial<Record<Host.Part, Value>>} [given]
      @param {Host.DelegationId} [partner] with whom it is done, where the action does not name them */
  begin(kind, given, partner) { this.open(new ActionSheet(this, kind, given, partner)); }

  /** @param {Sheet} sheet */
  open(sheet) {
    if (!this.sheetOpen) this.cameFrom = document.activeElement;
    this.sheetOpen = sheet;
    this.draw();
    this.focusSheet();
  }

  closeSheet() {
    this.sheetOpen = null;
    this.draw();
    const place = this.cameFrom instanceof HTMLElement && document.contains(this.cameFrom) ? this.cameFrom : byId("main");
    place.focus();
  }

  focusSheet() {
    setTimeout(() => {
      const heading = document.getElementById("sheet-title");
      if (heading) heading.focus();
      const body = document.querySelector(".sheet .body");
      if (body) body.scrollTop = 0;
    }, 40);
  }

  /** @param {string} words */
  notice(words) {
    this.noticed = words || "";
    if (words) announce(words);
    this.draw();
  }

  /** @param {boolean} isLost */
  connection(isLost) {
    announce(t(isLost ? "page.lost" : "page.found"));
    this.parts.isLost = isLost;
    this.draw();
  }

  /** @param {string} says */
  leave(says) {
    this.parts.close();
    if (says) remember("says", says);
    window.location.href = "/";
  }

  // --- what has changed since the last picture ---

  changed() {
    const { own, room } = this.values;
    const { before } = this;
    const now = picture(this.values);
    this.before = now;
    const isOver = room.phase === "signing" || room.phase === "closed";
    if (!before) {
      if (own.due || isOver) this.tab = "text"; // whoever comes now is waited for
    } else {
      const news = this.news(before, now);
      if (news.length) announce(news.join(" "));
      if (room.session !== before.session) this.newSession();
      if (room.stage === "playing" && before.stage === "lobby") this.turnTo("text");
      if (own.pair && own.step !== before.step) this.tellOfPartner(now.spent !== before.spent);
      if (own.due && own.due !== before.due || isOver && room.phase !== before.phase) this.turnToDecision();
    }
    if (this.moment !== this.shownMoment) {
      this.shownMoment = this.moment;
      this.known = {};
      if (this.sheetOpen && this.sheetOpen.load) this.sheetOpen.load();
    }
    this.draw();
  }

  /** What a screen reader is told. @param {ReturnType<typeof picture>} before @param {ReturnType<typeof picture>} now */
  news(before, now) {
    const { room, offers, own, messages } = this.values;
    const fresh = offers.waiting.filter((each) => before.offers.indexOf(each.id) < 0);
    const said = (messages || []).slice(-1).filter((each) => each.id !== before.message);
    return [
      fresh.length > 0 && t("page.announce.offers", { count: fresh.length, who: this.conference.within(fresh[0].with) }),
      (now.session !== before.session || now.phase !== before.phase) && t("page.announce.phase", { session: room.session_text, phase: room.phase_text }),
      own.due && own.due !== before.due && t(`page.due.${own.due}`),
      said.length > 0 && said[0].text,
    ].filter(Boolean);
  }

  /** A session has opened: what the last one changed comes first. What was being put together stays. */
  newSession() {
    this.item = null;
    this.noticed = "";
    putGuideAway();
    if (this.values.room.session > 1 && !this.sheetOpen) this.open(new Recap(this));
  }

  /** What the other of a pair has just done, if this phone did not. @param {boolean} hasSpent */
  tellOfPartner(hasSpent) {
    const last = (this.values.heard || []).slice(-1)[0];
    const isMine = this.isSending || this.parts.now() - this.sent < OWN_ECHO;
    if (last && !isMine && hasSpent) this.noticed = t("page.pair.did", { what: last.text });
  }

  /** Everybody waits, or all is over: what was open is put away, and what is to be decided is shown. */
  turnToDecision() {
    if (this.sheetOpen) this.closeSheet();
    this.tab = "text";
    byId("main").scrollTop = 0;
  }

  /** @param {Tab} tab @param {Host.ItemId} [item] */
  turnTo(tab, item) {
    this.tab = tab;
    remember("tab", tab);
    if (item) this.item = item;
    this.draw();
    byId("main").scrollTop = 0;
  }

  // --- drawing ---

  draw() {
    if (!this.parts.isReady) return;
    const { room, own } = this.values;
    document.title = `${own.name} · ${this.conference.title}`;
    this.drawBar();
    show(byId("told"), notices(this));
    const decided = this.tab === "text" ? decision(this) : null;
    const isWaiting = room.stage === "lobby" && (this.tab === "corridor" || this.tab === "floor");
    const isOnSheet = this.tab === "text" || this.tab === "brief";
    const main = byId("main");
    show(main, isWaiting ? lobby(this) : decided || DRAWN[this.tab](this));
    main.className = isOnSheet ? "on-sheet" : "";
    const foot = byId("foot");
    foot.className = isOnSheet ? "foot on-sheet" : "foot";
    foot.hidden = !this.isCorridor;
    show(foot, this.isCorridor && this.foot());
    this.drawTabs();
    this.drawSheet();
  }

  drawBar() {
    const { room, own } = this.values;
    const isOn = room.stage === "playing" && room.phase !== "closed" && room.phase !== "signing";
    show(byId("bar"),
      this.flag && el("span", { class: "flag", id: "flag", "aria-hidden": "true" }),
      el("span", { class: "who" }, own.name),
      el("span", { class: "when" }, isOn && t("page.session", { session: room.session, sessions: room.sessions })),
      room.stage === "playing" && timer(this.parts, "left"));
    if (this.flag) this.flag(byId("flag"));
  }

  /** @returns {Child} */
  foot() {
    const { own, people } = this.values;
    if (own.done) {
      return [el("span", { class: "note" }, t("page.done.waiting", { count: Math.max(0, people.count - people.done) })),
        button(t("page.done.undo"), () => this.done(false), { "data-key": "not-done", isOff: this.isSending })];
    }
    if (this.tab === "text") return textFoot(this);
    return [el("span", { class: "note" }, t(own.intervention ? "page.done.floor_used" : "page.done.floor_left", { count: own.interventions })),
      button(t("page.done"), () => this.done(true), { "data-key": "done", isOff: !this.mayAct })];
  }

  drawTabs() {
    const waiting = this.values.offers.waiting.length;
    const { due } = this.values.own;
    /** @param {Child} sign @param {string} words */
    const count = (sign, words) => el("span", { class: "count" }, sign, el("span", { class: "unseen" }, " ", words));
    show(byId("tabs"), TABS.map((each, index) => el("button", {
      type: "button", role: "tab", id: `tab-${each}`, "data-key": each, "aria-controls": "main", "aria-selected": String(this.tab === each), tabindex: this.tab === each ? 0 : -1,
      onclick: () => this.turnTo(each),
      onkeydown: (event) => this.walkTabs(event, index),
    }, t(`page.tab.${each}`), each === "text" && due && count("!", t(`page.due.${due}`)), each === "corridor" && waiting > 0 && count(waiting, t("page.tab.waiting", { count: waiting })))));
    byId("main").setAttribute("aria-labelledby", `tab-${this.tab}`);
  }

  /** @param {KeyboardEvent} event @param {number} index */
  walkTabs(event, index) {
    /** @type {Record<string, number>} */
    const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -index, End: TABS.length - 1 - index };
    if (!(event.key in steps)) return;
    event.preventDefault();
    const next = TABS[(index + steps[event.key] + TABS.length) % TABS.length];
    this.turnTo(next);
    byId(`tab-${next}`).focus();
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
    show(over, el("div", { class: "sheet", role: "dialog", "aria-modal": "true", "aria-labelledby": "sheet-title", onkeydown: keepWithin },
      el("header", {}, el("h1", { id: "sheet-title", tabindex: -1 }, title),
        button(icon("cross"), () => this.closeSheet(), { class: "put-away button", "aria-label": t("page.close") })),
      this.parts.isLost && el("p", { class: "is-lost notice" }, t(this.isSending ? "page.lost.sending" : "page.lost")),
      el("div", { class: "body" }, body),
      foot && el("footer", {}, foot)));
  }

  touch() {
    if (this.parts.now() - this.touched > TOUCH_EVERY && this.parts.isReady && !this.parts.isLost) this.here();
  }
}

/** What the page has shown, to see what is new. spent: it changes when one of those who lead the seat acts.
    @param {Host.Seat} values */
function picture({ room, own, offers, messages }) {
  return {
    offers: offers.waiting.map((each) => each.id), message: (messages || []).map((each) => each.id).pop(),
    session: room.session, stage: room.stage, phase: room.phase, due: own.due, step: own.step,
    spent: [own.contacts, own.pledges, own.intervention].join("/"),
  };
}

/** Tab goes round within the sheet. @param {KeyboardEvent} event */
function keepWithin(event) {
  if (event.key !== "Tab") return;
  /** @type {HTMLElement[]} */
  const all = Array.from(document.querySelectorAll(".sheet button, .sheet input"));
  const [first, last] = [all[0], all[all.length - 1]];
  const at = document.activeElement;
  if (event.shiftKey ? at === first || at === document.getElementById("sheet-title") : at === last) {
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  }
}

/** How to paint the flag of a delegation into an element; null if there is no flag. @param {Host.DelegationId} delegation */
async function flagOf(delegation) {
  const found = await read("/static/flags.json").catch(() => null);
  const place = found && found.ok && found.body.flags[delegation];
  if (!place) return null;
  const { width, height } = found.body.atlases.small;
  /** @type {[number, number][]} */
  const all = Object.values(found.body.flags);
  const columns = Math.max(...all.map((each) => each[0])) + 1;
  const scale = FLAG_WIDTH / width;
  return (/** @type {HTMLElement} */ node) => {
    node.style.backgroundImage = "url(/static/flags-64x48.png)";
    node.style.backgroundSize = `${columns * FLAG_WIDTH}px auto`;
    node.style.backgroundPosition = `${-place[0] * FLAG_WIDTH}px ${-place[1] * height * scale}px`;
  };
}

async function start() {
  document.body.appendChild(patterns(1));
  const seat = new SeatPage(await begin());
  seat.parts.open();
  countDown(seat.parts);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && seat.sheetOpen) seat.closeSheet(); });
  for (const name of ["pointerdown", "touchstart", "keydown"]) document.addEventListener(name, () => seat.touch(), { passive: true });
  const waitForOwn = setInterval(async () => {
    if (!seat.parts.isReady) return;
    clearInterval(waitForOwn);
    seat.flag = await flagOf(seat.values.own.delegation);
    seat.draw();
  }, 100);
}

start();
