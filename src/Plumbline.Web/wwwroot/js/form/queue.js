// Changes wait here until the server has said that they are on disk. Each lies in the browser's own store from the moment it
// is typed, under an id that never changes anything twice, so it can be sent again after any accident.

const batchSize = 200;
const patience = 15_000;
const slowest = 15_000;
const longest = 100_000;

/** An id that also works where the page is not served by https. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

function readEntry(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const sameField = (one, other) => one.part === other.part && one.item === other.item && one.field === other.field;

export class SaveQueue extends EventTarget {
  /** @param {{base: string, token: string, account: number, form: number}} options */
  constructor(options) {
    super();
    this.options = options;
    this.prefix = `plumbline.change.${options.account}.${options.form}.`;
    this.waiting = this.#kept();
    this.count = 0;
    this.state = "saved";
    this.wait = 1000;
    this.busy = false;
    this.hurry = null;
    addEventListener("online", () => this.#soon(0));
    addEventListener("focus", () => this.waiting.length > 0 && this.#soon(0));
  }

  get isEmpty() {
    return this.waiting.length === 0;
  }

  /** Resolves when all is saved (true), or when it cannot be now (false). */
  settled() {
    if (this.isEmpty) return Promise.resolve(true);
    this.#soon(0);
    return new Promise((resolve) => {
      const watch = ({ detail: { state } }) => {
        if (state === "waiting") return;
        this.removeEventListener("state", watch);
        resolve(state === "saved");
      };
      this.addEventListener("state", watch);
    });
  }

  /** Ids that this page has sent or will send. */
  owns(operation) {
    return this.mine.has(operation);
  }

  mine = new Set();

  start() {
    for (const change of this.waiting) this.mine.add(change.operation);
    if (this.waiting.length > 0) this.#say("waiting");
    this.#soon(0);
  }

  /** Takes changes in and sends them as soon as it can. */
  push(changes) {
    for (const change of changes) {
      if ((change.text?.length ?? 0) > longest) this.dispatchEvent(new CustomEvent("long", { detail: { entry: change } }));
      else this.#take(change);
    }
    this.#say(this.state === "offline" || this.state === "signedOut" ? this.state : "waiting");
    this.#soon(0);
  }

  #take(change) {
    const last = this.waiting.findLast((one) => sameField(one, change));
    if (change.kind === "set" && last?.kind === "set" && !last.sent) {
      last.text = change.text;
      this.#keep(last);
      return;
    }
    const entry = { operation: newId(), order: Date.now() * 1000 + (this.count++ % 1000), sent: false, ...change };
    this.mine.add(entry.operation);
    this.waiting.push(entry);
    this.#keep(entry);
  }

  #keep(entry) {
    try {
      localStorage.setItem(this.prefix + entry.operation, JSON.stringify(entry));
    } catch {
      this.dispatchEvent(new CustomEvent("unkept"));
    }
  }

  #kept() {
    // A browser may forbid its store; then changes live only as long as the page, and "unkept" says so.
    try {
      const keys = Object.keys(localStorage).filter((key) => key.startsWith(this.prefix));
      const found = keys.map((key) => readEntry(localStorage.getItem(key))).filter(Boolean);
      for (const entry of found) entry.held = false;
      return found.sort((one, other) => one.order - other.order);
    } catch {
      return [];
    }
  }

  #forget(entry) {
    this.waiting = this.waiting.filter((one) => one !== entry);
    try {
      localStorage.removeItem(this.prefix + entry.operation);
    } catch {
      // Nothing was kept there.
    }
  }

  #soon(delay) {
    clearTimeout(this.hurry);
    this.hurry = setTimeout(() => this.#send(), delay);
  }

  // A second change of the same field waits, because what it replaces is known only when the first is answered.
  #batch() {
    const batch = [];
    for (const entry of this.waiting) {
      if (!entry.held && batch.length < batchSize && !batch.some((one) => sameField(one, entry))) batch.push(entry);
    }
    return batch;
  }

  async #send() {
    const batch = this.#batch();
    if (this.busy || batch.length === 0) return;
    this.busy = true;
    for (const entry of batch) {
      entry.sent = true;
      this.#keep(entry);
    }
    const answer = await this.#post(batch);
    this.busy = false;
    if (answer === null) return;
    this.wait = 1000;
    batch.forEach((entry, at) => this.#answered(entry, answer[at]));
    const going = this.waiting.some((entry) => !entry.held);
    this.#say(this.waiting.length === 0 ? "saved" : going ? "waiting" : "closed");
    this.dispatchEvent(new CustomEvent("answered"));
    if (going) this.#soon(0);
  }

  async #post(batch) {
    try {
      const response = await fetch(`${this.options.base}/changes`, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json", RequestVerificationToken: this.options.token },
        body: JSON.stringify(batch.map(({ order, sent, held, ...change }) => change)),
        signal: AbortSignal.timeout(patience),
      });
      if ([200, 409, 423].includes(response.status)) return await response.json();
      const { status } = response;
      this.#later(status === 401 ? "signedOut" : status < 500 && status !== 429 ? "refused" : "offline");
    } catch {
      this.#later("offline");
    }
    return null;
  }

  #later(state) {
    this.#say(state);
    this.#soon(this.wait);
    this.wait = Math.min(this.wait * 2, slowest);
  }

  #answered(entry, result) {
    const following = this.waiting.filter((one) => one !== entry && one.kind === "set" && sameField(one, entry));
    if (result.outcome === "saved") {
      for (const next of following) {
        next.replaces = result.stored ?? null;
        this.#keep(next);
      }
      this.#forget(entry);
      this.dispatchEvent(new CustomEvent("stored", { detail: { entry, result, isLast: following.length === 0 } }));
      return;
    }
    if (result.outcome === "closed") {
      // Kept in the browser, and asked again when the page is opened anew: the form may have been returned.
      for (const one of [entry, ...following]) one.held = true;
      this.dispatchEvent(new CustomEvent("closed", { detail: { entry, result } }));
      return;
    }
    const text = following.at(-1)?.text ?? entry.text;
    for (const next of following) this.#forget(next);
    this.#forget(entry);
    this.dispatchEvent(new CustomEvent(result.outcome, { detail: { entry: { ...entry, text }, result } }));
  }

  #say(state) {
    this.state = state;
    this.dispatchEvent(new CustomEvent("state", { detail: { state, waiting: this.waiting.length } }));
  }
}
