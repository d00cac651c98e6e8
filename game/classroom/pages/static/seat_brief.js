// The Brief tab: what the capital wants, who is near, the pass, words, and the way out.

import { el } from "./dom.js";
import { post, read } from "./host.js";
import { untilAnswered } from "./page.js";
import { guide } from "./seat_recap.js";
import { icon } from "./shapes.js";
import { button, plate, row, section } from "./widgets.js";
import { dotted, t } from "./words.js";

/** Before it begins, where the corridor and the floor will be. @param {SeatPage} app @returns {Child} */
export function lobby(app) {
  return [el("h1", {}, t("page.lobby.title")), el("p", { class: "news" }, t("page.lobby.text", { count: app.values.people.count })),
    el("p", { class: "news" }, t("page.pass.keep")), el("p", { class: "secret" }, app.values.own.pass)];
}

/** @param {SeatPage} app */
export function brief(app) {
  const { own, brief: told, standing, room } = app.values;
  /** @param {string} words @param {Host.DelegationId[]} ids */
  const named = (words, ids) => ids.length > 0 && section(t(words), el("p", { class: "names" }, ids.map((each) => el("span", {}, plate(each), " ", app.conference.name(each), " "))));
  /** @param {string} name @param {() => void} onclick */
  const opener = (name, onclick) => row(name, t(`page.brief.${name}`), "", onclick, { opens: true });
  return [
    room.stage === "lobby" && el("p", { class: "notice lead" }, t("page.brief.lobby")),
    guide(app),
    el("h1", {}, t("page.brief.title", { who: own.name })),
    told.about && el("p", { class: "voice" }, told.about),
    el("p", { class: "news" }, told.introduction, ". ", t("page.brief.difficulty", { count: told.difficulty, why: told.why_difficult })),
    section(t("page.brief.wants"), el("p", { class: "muted news" }, t("page.brief.wants_hint")),
      el("ol", { class: "rows" }, told.wishes.map((each) => wished(app, each)))),
    told.red_lines.length > 0 && section(t("page.brief.red_lines"), el("p", { class: "muted news" }, t("page.brief.red_lines_hint")),
      el("ul", { class: "plain-rows" }, told.red_lines.map((each) => el("li", { "data-key": each.item }, icon("barred"), each.text)))),
    named("page.brief.near", told.near),
    named("page.brief.hard", told.hard),
    section(t("page.brief.standing"), el("p", {}, t("page.brief.credibility", { count: own.credibility })), el("p", {}, t("page.brief.legitimacy", { organisation: standing.organisation, count: standing.legitimacy }))),
    el("section", {}, el("ul", { class: "rows" }, opener("advisor", () => askAdvice(app)), opener("glossary", () => app.open(glossary(app))))),
    section(t("page.pass.title"), el("p", { class: "secret" }, own.pass), el("p", { class: "muted" }, t("page.pass.text"))),
    el("section", {}, el("ul", { class: "rows" }, opener("leave", () => app.open(leaving(app))))),
  ];
}

/** One wish; it opens the texts of its item. @param {SeatPage} app @param {Host.Wish} wish */
function wished(app, wish) {
  const { conference } = app;
  const { letter, short } = conference.option(wish.item, wish.option);
  const crossed = app.crossed(wish.item);
  /** @param {string} words @param {Host.OptionId[]} options */
  const letters = (words, options) => options.length > 0 && `${t(words)} ${options.map((each) => conference.letter(wish.item, each)).join(", ")}`;
  return row(wish.item, [outcome(app, wish), `${wish.rank}. `, conference.item(wish.item).short, ": ", el("b", {}, letter, ", ", short)],
    dotted(t(`page.weight.${wish.weight}`), letters("page.wish.live", wish.live_with), letters("page.wish.red_line", crossed)), () => app.turnTo("text", wish.item));
}

/** Whether an item ended as the capital wished, as far as its brackets have fallen. @param {SeatPage} app @param {Host.Wish} wish */
function outcome(app, wish) {
  const { agreed } = app.values.items[wish.item];
  if (!agreed) return null;
  const isFine = agreed === wish.option || wish.live_with.indexOf(agreed) >= 0;
  return [icon(isFine ? "tick" : "cross"), el("span", { class: "unseen" }, t(isFine ? "page.brief.agreed_well" : "page.brief.agreed_ill"), " ")];
}

/** Open the advisor's sheet, and fill it once the host has answered. @param {SeatPage} app */
async function askAdvice(app) {
  /** @type {string[] | null} */
  let sentences = null;
  app.open({ sheet: () => ({ title: t("page.brief.advisor"), body: sentences ? sentences.map((each) => el("p", { class: "chosen" }, each)) : el("p", { class: "muted" }, t("page.loading")) }) });
  try {
    sentences = (await read("/api/seat/advice")).body.sentences || [];
  } catch {
    sentences = [t("page.lost")];
  }
  app.draw();
}

/** @param {SeatPage} app */
function glossary(app) {
  return { sheet: () => ({ title: t("page.brief.glossary"), body: el("dl", { class: "news" }, app.conference.glossary.map((each) => [el("dt", {}, el("b", {}, each.term)), el("dd", { class: "chosen" }, each.text)])) }) };
}

/** @param {SeatPage} app */
function leaving(app) {
  const leave = async () => {
    await untilAnswered(() => post("/api/seat/leave", {}));
    app.leave("");
  };
  return {
    sheet: () => ({
      title: t("page.brief.leave"),
      body: [el("p", { class: "chosen" }, t("page.leave.text")), el("p", { class: "secret" }, app.values.own.pass)],
      foot: [button(t("page.cancel"), () => app.closeSheet()), button(t("page.leave.yes"), leave)],
    }),
  };
}
