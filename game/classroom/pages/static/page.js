// What every page does: find its places, begin once the host answers, count the time down, speak to a screen reader.

import { Conference } from "./conference.js";
import { drawing, el } from "./dom.js";
import { Lost, read, seconds } from "./host.js";
import { icon } from "./shapes.js";
import { clock } from "./widgets.js";
import { fetchWords, fillIn, t } from "./words.js";

const TRY_AGAIN = 2; // seconds
const COUNT_EVERY = 250; // milliseconds

/** An element that the page's HTML holds, or that has been drawn. @param {string} id */
export function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** Let a screen reader say it, even if it is what was said last. @param {string} words */
export function announce(words) {
  byId("say").textContent = "";
  setTimeout(() => { byId("say").textContent = words; }, 60);
}

/** Ask until the host answers. @template T @param {() => Promise<T>} ask @returns {Promise<T>} */
export async function untilAnswered(ask) {
  for (;;) {
    try {
      return await ask();
    } catch (problem) {
      if (!(problem instanceof Lost)) throw problem;
      await seconds(TRY_AGAIN);
    }
  }
}

/** The conference, once the host tells it, with the words of the page filled in. */
export async function begin() {
  if (window.CSS && CSS.supports && CSS.supports("selector(:focus-visible)")) document.documentElement.classList.add("js-focus-ring");
  const conference = await untilAnswered(async () => {
    await fetchWords(read);
    const found = await read("/api/conference");
    if (!found.ok) throw new Lost(String(found.status));
    return new Conference(found.body);
  });
  fillIn(document);
  return conference;
}

/** Seconds until the session ends; null if there is no limit. @param {Parts<any>} parts @returns {number | null} */
export function timeLeft(parts) {
  /** @type {Host.Clock | undefined} */
  const time = parts.values.clock;
  if (!time) return null;
  return time.ends === null ? time.left : Math.max(0, time.ends - parts.hostNow());
}

/** Keep the time in the bar current. @param {Parts<any>} parts */
export function countDown(parts) {
  setInterval(() => {
    const place = document.getElementById("time");
    const left = timeLeft(parts);
    if (place && left !== null && place.textContent !== clock(left)) place.textContent = clock(left);
  }, COUNT_EVERY);
}

/** How many are due, or done. @param {Host.Shared["people"]} people */
export function doneCount(people) {
  return people.due ? t("page.hall.due", { count: people.due }) : t("page.hall.done", { count: people.done, all: people.count });
}

/** The code to scan. @param {Host.Door} door */
export function qrCode(door) {
  return el("div", { class: "qr", role: "img", "aria-label": t("page.hall.qr", { link: door.link }) }, drawing(door.qr));
}

/** The time that is left, and whether it stands; nothing without a limit. @param {Parts<any>} parts @param {string} look its class */
export function timer(parts, look) {
  const left = timeLeft(parts);
  return left !== null && el("span", { class: look, role: "timer", "aria-label": t("page.time_left") }, icon(parts.values.room.paused ? "pause" : "clock"), el("span", { id: "time" }, clock(left)));
}
