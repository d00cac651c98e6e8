// The strip under the bar of a phone: lost, paused, idle, a partner's question, messages, what came of a choice.

import { el } from "./dom.js";
import { button } from "./widgets.js";
import { t } from "./words.js";

const MESSAGES = 2;

/** @param {SeatPage} app */
export function notices(app) {
  const { room, own, messages } = app.values;
  const { idle, proposal } = own;
  /** @param {string} key @param {Child} words @param {Child[]} buttons */
  const line = (key, words, ...buttons) => el("div", { class: "row", "data-key": key }, el("span", {}, words), buttons);
  return [
    app.parts.isLost && el("div", { class: "is-lost", "data-key": "lost" }, t(app.isSending ? "page.lost.sending" : "page.lost")),
    room.paused && line("paused", t("page.paused")),
    idle && line("idle", t(`page.idle.${idle}`), button(t(idle === "warned" ? "page.idle.here" : "page.idle.back"), () => app.here())),
    proposal && asked(proposal),
    (messages || []).slice(-MESSAGES).map((each) => !app.read[each.id] && line(`message-${each.id}`, [el("b", {}, t("page.message"), " "), each.text], button(t("page.put_away"), () => { app.read[each.id] = true; app.draw(); }))),
    app.noticed && line("noticed", app.noticed, button(t("page.put_away"), () => app.notice(""))),
  ];

  /** What one of a pair has proposed. @param {NonNullable<Host.Own["proposal"]>} made */
  function asked({ id, says: what, mine }) {
    /** @param {string} words @param {boolean} agree */
    const answer = (words, agree) => button(t(words), () => app.confirm(id, agree), { isOff: app.isSending });
    if (mine) return line("pair", t("page.pair.waiting", { what }), answer("page.pair.withdraw", false));
    return line("pair", t("page.pair.asks", { what }), answer("page.pair.agree", true), answer("page.pair.refuse", false));
  }
}
