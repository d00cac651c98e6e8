// The strip under the bar of a phone: lost, paused, idle, a partner's question, messages, what came of a choice.

import { el } from "./dom.js";
import { t } from "./words.js";

const MESSAGES = 2;

export function notices(app) {
  const { room, own, messages } = app.values;
  const told = [];
  const row = (key, words, ...buttons) => told.push(el("div", { class: "row", "data-key": key }, el("span", {}, words), buttons));
  const button = (words, onclick) => el("button", { class: "button", type: "button", onclick }, words);
  if (app.parts.isLost) told.push(el("div", { class: "is-lost", "data-key": "lost" }, t(app.isSending ? "page.lost.sending" : "page.lost")));
  if (room.paused) row("paused", t("page.paused"));
  if (own.idle === "warned") row("idle", t("page.idle.warned"), button(t("page.idle.here"), () => app.here()));
  if (own.idle === "away") row("idle", t("page.idle.away"), button(t("page.idle.back"), () => app.here()));
  if (own.proposal) {
    const says = { what: own.proposal.says };
    const answer = (words, agree) => button(t(words), () => app.confirm(own.proposal.id, agree));
    if (own.proposal.mine) row("pair", t("page.pair.waiting", says), answer("page.pair.withdraw", false));
    else row("pair", t("page.pair.asks", says), answer("page.pair.agree", true), answer("page.pair.refuse", false));
  }
  for (const each of (messages || []).slice(-MESSAGES)) {
    if (!app.read[each.id]) row(`message-${each.id}`, [el("b", {}, t("page.message"), " "), each.text], button(t("page.put_away"), () => { app.read[each.id] = true; app.draw(); }));
  }
  if (app.noticed) row("noticed", app.noticed, button(t("page.put_away"), () => app.notice("")));
  return told;
}
