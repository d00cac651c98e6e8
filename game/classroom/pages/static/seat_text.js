// The Text tab: the item under debate, its texts in their brackets, who stands where.

import { el } from "./dom.js";
import { capitalised, listed, objectors, openItems, standings } from "./facts.js";
import { guide, happening } from "./seat_recap.js";
import { camp, glyph, icon, plate, stands, treaty } from "./shapes.js";
import { t } from "./words.js";

const ON_A_TEXT = ["Support", "Object", "Oppose", "CoSponsor", "ProposeCompromise", "Table", "LiftBrackets", "MoveVote", "Caucus"];
const FEW = 3;
const ASK_AGAIN = 1500; // milliseconds

/** Today's items, then the others in brackets, then the agreed. */
function order(app) {
  const today = app.values.today.items;
  const open = openItems(app.conference, app.values).filter((each) => today.indexOf(each) < 0);
  const rest = app.conference.items.map((each) => each.id).filter((each) => today.indexOf(each) < 0 && open.indexOf(each) < 0);
  return today.concat(open, rest);
}

export function text(app) {
  const id = app.current;
  const item = app.conference.item(id);
  const state = app.values.items[id];
  const all = order(app);
  const turn = (step) => {
    app.item = all[(all.indexOf(id) + step + all.length) % all.length];
    app.draw();
    app.announce(app.conference.item(app.item).title);
    document.getElementById("main").scrollTop = 0;
  };
  return [
    guide(app) || happening(app),
    el("div", { class: "above" },
      el("b", {}, item.place || item.label),
      el("span", { class: "turn" },
        el("button", { type: "button", "aria-label": t("page.text.before"), onclick: () => turn(-1) }, icon("back")),
        el("span", {}, t("page.text.of", { number: all.indexOf(id) + 1, all: all.length })),
        el("button", { type: "button", "aria-label": t("page.text.next"), onclick: () => turn(1) }, icon("to")))),
    el("h1", {}, item.title),
    el("p", { class: "change muted" }, [state.status, item.change].filter(Boolean).join(" · ")),
    wish(app, id),
    app.values.today.items.indexOf(id) < 0 && app.values.room.stage === "playing" && !state.agreed && el("p", { class: "muted news" }, t("page.text.not_today")),
    el("details", { class: "news about" }, el("summary", {}, t("page.text.about")),
      el("p", {}, item.about), item.status_quo && el("p", { class: "muted" }, t("page.text.now"), " ", item.status_quo)),
    el("ul", { "aria-label": t("page.text.options") }, item.options.map((option) => card(app, id, option))),
    bar(app, id),
  ];
}

/** What the capital wants here, in one line under the title. */
export function wish(app, id) {
  const own = app.values.brief.wishes.find((each) => each.item === id);
  if (!own) return null;
  const crossed = app.values.brief.crossed[id] || [];
  const letters = (options) => options.map((each) => app.conference.letter(id, each)).join(", ");
  return el("p", { class: "wish" }, plate(app.values.own.delegation, true),
    t("page.wish.wants"), " ", el("b", {}, app.conference.letter(id, own.option)),
    own.live_with.length ? [", ", t("page.wish.live"), " ", el("b", {}, letters(own.live_with))] : null,
    " · ", t(`page.weight.${own.weight}`),
    crossed.length ? [" · ", icon("barred"), " ", t("page.wish.red_line"), " ", el("b", {}, letters(crossed))] : null);
}

function card(app, id, option) {
  const state = app.values.items[id];
  const isOnTable = state.on_table.indexOf(option.id) >= 0;
  const isAgreed = state.agreed === option.id;
  const hasFallen = !isOnTable && !isAgreed;
  const against = objectors(state, option.id);
  const own = app.values.own.delegation;
  const sponsors = state.sponsors[option.id];
  const line = [];
  if (isAgreed) line.push(el("span", { class: "by agreed" }, icon("tick"), " ", t("page.text.agreed")));
  if (sponsors || state.stances[own] === option.id) line.push(el("span", { class: "by" }, sponsors, state.stances[own] === option.id && [plate(own, true), el("span", { class: "unseen" }, " ", t("page.text.own"))]));
  if (state.compromise === option.id && !isAgreed) line.push(el("span", { class: "by" }, el("b", {}, t("page.text.offered"))));
  if (against.length) line.push(el("span", { class: "by" }, icon("barred"), " ", capitalised(t("page.text.objects", { names: listed(against.map((each) => objector(app, id, each)), FEW, (first, count) => t("page.more", { first, count })), count: against.length === 1 && against[0] !== own ? 1 : 2 }))));
  if ((app.values.brief.crossed[id] || []).indexOf(option.id) >= 0) line.push(el("span", { class: "by" }, icon("barred"), " ", t("page.wish.crossed")));
  if (hasFallen) line.push(el("span", { class: "by" }, t("page.text.not_tabled")));
  const inside = [
    el("span", { class: "mark" }, glyph(camp(option.at)), option.letter),
    el("span", { class: isAgreed ? "bracketed is-agreed" : "bracketed" }, el("span", { class: "treaty" }, treaty(option.runs.map((run) => [run.text, run.marked]))), line),
  ];
  const className = hasFallen ? "option is-fallen" : "option";
  if (state.agreed || app.values.room.phase !== "corridor" || app.values.room.stage !== "playing") return el("li", { "data-key": option.id, class: className }, inside);
  return el("li", { "data-key": option.id }, el("button", { class: className, type: "button", "aria-haspopup": "dialog", onclick: () => app.open(new AboutText(app, id, option)) }, inside));
}

/** Who objects, and to keep what: the reason is a delegation's own, but what it stands for is known. */
function objector(app, id, who) {
  if (who === app.values.own.delegation) return t("page.you");
  const stance = app.values.items[id].stances[who];
  return stance ? t("page.text.objector", { who: app.conference.within(who), option: app.conference.letter(id, stance) }) : app.conference.within(who);
}

export function bar(app, id) {
  const parts = standings(app.conference, id, app.values.items[id]);
  return el("div", { role: "group", "aria-label": t("page.text.said") }, stands(parts),
    el("p", { class: "legend" }, parts.map((each) => el("span", {}, glyph(each.camp), el("b", {}, each.letter || t("page.text.silent")), ` ${each.count}`))));
}

/** What can be said about one text: a list of kinds, each with its cost, or why not. */
class AboutText {
  constructor(app, item, option) {
    Object.assign(this, { app, item, option, choices: null });
    this.load();
  }

  async load() {
    const found = await this.app.choices(null);
    if (!found) {
      if (this.app.sheetOpen === this) setTimeout(() => this.load(), ASK_AGAIN);
      return;
    }
    this.choices = found;
    this.app.draw();
  }

  sheet() {
    const { app, item, option } = this;
    const body = [el("p", { class: "treaty chosen" }, treaty(option.runs.map((run) => [run.text, run.marked])))];
    if (!this.choices) body.push(el("p", { class: "muted" }, t("page.loading")));
    else {
      const kinds = ON_A_TEXT.filter((kind) => this.allowed(kind));
      body.push(el("ul", { class: "rows" }, kinds.map((kind) => row(app, kind, () => app.open(new app.Draft(app, kind, kind === "Caucus" ? { backing: { item, option: option.id } } : { text: { item, option: option.id } })), "", t(`page.say.${kind}`)))));
      if (!kinds.length) body.push(el("p", { class: "muted" }, this.choices.why_not.Support || t("page.draft.nothing")));
    }
    return { title: `${option.letter} · ${app.conference.item(item).short}`, body, foot: [] };
  }

  allowed(kind) {
    const found = kind === "Caucus" ? this.choices.caucus : (this.choices.floor || {})[kind];
    return Boolean(found && (found[this.item] || []).indexOf(this.option.id) >= 0);
  }
}

/** One kind of action as a row: label, cost and rule; or why it cannot be done now. */
export function row(app, kind, onclick, why, label) {
  const said = app.conference.actions[kind];
  return el("li", { "data-key": kind }, el("button", { class: "row-button", type: "button", "aria-haspopup": "dialog", "aria-disabled": why ? "true" : null, onclick: why ? null : onclick },
    el("span", { class: "words" }, el("span", {}, label || said.label.replace(/\.\.\.$/, "…")), el("span", { class: why ? "why" : "cost" }, why || [said.cost, said.rule].filter(Boolean).join(" · "))), icon("to")));
}

export function textFoot(app) {
  const state = app.values.items[app.current];
  return [
    el("button", { class: "button is-primary is-wide", type: "button", "data-key": "speak", "aria-haspopup": "dialog", "aria-disabled": app.mayAct && !state.agreed ? null : "true",
      onclick: () => { if (app.mayAct && !state.agreed) app.open(new SpeakOn(app, app.current)); } }, t(state.agreed ? "page.text.closed" : "page.text.speak")),
  ];
}

/** Which text to speak on. */
class SpeakOn {
  constructor(app, item) { Object.assign(this, { app, item }); }

  sheet() {
    const { app, item } = this;
    const of = app.conference.item(item);
    return {
      title: t("page.text.speak_on", { item: of.short }),
      body: [el("h2", {}, t("page.ask.text")), el("ul", { class: "rows" }, of.options.map((option) => el("li", { "data-key": option.id },
        el("button", { class: "row-button", type: "button", onclick: () => app.open(new AboutText(app, item, option)) }, glyph(camp(option.at)),
          el("span", { class: "words" }, el("span", {}, el("b", {}, ` ${option.letter} `), option.short), el("span", { class: "cost" }, app.notesOn(item, option.id).join(" · "))), icon("to")))))],
      foot: [],
    };
  }
}
