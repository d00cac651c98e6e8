// Talking to the host: plain posts, one event stream, and what to do when the connection is lost.

const SILENCE = 25; // seconds without a sign of life (the host sends one every 10) until a stream counts as lost
const SLEPT = 12; // seconds without one after which a page that is looked at again opens its stream anew
const FIRST_WAIT = 0.5;
const LONGEST_WAIT = 8;
const DRAW_AFTER = 30; // milliseconds

/** The host did not answer: no network, or it is not running. Nothing is known about what was sent. */
export class Lost extends Error {}

/** @param {string} path @param {RequestInit} options @returns {Promise<Host.Answer>} */
async function answer(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch (problem) {
    throw new Lost(String(problem));
  }
  let body = {};
  try {
    body = await response.json();
  } catch {
    if (response.status >= 500) throw new Lost(`${response.status}`);
  }
  return { ok: response.ok, status: response.status, body };
}

/** Read JSON. Throws Lost. @param {string} path */
export function read(path) {
  return answer(path, { credentials: "same-origin", cache: "no-store" });
}

/** Post JSON. Throws Lost. @param {string} path @param {object} value */
export function post(path, value) {
  return answer(path, {
    method: "POST",
    credentials: "same-origin",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(value),
  });
}

/** A name of the page's own for one decision; the same when it is sent again, so that the host does it once. */
export function messageName() {
  const parts = new Uint32Array(3);
  crypto.getRandomValues(parts);
  return `m-${Array.from(parts, (each) => each.toString(36)).join("-")}`;
}

/** @param {number} wait @returns {Promise<void>} */
export function seconds(wait) {
  return new Promise((done) => setTimeout(done, wait * 1000));
}

/** Post a decision until the host has answered. `again` is called each time that it has to be sent again.
    @param {string} path @param {object} value @param {() => void} again */
export async function postUntilAnswered(path, value, again) {
  for (let wait = FIRST_WAIT; ; wait = Math.min(LONGEST_WAIT, wait * 2)) {
    try {
      const found = await post(path, value);
      if (found.status === 429) await seconds(Number(found.body.retry) || 1);
      else if (found.status !== 503) return found;
    } catch (problem) {
      if (!(problem instanceof Lost)) throw problem;
    }
    again();
    await seconds(wait);
  }
}

/** Cut what has arrived of an event stream into events; what is not whole yet is kept for the next piece.
    @param {(name: string, data: any, id: string | null) => void} take @returns {(piece: string) => void} */
export function eventReader(take) {
  let rest = "";
  /** @returns {{name: string, id: string | null, data: string[]}} */
  const blank = () => ({ name: "message", id: null, data: [] });
  let event = blank();
  return (piece) => {
    const lines = (rest + piece).split(/\r\n|\n|\r/);
    rest = lines.pop() || "";
    for (const line of lines) {
      if (line === "") {
        if (event.data.length) take(event.name, JSON.parse(event.data.join("\n")), event.id);
        event = blank();
      } else if (line[0] !== ":") {
        const at = line.indexOf(":");
        const field = at < 0 ? line : line.slice(0, at);
        const value = at < 0 ? "" : line.slice(at + 1).replace(/^ /, "");
        if (field === "event") event.name = value;
        else if (field === "data") event.data.push(value);
        else if (field === "id") event.id = value;
      }
    }
  };
}

/** @typedef {object} Wishes what a page does when its stream brings something
    @property {() => void} draw something has changed
    @property {(isLost: boolean) => void} lost the connection is lost, or found again
    @property {(says: string) => void} leave this screen no longer counts; says: why, if the host has said so */

/** A screen's parts, kept current by its stream. @template {object} T the parts by their names */
export class Parts {
  /** @param {string} path @param {(keyof T)[]} needed what has to be there before anything is drawn @param {Wishes} wishes */
  constructor(path, needed, wishes) {
    this.path = path;
    this.needed = needed;
    this.wishes = wishes;
    this.values = /** @type {T} */ ({});
    this.offset = 0;
    this.isLost = false;
    this.isOver = false;
    this.last = /** @type {string | null} */ (null); // the id of the last event
    this.heard = 0; // when the last sign of life came
    this.failed = 0;
    this.isDue = false;
    this.opened = 0;
    this.stop = /** @type {AbortController | null} */ (null);
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden && this.now() - this.heard > SLEPT) this.open();
    });
    window.addEventListener("online", () => this.open());
    window.addEventListener("offline", () => this.lose());
    setInterval(() => this.watch(), 1000);
  }

  get isReady() { return this.needed.every((each) => each in this.values); }

  now() { return performance.now() / 1000; }

  /** The host's own clock. */
  hostNow() { return this.now() - this.offset; }

  watch() {
    if (this.isOver || this.isLost || !this.heard || this.now() - this.heard <= SILENCE) return;
    this.lose();
    this.open();
  }

  /** Open the stream, in place of one that may be open; it opens itself anew when it breaks. */
  async open() {
    if (this.isOver) return;
    this.opened += 1;
    const mine = this.opened;
    if (this.stop) this.stop.abort();
    this.stop = new AbortController();
    this.heard = this.now();
    try {
      await this.listen(mine, this.stop.signal);
    } catch (problem) {
      if (problem instanceof SyntaxError || problem instanceof TypeError && /json/i.test(problem.message)) this.last = null;
    }
    if (mine !== this.opened || this.isOver) return;
    this.failed += 1;
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (this.failed - 1));
    if (this.failed > 1) this.lose();
    await seconds(wait * (0.75 + Math.random() / 2));
    if (mine === this.opened) this.open();
  }

  /** Take what comes until the stream ends or another is opened. @param {number} mine @param {AbortSignal} signal */
  async listen(mine, signal) {
    /** @type {Record<string, string>} */
    const headers = { Accept: "text/event-stream" };
    if (this.last) headers["Last-Event-ID"] = this.last;
    const response = await fetch(this.path, { credentials: "same-origin", cache: "no-store", headers, signal });
    if (response.status === 401 || response.status === 403) { this.leave(""); return; }
    if (!response.ok || !response.body) throw new Lost(String(response.status));
    const take = eventReader((name, data, id) => this.take(name, data, id));
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = await reader.read();
      if (done || mine !== this.opened) return;
      this.heard = this.now();
      this.find();
      take(decoder.decode(value, { stream: true }));
    }
  }

  lose() {
    if (this.isLost || this.isOver) return;
    this.isLost = true;
    this.wishes.lost(true);
  }

  find() {
    this.failed = 0;
    if (!this.isLost) return;
    this.isLost = false;
    this.wishes.lost(false);
  }

  /** @param {string} name @param {any} data @param {string | null} id */
  take(name, data, id) {
    if (id) this.last = id;
    if (name === "hello") {
      this.offset = this.now() - data.now;
    } else if (name === "part") {
      this.values[/** @type {keyof T} */ (data.name)] = data.value;
      this.drawSoon();
    } else if (name === "gone") {
      this.leave(data.says);
    } else if (name === "moved") {
      window.location.reload(); // to another delegation
    }
  }

  /** Several changes in a row are drawn once. */
  drawSoon() {
    if (this.isDue) return;
    this.isDue = true;
    setTimeout(() => {
      this.isDue = false;
      if (this.isReady) this.wishes.draw();
    }, DRAW_AFTER);
  }

  /** This screen no longer counts. @param {string} says */
  leave(says) {
    this.close();
    this.wishes.leave(says);
  }

  close() {
    this.isOver = true;
    this.opened += 1;
    if (this.stop) this.stop.abort();
  }
}
