// Putting an action together on a phone: whom, which item, which text, then the sentence to confirm.

import { el } from "./dom.js";
import { camp, glyph, icon, plate, treaty } from "./shapes.js";
import { cameOf, folded, openItems } from "./facts.js";
import { t } from "./words.js";

const NEEDS = {
  Consult: ["to", "item"], OfferDeal: ["to", "gives", "asks"], CounterOffer: ["gives", "asks"],
  Pledge: ["to", "asks"], Press: ["to", "asks"], Caucus: ["backing"], ShowPlacards: ["placards"],
  LinkPackage: ["texts"], PointOfOrder: ["kind", "item"], WithdrawObjection: ["item"], PlaceBrackets: ["item"],
  AnnounceRefusal: ["item"], AcceptOffer: [], DeclineOffer: [], LeaveSpeakersList: [],
};
const MANY = { placards: true, texts: true };
const LEAST = { texts: 2 }; // how many make one
const WITH_SOMEBODY = { Consult: "consult", OfferDeal: "deal", CounterOffer: "deal", Pledge: "pledge", Press: "press" };
const ASK_AGAIN = 1500; // milliseconds
const EASY_TO_SEE = 12; // more names than that are also found by typing

/** The sheet in which one action is put together. app: see seat.js. */
export class Draft {
  constructor(app, kind, known) {
    this.app = app;
    this.kind = kind;
    this.known = Object.assign({}, known);
    this.given = Object.keys(this.known);
    this.picked = [];
    this.within = null; // the item of which a text is being chosen
    this.letters = "";
    this.choices = null;
    this.sentence = "";
    this.wrong = "";
    this.results = null;
    this.isBusy = false;
    this.title = app.label(kind);
    if (kind === "ShowPlacards") this.picked = Object.keys(app.values.own.placards).map((item) => ({ item, option: app.values.own.placards[item] }));
    this.load();
  }

  get needs() { return NEEDS[this.kind] || ["text"]; }

  get next() { return this.needs.find((part) => !(part in this.known)) || null; }

  /** Why nothing of the kind is in order now, as far as the host has said. */
  get reason() { return (this.choices && this.choices.why_not && this.choices.why_not[this.kind]) || ""; }

  get canGoBack() { return Boolean(this.within) || this.needs.some((part) => part in this.known && this.given.indexOf(part) < 0); }

  /** What the rules allow now; asked anew whenever the room has moved on. */
  async load() {
    const to = this.known.to;
    const found = await this.app.choices(to && WITH_SOMEBODY[this.kind] ? to : null);
    if (to !== this.known.to) return; // another was chosen in the meantime
    if (!found) {
      if (this.app.sheetOpen === this) setTimeout(() => this.load(), ASK_AGAIN);
      return;
    }
    this.choices = found;
    if (this.next === null) this.check();
    this.app.draw();
  }

  async check() {
    const asked = JSON.stringify(this.action());
    const found = await this.app.check(this.action());
    if (this.next !== null || asked !== JSON.stringify(this.action())) return;
    this.sentence = found.says || "";
    this.wrong = found.in_order ? "" : found.says;
    this.app.draw();
  }

  choose(value) {
    if (this.next === "to") this.choices = null;
    this.known[this.next] = value;
    this.within = null;
    this.letters = "";
    this.sentence = this.wrong = "";
    this.app.focusSheet();
    this.load();
  }

  turn(text) {
    const had = this.picked.some((each) => each.item === text.item && each.option === text.option);
    this.picked = this.picked.filter((each) => each.item !== text.item);
    if (!had) this.picked.push(text);
    this.app.draw();
  }

  back() {
    if (this.within && this.itemsFor(this.next).length > 1) {
      this.within = null;
      this.app.focusSheet();
      this.app.draw();
      return;
    }
    if (!this.canGoBack) { this.app.closeSheet(); return; }
    const last = this.needs.filter((part) => part in this.known && this.given.indexOf(part) < 0).pop();
    delete this.known[last];
    this.sentence = this.wrong = "";
    this.app.focusSheet();
    this.load();
  }

  action() {
    const parts = Object.assign({ delegation: this.app.values.own.delegation }, this.known);
    if (parts.text) { parts.item = parts.text.item; parts.option = parts.text.option; delete parts.text; }
    if (this.kind === "CounterOffer") delete parts.to;
    return { [this.kind]: parts };
  }

  async send() {
    this.isBusy = true;
    this.app.draw();
    const found = await this.app.act(this.action());
    this.isBusy = false;
    if (found.ok) {
      this.results = cameOf(found.body);
      this.app.announce(this.results.join(" "));
      this.app.focusSheet();
    } else {
      this.wrong = found.body.says || "";
      this.app.announce(this.wrong);
      if (found.body.refused === "stale") this.load();
    }
    this.app.draw();
  }

  // --- drawing ---

  sheet() {
    const body = [];
    const foot = [];
    if (this.results) {
      body.push(el("h2", { class: "group" }, t("page.draft.result")), this.results.map((each) => el("p", { class: "chosen" }, each)));
      foot.push(el("button", { class: "button is-primary", type: "button", onclick: () => this.app.closeSheet() }, t("page.close")));
      return { title: this.title, body, foot };
    }
    body.push(this.soFar());
    if (this.next === null) this.confirmation(body, foot);
    else if (this.choices === null && this.next !== "to") body.push(el("p", { class: "muted" }, t("page.loading")));
    else this.question(body, foot);
    return { title: this.title, body, foot };
  }

  soFar() {
    const shown = [];
    for (const part of this.needs.filter((each) => each in this.known)) {
      for (const value of MANY[part] ? this.known[part] : [this.known[part]]) shown.push([MANY[part] ? "text" : part, value]);
    }
    if (!shown.length) return null;
    return el("dl", { class: "chosen" }, shown.map(([part, value]) => el("div", {}, el("dt", {}, t(`page.part.${part}`)), el("dd", {}, this.words(part, value)))));
  }

  words(part, value) {
    const conference = this.app.conference;
    if (part === "to") return conference.name(value);
    if (part === "item") return [el("span", { class: "badge" }, conference.item(value).label), " ", conference.item(value).short];
    if (part === "kind") return conference.points[value];
    return [conference.letter(value.item, value.option), " ", t("page.on"), " ", el("span", { class: "badge" }, conference.item(value.item).label), " ", conference.item(value.item).short,
      el("span", { class: "cost" }, [conference.option(value.item, value.option).short, ...this.app.notesOn(value.item, value.option, this.known.to)].join(" · "))];
  }

  confirmation(body, foot) {
    const said = this.app.conference.actions[this.kind];
    const text = this.known.text || this.known.backing;
    if (text) body.push(el("p", { class: "treaty chosen" }, treaty(this.app.conference.option(text.item, text.option).runs.map((run) => [run.text, run.marked]))));
    body.push(this.sentence && !this.wrong ? el("p", { class: "notice" }, this.sentence) : null);
    if (this.wrong) body.push(el("p", { class: "notice", role: "alert" }, this.wrong));
    body.push(el("p", { class: "chosen" }, said.explain), el("p", { class: "muted" }, [said.cost, said.rule].filter(Boolean).join(" · ")));
    const own = this.app.values.own;
    if (said.group === "floor" && own.intervention) body.push(el("p", { class: "notice" }, t("page.draft.replaces", { what: own.intervention })));
    foot.push(
      el("button", { class: "button", type: "button", onclick: () => this.back() }, this.canGoBack ? t("page.back") : t("page.cancel")),
      el("button", { class: "button is-primary", type: "button", "aria-disabled": this.isBusy || this.wrong || !this.app.mayAct ? "true" : null, onclick: () => { if (!this.isBusy && !this.wrong && this.app.mayAct) this.send(); } }, t(this.isBusy ? "page.draft.sending" : "page.draft.do")));
  }

  question(body, foot) {
    const part = this.next;
    if (!this.canGoBack) body.push(el("p", { class: "muted chosen" }, this.app.conference.actions[this.kind].explain));
    const isText = this.within && !MANY[part];
    body.push(el("h2", { id: "question" }, t(`page.ask.${part}`), isText && el("span", { class: "weight" }, this.app.conference.item(this.within).short)));
    const rows = part === "to" ? this.people(body) : part === "kind" ? this.kinds() : part === "item" ? this.items() : this.texts(part);
    if (!rows.length || this.reason) body.push(el("p", { class: "notice" }, this.reason || t("page.draft.nothing")));
    else body.push(el("ul", { class: "rows", "aria-labelledby": "question" }, rows));
    foot.push(el("button", { class: "button", type: "button", onclick: () => this.back() }, this.canGoBack ? t("page.back") : t("page.cancel")));
    if (MANY[part]) {
      const isFew = this.picked.length < (LEAST[part] || 0);
      foot.push(el("button", { class: "button is-primary", type: "button", "aria-disabled": isFew ? "true" : null, onclick: () => { if (!isFew) this.choose(this.picked); } }, t("page.draft.enough", { count: this.picked.length })));
    }
  }

  row(key, words, onclick, more) {
    const isPicked = more && more["aria-pressed"] === "true";
    return el("li", { "data-key": key }, el("button", Object.assign({ class: "row-button", type: "button", onclick }, more), words, more ? isPicked && icon("tick") : icon("to")));
  }

  people(body) {
    const conference = this.app.conference;
    const own = this.app.values.own.delegation;
    const led = this.app.values.people.led;
    const all = conference.byName().filter((each) => each.id !== own);
    if (all.length > EASY_TO_SEE) {
      body.push(el("input", { class: "field", "data-key": "find", type: "search", autocomplete: "off", "aria-label": t("page.draft.find"), placeholder: t("page.draft.find"), oninput: (event) => { this.letters = event.target.value; this.app.draw(); } }));
    }
    const wanted = folded(this.letters);
    return all.filter((each) => !wanted || folded(each.name).indexOf(wanted) >= 0 || folded(each.id) === wanted).map((each) =>
      this.row(each.id, el("span", { class: "words" }, el("span", {}, plate(each.id), " ", each.name), el("span", { class: "cost" }, [conference.bloc(each.id), this.nearness(each.id), led.indexOf(each.id) >= 0 ? t("page.led") : ""].filter(Boolean).join(" · "))), () => this.choose(each.id)));
  }

  /** Whether a delegation thinks as one's own does, as far as the brief says. */
  nearness(id) {
    const told = this.app.values.brief;
    return told.near.indexOf(id) >= 0 ? t("page.other.near") : told.hard.indexOf(id) >= 0 ? t("page.other.hard") : "";
  }

  kinds() {
    const points = this.choices.points || {};
    const found = [];
    for (const item of Object.keys(points)) for (const each of points[item]) if (found.indexOf(each) < 0) found.push(each);
    return found.map((each) => this.row(each, el("span", { class: "words" }, el("span", {}, this.app.conference.points[each])), () => this.choose(each)));
  }

  items() {
    let ids = [];
    if (this.kind === "Consult") ids = this.choices.consult || [];
    else if (this.kind === "PointOfOrder") ids = Object.keys(this.choices.points || {}).filter((item) => this.choices.points[item].indexOf(this.known.kind) >= 0);
    else ids = Object.keys((this.choices.floor || {})[this.kind] || {});
    return this.inOrder(ids).map((id) => this.itemRow(id, () => this.choose(id)));
  }

  /** Today's items first. */
  inOrder(ids) {
    const order = this.app.conference.items.map((each) => each.id);
    const today = this.app.values.today.items;
    return ids.slice().sort((a, b) => (today.indexOf(b) >= 0) - (today.indexOf(a) >= 0) || order.indexOf(a) - order.indexOf(b));
  }

  /** An item to choose: how much it matters to the capital, and where the other side stands on it. */
  itemRow(id, onclick) {
    const { conference, values } = this.app;
    const stance = this.known.to && values.items[id].stances[this.known.to];
    const notes = [values.today.items.indexOf(id) >= 0 ? t("page.today") : "", this.app.weight(id), stance ? t("page.other.stands_for", { who: conference.name(this.known.to), option: conference.letter(id, stance) }) : values.items[id].status];
    return this.row(id, el("span", { class: "words" }, el("span", {}, el("span", { class: "badge" }, conference.item(id).label), " ", conference.item(id).short), el("span", { class: "cost" }, notes.filter(Boolean).join(" · "))), onclick);
  }

  /** First the item, then its texts; of several texts, one from each item that is opened. */
  texts(part) {
    const allowed = this.allowed(part);
    const ids = this.itemsFor(part);
    if (MANY[part]) return ids.map((id) => this.openable(id, allowed[id]));
    if (ids.length === 1) this.within = ids[0];
    if (!this.within || ids.indexOf(this.within) < 0) return ids.map((id) => this.itemRow(id, () => { this.within = id; this.app.focusSheet(); this.app.draw(); }));
    return this.options(this.within, allowed[this.within], (text) => this.choose(text));
  }

  itemsFor(part) {
    return this.inOrder(Object.keys(this.allowed(part)).filter((id) => !(part === "asks" && this.known.gives && this.known.gives.item === id)));
  }

  openable(id, allowed) {
    const { conference } = this.app;
    const picked = this.picked.find((each) => each.item === id);
    return el("li", { "data-key": `of-${id}` }, el("details", {}, el("summary", { class: picked ? "is-picked" : null }, picked && [icon("tick"), " "], el("span", { class: "badge" }, conference.item(id).label), " ", conference.item(id).short,
      el("span", { class: "weight" }, picked ? `${conference.letter(id, picked.option)}, ${conference.option(id, picked.option).short}` : this.app.weight(id))),
    el("ul", { class: "rows" }, this.options(id, allowed, (text) => this.turn(text), true))));
  }

  options(id, allowed, onclick, isMany) {
    return this.app.conference.item(id).options.filter((each) => allowed.indexOf(each.id) >= 0).map((option) => {
      const isPicked = this.picked.some((each) => each.item === id && each.option === option.id);
      return this.row(`${id}-${option.id}`, [glyph(camp(option.at)), el("span", { class: "words" },
        el("span", {}, el("b", {}, ` ${option.letter} `), option.short), el("span", { class: "cost" }, this.app.notesOn(id, option.id, this.known.to).join(" · ")))],
      () => onclick({ item: id, option: option.id }), isMany ? { "aria-pressed": isPicked ? "true" : "false" } : null);
    });
  }

  allowed(part) {
    const choices = this.choices;
    const onTable = {};
    for (const id of openItems(this.app.conference, this.app.values)) onTable[id] = this.app.values.items[id].on_table;
    if (MANY[part]) return onTable;
    const key = WITH_SOMEBODY[this.kind];
    if (key) {
      const found = choices[key] || {};
      return this.kind === "CounterOffer" && !Object.keys(found).length ? onTable : found;
    }
    if (this.kind === "Caucus") return choices.caucus || {};
    const found = (choices.floor || {})[this.kind] || {};
    return found;
  }
}
