// The Text tab: the item under debate, its texts in their brackets, who stands where.

import { inOrder, objectors, standings } from "./conference.js";
import { el } from "./dom.js";
import { announce, byId } from "./page.js";
import { guide, happening } from "./seat_recap.js";
import { glyph, icon, standsBar } from "./shapes.js";
import { button, plate, row, treaty } from "./widgets.js";
import { capitalised, dotted, listed, t, tOr } from "./words.js";

const FEW = 3;

/** @param {SeatPage} app */
export function text(app) {
  const id = app.current;
  const { conference, values } = app;
  const item = conference.item(id);
  const state = values.items[id];
  const all = inOrder(conference, values);
  const turn = (/** @type {number} */ step) => {
    app.item = all[(all.indexOf(id) + step + all.length) % all.length];
    app.draw();
    announce(conference.item(app.item).title);
    byId("main").scrollTop = 0;
  };
  return [
    guide(app) || happening(app),
    el("div", { class: "above" },
      el("b", {}, item.place || item.label),
      el("span", { class: "turn" },
        button(icon("back"), () => turn(-1), { class: null, "aria-label": t("page.text.before") }),
        el("span", {}, t("page.text.of", { number: all.indexOf(id) + 1, all: all.length })),
        button(icon("to"), () => turn(1), { class: null, "aria-label": t("page.text.next") }))),
    el("h1", {}, item.title),
    el("p", { class: "change muted" }, dotted(state.status, item.change)),
    wishLine(app, id),
    values.today.items.indexOf(id) < 0 && values.room.stage === "playing" && !state.agreed && el("p", { class: "muted news" }, t("page.text.not_today")),
    el("details", { class: "news about" }, el("summary", {}, t("page.text.about")),
      el("p", {}, item.about), item.status_quo && el("p", { class: "muted" }, t("page.text.now"), " ", item.status_quo)),
    el("ul", { "aria-label": t("page.text.options") }, item.options.map((option) => card(app, item, option))),
    saidSoFar(app, id),
  ];
}

/** What the capital wants here, in one line under the title. @param {SeatPage} app @param {Host.ItemId} id */
export function wishLine(app, id) {
  const wish = app.wish(id);
  if (!wish) return null;
  const crossed = app.crossed(id);
  const letters = (/** @type {Host.OptionId[]} */ options) => el("b", {}, options.map((each) => app.conference.letter(id, each)).join(", "));
  return el("p", { class: "wish" }, plate(app.values.own.delegation, true),
    t("page.wish.wants"), " ", letters([wish.option]),
    wish.live_with.length > 0 && [", ", t("page.wish.live"), " ", letters(wish.live_with)],
    " · ", t(`page.weight.${wish.weight}`),
    crossed.length > 0 && [" · ", icon("barred"), " ", t("page.wish.red_line"), " ", letters(crossed)]);
}

/** One text in its brackets; while the corridor is open it opens what can be said about it.
    @param {SeatPage} app @param {Host.Item} item @param {Host.Option} option */
function card(app, item, option) {
  const state = app.values.items[item.id];
  const { delegation: own } = app.values.own;
  const isAgreed = state.agreed === option.id;
  const hasFallen = !isAgreed && state.on_table.indexOf(option.id) < 0;
  const isOwn = state.stances[own] === option.id;
  const sponsors = state.sponsors[option.id];
  const against = objectors(state, option.id);
  /** @param {Child[]} words */
  const line = (...words) => el("span", { class: "by" }, words);
  const inside = [
    el("span", { class: "mark" }, glyph(app.conference.camp(option)), option.letter),
    el("span", { class: isAgreed ? "bracketed is-agreed" : "bracketed" }, el("span", { class: "treaty" }, treaty(option)),
      isAgreed && el("span", { class: "by agreed" }, icon("tick"), " ", t("page.text.agreed")),
      (sponsors || isOwn) && line(sponsors, isOwn && [plate(own, true), el("span", { class: "unseen" }, " ", t("page.text.own"))]),
      state.compromise === option.id && !isAgreed && line(el("b", {}, t("page.text.offered"))),
      against.length > 0 && line(icon("barred"), " ", capitalised(t("page.text.objects", { names: listed(against.map((each) => objector(app, item.id, each)), FEW), count: against.length === 1 && against[0] !== own ? 1 : 2 }))),
      app.crossed(item.id).indexOf(option.id) >= 0 && line(icon("barred"), " ", t("page.wish.crossed")),
      hasFallen && line(t("page.text.not_tabled"))),
  ];
  const wishes = { class: hasFallen ? "option is-fallen" : "option" };
  if (state.agreed || !app.isCorridor) return el("li", { "data-key": option.id, ...wishes }, inside);
  return el("li", { "data-key": option.id }, button(inside, () => app.open(new AboutText(app, item, option)), { "aria-haspopup": "dialog", ...wishes }));
}

/** Who objects, and to keep what: the reason is a delegation's own, but what it stands for is known.
    @param {SeatPage} app @param {Host.ItemId} item @param {Host.DelegationId} who */
function objector(app, item, who) {
  if (who === app.values.own.delegation) return t("page.you");
  const stance = app.values.items[item].stances[who];
  return stance ? t("page.text.objector", { who: app.conference.within(who), option: app.conference.letter(item, stance) }) : app.conference.within(who);
}

/** @param {SeatPage} app @param {Host.ItemId} id */
function saidSoFar(app, id) {
  const found = standings(app.conference, id, app.values.items[id]);
  return el("div", { role: "group", "aria-label": t("page.text.said") }, standsBar(found),
    el("p", { class: "legend" }, found.map((each) => el("span", {}, glyph(each.camp), el("b", {}, each.letter || t("page.text.silent")), ` ${each.count}`))));
}

/** One kind of action as a row: label, cost and rule; or why it cannot be done now.
    @param {SeatPage} app @param {Host.Kind} kind @param {() => void} onclick @param {{why?: string, label?: string}} [more] */
export function actionRow(app, kind, onclick, more) {
  const { why, label } = more || {};
  const { cost, rule, label: told } = app.conference.actions[kind];
  return row(kind, label || told.replace(/\.\.\.$/, "…"), dotted(cost, rule), onclick, { why, opens: true });
}

/** What can be said about one text: each kind with its cost, or why there is none. */
class AboutText {
  /** @param {SeatPage} app @param {Host.Item} item @param {Host.Option} option */
  constructor(app, item, option) {
    this.app = app;
    this.item = item;
    this.option = option;
    this.choices = /** @type {Host.Choices | null} */ (null);
    this.load();
  }

  async load() {
    this.choices = await this.app.choicesFor(this, null);
    this.app.draw();
  }

  sheet() {
    const { item, option, choices } = this;
    return {
      title: `${option.letter} · ${item.short}`,
      body: [el("p", { class: "treaty chosen" }, treaty(option)), choices ? this.kinds(choices) : el("p", { class: "muted" }, t("page.loading"))],
    };
  }

  /** @param {Host.Choices} choices */
  kinds({ open, why_not }) {
    const { app, item, option } = this;
    const kinds = app.conference.aboutOneText();
    const rows = kinds.map((kind) => {
      const [part] = app.conference.actions[kind].parts;
      const texts = (open[kind] || {})[part];
      const isAllowed = texts && !Array.isArray(texts) && (texts[item.id] || []).indexOf(option.id) >= 0;
      return isAllowed && actionRow(app, kind, () => app.begin(kind, { [part]: { item: item.id, option: option.id } }), { label: tOr(`page.say.${kind}`, app.conference.label(kind)) });
    }).filter(Boolean);
    if (rows.length) return el("ul", { class: "rows" }, rows);
    return el("p", { class: "muted" }, kinds.map((each) => why_not[each]).find(Boolean) || t("page.draft.nothing"));
  }
}

/** @param {SeatPage} app */
export function textFoot(app) {
  const { agreed } = app.values.items[app.current];
  return button(t(agreed ? "page.text.closed" : "page.text.speak"), () => app.open(speakOn(app, app.conference.item(app.current))),
    { class: "button is-primary is-wide", "data-key": "speak", "aria-haspopup": "dialog", isOff: !app.mayAct || Boolean(agreed) });
}

/** Which text to speak on. @param {SeatPage} app @param {Host.Item} item */
function speakOn(app, item) {
  return {
    sheet: () => ({
      title: t("page.text.speak_on", { item: item.short }),
      body: [el("h2", {}, t("desk.ask.text")), el("ul", { class: "rows" }, item.options.map((option) =>
        row(option.id, [el("b", {}, ` ${option.letter} `), option.short], dotted(...app.notesOn(item.id, option.id)), () => app.open(new AboutText(app, item, option)), { mark: glyph(app.conference.camp(option)) })))],
    }),
  };
}
