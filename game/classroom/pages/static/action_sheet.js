// The sheet on which an action is put together: whom, which item, which text, then the sentence to confirm.

import { ActionBuilder, takesSeveral } from "./action_builder.js";
import { inOrder, outcomeOf } from "./conference.js";
import { el } from "./dom.js";
import { announce } from "./page.js";
import { glyph, icon } from "./shapes.js";
import { button, itemName, plate, row, treaty } from "./widgets.js";
import { dotted, matching, t } from "./words.js";

export class ActionSheet {
  /** @param {SeatPage} app @param {Host.Kind} kind @param {Partial<Record<Host.Part, Value>>} [given] what is known from the start
      @param {Host.DelegationId | null} [partner] with whom it is done, where the action does not name them */
  constructor(app, kind, given, partner) {
    const { own, items } = app.values;
    const row = app.conference.actions[kind];
    const several = row.parts.find(takesSeveral);
    this.app = app;
    this.row = row;
    this.partner = partner || null;
    this.builder = new ActionBuilder(kind, row, given, {
      least: several && app.conference.least[several],
      picked: several === "placards" ? Object.keys(own.placards).filter((item) => !items[item].agreed).map((item) => ({ item, option: own.placards[item] })) : [],
    });
    this.letters = ""; // by which a delegation is looked for
    this.sentence = "";
    this.wrong = "";
    this.results = /** @type {string[] | null} */ (null);
    this.load();
  }

  get to() { return this.builder.to || this.partner; }

  /** What the rules allow now; asked anew whenever the room has moved on. */
  async load() {
    const { app, builder } = this;
    const { to } = builder;
    const found = await app.choicesFor(this, to);
    if (!found || to !== builder.to || this.results) return; // another was chosen in the meantime
    builder.choices = found;
    if (!builder.next) this.check();
    app.draw();
  }

  get action() { return this.builder.action(this.app.values.own.delegation); }

  /** Have the host say what would be done, or why not. */
  async check() {
    const asked = JSON.stringify(this.action);
    const found = await this.app.check(this.action);
    if (this.builder.next || asked !== JSON.stringify(this.action)) return;
    this.sentence = found.says || "";
    this.wrong = found.in_order ? "" : this.sentence;
    this.app.draw();
  }

  /** A step on or back: what was asked is answered, the next question is shown. */
  step() {
    this.letters = this.sentence = this.wrong = "";
    this.app.draw();
    this.app.focusSheet();
    this.load();
  }

  /** @param {Host.Part | null} part @param {Value} value */
  choose(part, value) {
    this.builder.choose(part, value);
    this.step();
  }

  back() {
    if (!this.builder.canGoBack) { this.app.closeSheet(); return; }
    this.builder.back();
    this.step();
  }

  async send() {
    const found = await this.app.act(this.action);
    if (found.ok) {
      this.results = outcomeOf(found.body);
      announce(this.results.join(" "));
      this.app.focusSheet();
    } else {
      this.wrong = found.body.says || "";
      announce(this.wrong);
      if (found.body.refused === "stale") this.load();
    }
    this.app.draw();
  }

  // --- drawing ---

  sheet() {
    const { app, builder } = this;
    const title = app.conference.label(builder.kind);
    if (this.results) {
      return { title, body: [el("h2", { class: "group" }, t("page.draft.result")), this.results.map((each) => el("p", { class: "chosen" }, each))],
        foot: [button(t("page.close"), () => app.closeSheet(), { class: "button is-primary" })] };
    }
    const back = button(t(builder.canGoBack ? "page.back" : "page.cancel"), () => this.back());
    const { next } = builder;
    const isKnown = next === "to" || builder.choices;
    return {
      title,
      body: [this.soFar(), next ? isKnown ? this.question(next) : el("p", { class: "muted" }, t("page.loading")) : this.confirmation()],
      foot: [back, next ? isKnown && takesSeveral(next) && this.enough(next) : this.go()],
    };
  }

  soFar() {
    const shown = this.builder.soFar;
    return shown.length > 0 && el("dl", { class: "chosen" }, shown.map(([part, value]) => el("div", {}, el("dt", {}, t(`desk.part.${part}`)), el("dd", {}, this.words(part, value)))));
  }

  /** @param {Host.Part} part @param {Value} value @returns {Child} */
  words(part, value) {
    const { conference } = this.app;
    if (Array.isArray(value)) return null;
    if (typeof value === "object") {
      return [conference.letter(value.item, value.option), " ", t("page.on"), " ", itemName(conference.item(value.item)),
        el("span", { class: "cost" }, dotted(conference.option(value.item, value.option).short, ...this.app.notesOn(value.item, value.option, this.to)))];
    }
    const id = String(value);
    return part === "to" ? conference.name(id) : part === "item" ? itemName(conference.item(id)) : conference.points[id] || id;
  }

  confirmation() {
    const { app, row, builder, wrong, sentence } = this;
    const text = builder.known.text || builder.known.backing;
    const { intervention } = app.values.own;
    return [
      text && typeof text === "object" && !Array.isArray(text) && el("p", { class: "treaty chosen" }, treaty(app.conference.option(text.item, text.option))),
      wrong ? el("p", { class: "notice", role: "alert" }, wrong) : sentence && el("p", { class: "notice" }, sentence),
      el("p", { class: "chosen" }, row.explain), el("p", { class: "muted" }, dotted(row.cost, row.rule)),
      row.stage === "floor" && intervention && el("p", { class: "notice" }, t("page.draft.replaces", { what: intervention })),
    ];
  }

  go() {
    const { app } = this;
    return button(t(app.isSending ? "page.draft.sending" : "page.draft.do"), () => this.send(), { class: "button is-primary", isOff: Boolean(this.wrong) || !app.mayAct });
  }

  /** @param {Host.Part} part */
  enough(part) {
    const { builder } = this;
    return button(t("page.draft.enough", { count: builder.picked.length }), () => this.choose(part, builder.picked), { class: "button is-primary", isOff: !builder.isEnough });
  }

  /** @param {Host.Part} part */
  question(part) {
    const { app, builder } = this;
    const { opened, reason } = builder;
    const rows = this.rows(part);
    return [
      !builder.canGoBack && el("p", { class: "muted chosen" }, this.row.explain),
      el("h2", { id: "question" }, t(`desk.ask.${builder.asked(part)}`), opened && el("span", { class: "weight" }, app.conference.item(opened).short)),
      part === "to" && app.conference.delegations.length > app.conference.easyToSee && this.finder(),
      !rows.length || reason ? el("p", { class: "notice" }, reason || t("page.draft.nothing")) : el("ul", { class: "rows", "aria-labelledby": "question" }, rows),
    ];
  }

  /** What can be chosen for a part, in rows. @param {Host.Part} part @returns {Child[]} */
  rows(part) {
    const { app, builder } = this;
    if (part === "to") return this.people();
    if (part === "kind") return builder.ids.map((each) => row(each, app.conference.points[each], "", () => this.choose(part, each)));
    const items = inOrder(app.conference, app.values).filter((each) => builder.ids.indexOf(each) >= 0);
    if (part === "item") return items.map((each) => this.itemRow(each, () => this.choose(part, each)));
    if (takesSeveral(part)) return items.map((each) => this.openable(each));
    if (builder.opened) return this.options(builder.opened, (text) => this.choose(part, text));
    return items.map((each) => this.itemRow(each, () => { builder.open(each); this.step(); }));
  }

  finder() {
    const words = t("page.draft.find");
    return el("input", { class: "field", "data-key": "find", type: "search", autocomplete: "off", "aria-label": words, placeholder: words, oninput: (event) => { this.letters = event.target.value; this.app.draw(); } });
  }

  people() {
    const { conference, values } = this.app;
    const { near, hard } = values.brief;
    /** Whether a delegation thinks as one's own does, as far as the brief says. @param {Host.DelegationId} id */
    const nearness = (id) => (near.indexOf(id) >= 0 ? t("page.other.near") : hard.indexOf(id) >= 0 ? t("page.other.hard") : "");
    const others = conference.byName().filter((each) => each.id !== values.own.delegation);
    return matching(others, this.letters).map(({ id, name }) => row(id, [plate(id), " ", name],
      dotted(conference.bloc(id), nearness(id), values.people.led.indexOf(id) >= 0 && t("page.led")), () => this.choose("to", id)));
  }

  /** An item to choose: how much it matters to the capital, and where the other side stands on it.
      @param {Host.ItemId} id @param {() => void} onclick */
  itemRow(id, onclick) {
    const { app, to } = this;
    const { items, today } = app.values;
    const stance = to && items[id].stances[to];
    const standing = to && stance ? t("page.other.stands_for", { who: app.conference.name(to), option: app.conference.letter(id, stance) }) : items[id].status;
    return row(id, itemName(app.conference.item(id)), dotted(today.items.indexOf(id) >= 0 && t("page.today"), app.weight(id), standing), onclick);
  }

  /** An item that opens to show its texts, of which one can be picked. @param {Host.ItemId} id */
  openable(id) {
    const { app, builder } = this;
    const picked = builder.picked.find((each) => each.item === id);
    return el("li", { "data-key": `of-${id}` }, el("details", {}, el("summary", { class: picked ? "is-picked" : null }, picked && [icon("tick"), " "], itemName(app.conference.item(id)),
      el("span", { class: "weight" }, picked ? `${app.conference.letter(id, picked.option)}, ${app.conference.option(id, picked.option).short}` : app.weight(id))),
    el("ul", { class: "rows" }, this.options(id, (text) => { builder.pick(text); app.draw(); }, picked ? picked.option : ""))));
  }

  /** The texts of an item that can be chosen. picked: where several are picked together, the one of this item.
      @param {Host.ItemId} id @param {(text: Host.Backing) => void} onclick @param {Host.OptionId | ""} [picked] */
  options(id, onclick, picked) {
    const allowed = this.builder.options(id);
    return this.app.conference.item(id).options.filter((each) => allowed.indexOf(each.id) >= 0).map((option) => {
      const several = picked === undefined ? {} : { isPicked: picked === option.id, end: picked === option.id && icon("tick") };
      return row(`${id}-${option.id}`, [el("b", {}, ` ${option.letter} `), option.short], dotted(...this.app.notesOn(id, option.id, this.to)),
        () => onclick({ item: id, option: option.id }), { mark: glyph(this.app.conference.camp(option)), ...several });
    });
  }
}
