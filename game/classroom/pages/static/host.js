// Talking to the host: plain posts, one event stream, and what to do when the connection is lost.

const SILENCE = 25; // seconds without a sign of life (the host sends one every 10) until a stream counts as lost
const FIRST_WAIT = 0.5;
const LONGEST_WAIT = 8;

/** The host did not answer: no network, or it is not running. Nothing is known about what was sent. */
export class Lost extends Error {}

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
  } catch (problem) {
    if (response.status >= 500) throw new Lost(`${response.status}`);
  }
  return { ok: response.ok, status: response.status, body };
}

/** Read JSON: {ok, status, body}. Throws Lost. */
export function read(path) {
  return answer(path, { credentials: "same-origin", cache: "no-store" });
}

/** Post JSON: {ok, status, body}. Throws Lost. */
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
  return "m-" + Array.from(parts, (each) => each.toString(36)).join("-");
}

export function seconds(wait) {
  return new Promise((done) => setTimeout(done, wait * 1000));
}

/** Post a decision until the host has answered. `waiting(true)` is called once it has to be sent again. */
export async function postUntilAnswered(path, value, waiting) {
  for (let wait = FIRST_WAIT; ; wait = Math.min(LONGEST_WAIT, wait * 2)) {
    try {
      const found = await post(path, value);
      if (found.status === 429) await seconds(Number(found.body.retry) || 1);
      else if (found.status !== 503) return found;
    } catch (problem) {
      if (!(problem instanceof Lost)) throw problem;
    }
    if (waiting) waiting(true);
    await seconds(wait);
  }
}

/** Cut what has arrived of an event stream into events; what is not whole yet is kept for the next piece. */
export function eventReader(take) {
  let rest = "";
  let event = { name: "message", id: null, data: [] };
  return (piece) => {
    rest += piece;
    const lines = rest.split(/\r\n|\n|\r/);
    rest = lines.pop();
    for (const line of lines) {
      if (line === "") {
        if (event.data.length) take(event.name, JSON.parse(event.data.join("\n")), event.id);
        event = { name: "message", id: null, data: [] };
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

/** A screen's parts, kept current by its stream. Draws whenever something has changed.

    wishes: draw(), lost(isLost), gone(says), moved(delegation), unknown() - no cookie, or one that no longer counts. */
export class Parts {
  constructor(path, wishes) {
    this.path = path;
    this.wishes = wishes;
    this.values = {};
    this.offset = 0;
    this.isLost = false;
    this.isOver = false;
    this.last = null;
    this.heard = 0;
    this.failed = 0;
    this.due = false;
    this.opened = 0;
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden && this.now() - this.heard > 12) this.open();
    });
    window.addEventListener("online", () => this.open());
    window.addEventListener("offline", () => this.lose());
    setInterval(() => this.watch(), 1000);
  }

  now() {
    return performance.now() / 1000;
  }

  /** The host's own clock. */
  hostNow() {
    return this.now() - this.offset;
  }

  watch() {
    if (this.isOver) return;
    if (!this.isLost && this.heard && this.now() - this.heard > SILENCE) {
      this.lose();
      this.open();
    }
  }

  /** Open the stream, in place of one that may be open; it opens itself anew when it breaks. */
  async open() {
    if (this.isOver) return;
    this.opened += 1;
    const mine = this.opened;
    if (this.stop) this.stop.abort();
    const stop = this.stop = new AbortController();
    const headers = { Accept: "text/event-stream" };
    if (this.last) headers["Last-Event-ID"] = this.last;
    this.heard = this.now();
    try {
      const response = await fetch(this.path, { credentials: "same-origin", cache: "no-store", headers, signal: stop.signal });
      if (response.status === 401 || response.status === 403) {
        this.isOver = true;
        this.wishes.unknown();
        return;
      }
      if (!response.ok) throw new Lost(String(response.status));
      const take = eventReader((name, data, id) => this.take(name, data, id));
      const reader = response.body.getReader();
      const decoder = new TextDecoder();
      for (;;) {
        const { done, value } = await reader.read();
        if (done || mine !== this.opened) break;
        this.heard = this.now();
        this.find();
        take(decoder.decode(value, { stream: true }));
      }
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

  take(name, data, id) {
    if (id) this.last = id;
    if (name === "hello") {
      this.offset = this.now() - data.now;
      if (this.wishes.hello) this.wishes.hello();
    } else if (name === "part") {
      this.values[data.name] = data.value;
      this.drawSoon();
    } else if (name === "gone") {
      this.close();
      this.wishes.gone(data.says);
    } else if (name === "moved") {
      this.wishes.moved(data.delegation);
    }
  }

  /** Several changes in a row are drawn once. */
  drawSoon() {
    if (this.due) return;
    this.due = true;
    setTimeout(() => {
      this.due = false;
      this.wishes.draw();
    }, 30);
  }

  close() {
    this.isOver = true;
    this.opened += 1;
    if (this.stop) this.stop.abort();
  }
}
