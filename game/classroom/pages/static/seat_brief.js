// The Brief tab: what the capital wants, who is near, the pass, words, and the way out.

import { el } from "./dom.js";
import { icon, plate } from "./shapes.js";
import { read } from "./host.js";
import { guide } from "./seat_recap.js";
import { t } from "./words.js";

/** Before it begins, where the corridor and the floor will be. */
export function lobby(app) {
  return [el("h1", {}, t("page.lobby.title")), el("p", { class: "news" }, t("page.lobby.text", { count: app.values.people.count })),
    el("p", { class: "news" }, t("page.pass.keep")), el("p", { class: "secret" }, app.values.own.pass)];
}

export function brief(app) {
  const { own, brief: told, standing, room } = app.values;
  const named = (words, ids) => ids.length > 0 && el("section", {}, el("h2", {}, words), el("p", { class: "names" }, ids.map((each) => el("span", {}, plate(each), " ", app.conference.name(each), " "))));
  return [
    room.stage === "lobby" && el("p", { class: "notice lead" }, t("page.brief.lobby")),
    guide(app),
    el("h1", {}, t("page.brief.title", { who: own.name })),
    told.about && el("p", { class: "voice" }, told.about),
    el("p", { class: "news" }, told.introduction, ". ", t("page.brief.difficulty", { count: told.difficulty, why: told.why_difficult })),
    el("section", {}, el("h2", {}, t("page.brief.wants")), el("p", { class: "muted news" }, t("page.brief.wants_hint")),
      el("ol", { class: "rows" }, told.wishes.map((each) => wished(app, each)))),
    told.red_lines.length > 0 && el("section", {}, el("h2", {}, t("page.brief.red_lines")), el("p", { class: "muted news" }, t("page.brief.red_lines_hint")),
      el("ul", { class: "plain-rows" }, told.red_lines.map((each) => el("li", { "data-key": each.item }, icon("barred"), each.text)))),
    named(t("page.brief.near"), told.near),
    named(t("page.brief.hard"), told.hard),
    el("section", {}, el("h2", {}, t("page.brief.standing")), el("p", {}, t("page.brief.credibility", { count: own.credibility })), el("p", {}, t("page.brief.legitimacy", { organisation: standing.organisation, count: standing.legitimacy }))),
    el("section", {}, el("ul", { class: "rows" },
      opener(app, "advisor", new Advice(app)),
      opener(app, "glossary", new Glossary(app)))),
    el("section", {}, el("h2", {}, t("page.pass.title")), el("p", { class: "secret" }, own.pass), el("p", { class: "muted" }, t("page.pass.text"))),
    el("section", {}, el("ul", { class: "rows" }, opener(app, "leave", new Leave(app)))),
  ];
}

/** One wish; it opens the texts of its item. */
function wished(app, wish) {
  const letters = (options) => options.map((each) => app.conference.letter(wish.item, each)).join(", ");
  const crossed = app.values.brief.crossed[wish.item] || [];
  const more = [t(`page.weight.${wish.weight}`)];
  if (wish.live_with.length) more.push(`${t("page.wish.live")} ${letters(wish.live_with)}`);
  if (crossed.length) more.push(`${t("page.wish.red_line")} ${letters(crossed)}`);
  return el("li", { "data-key": wish.item }, el("button", { class: "row-button", type: "button", onclick: () => app.turnTo("text", wish.item) },
    el("span", { class: "words" }, el("span", {}, outcome(app, wish), `${wish.rank}. `, app.conference.item(wish.item).short, ": ", el("b", {}, app.conference.letter(wish.item, wish.option), ", ", app.conference.option(wish.item, wish.option).short)), el("span", { class: "cost" }, more.join(" · "))), icon("to")));
}

/** Whether an item ended as the capital wished, as far as its brackets have fallen. */
function outcome(app, wish) {
  const agreed = app.values.items[wish.item].agreed;
  if (!agreed) return null;
  const isFine = agreed === wish.option || wish.live_with.indexOf(agreed) >= 0;
  return [icon(isFine ? "tick" : "cross"), el("span", { class: "unseen" }, t(isFine ? "page.brief.agreed_well" : "page.brief.agreed_ill"), " ")];
}

function opener(app, name, sheet) {
  return el("li", { "data-key": name }, el("button", { class: "row-button", type: "button", "aria-haspopup": "dialog", onclick: () => { app.open(sheet); if (sheet.fetch) sheet.fetch(); } },
    el("span", { class: "words" }, el("span", {}, t(`page.brief.${name}`))), icon("to")));
}

class Advice {
  constructor(app) { this.app = app; this.sentences = null; }

  async fetch() {
    try { this.sentences = (await read("/api/seat/advice")).body.sentences || []; } catch (problem) { this.sentences = [t("page.lost")]; }
    this.app.draw();
  }

  sheet() {
    const body = this.sentences ? this.sentences.map((each) => el("p", { class: "chosen" }, each)) : [el("p", { class: "muted" }, t("page.loading"))];
    return { title: t("page.brief.advisor"), body, foot: [] };
  }
}

class Glossary {
  constructor(app) { this.app = app; }

  sheet() {
    return { title: t("page.brief.glossary"), body: [el("dl", { class: "news" }, this.app.conference.glossary.map((each) => [el("dt", {}, el("b", {}, each.term)), el("dd", { class: "chosen" }, each.text)]))], foot: [] };
  }
}

class Leave {
  constructor(app) { this.app = app; }

  sheet() {
    return {
      title: t("page.brief.leave"),
      body: [el("p", { class: "chosen" }, t("page.leave.text")), el("p", { class: "secret" }, this.app.values.own.pass)],
      foot: [
        el("button", { class: "button", type: "button", onclick: () => this.app.closeSheet() }, t("page.cancel")),
        el("button", { class: "button", type: "button", onclick: () => this.app.send("/api/seat/leave", {}).then(() => this.app.leave("")) }, t("page.leave.yes"))],
    };
  }
}
