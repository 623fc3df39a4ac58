// What the form holds as this page knows it. Fields and grids show it; every change goes through here, so that one undo serves
// all of them.

const rowKey = (part, item) => `${part}/${item}`;
const gap = 1 << 20;

export class FormStore extends EventTarget {
  constructor(start, queue) {
    super();
    this.queue = queue;
    this.unit = start.unit;
    this.rows = new Map();
    this.undone = [];
    for (const row of start.rows) this.#put(row);
    for (const change of queue.waiting) this.#show(change);
    queue.addEventListener("stored", ({ detail }) => this.#stored(detail));
    queue.addEventListener("conflict", ({ detail: { entry, result } }) => this.#accept(entry, result.stored));
    queue.addEventListener("missing", ({ detail: { entry } }) => this.#missing(entry));
  }

  #put(row) {
    this.rows.set(rowKey(row.part, row.item), {
      ...row,
      values: { ...row.values },
      unread: new Set(row.unread ?? []),
      marks: { ...row.marks },
    });
  }

  row(part, item) {
    return this.rows.get(rowKey(part, item));
  }

  /** The items of a list in their order. */
  items(part) {
    return [...this.rows.values()]
      .filter((row) => row.part === part && row.item !== "")
      .sort((one, other) => one.position - other.position || (one.item < other.item ? -1 : 1));
  }

  raw(part, item, field) {
    return this.row(part, item)?.values[field] ?? null;
  }

  mark(part, item, field) {
    return this.row(part, item)?.marks[field] ?? null;
  }

  /** A value as people see it: without the unit that the head names, braces as they were typed. */
  shown(part, item, field, kind) {
    return this.plain(this.raw(part, item, field), kind);
  }

  plain(raw, kind) {
    if (raw === null || raw === undefined) return "";
    if (kind === "amount" && raw.endsWith(this.unit)) {
      const bare = raw.slice(0, -this.unit.length);
      return /^[-+]?[\d.,]+$/.test(bare) ? bare : raw;
    }
    return kind === "prose" ? raw.replaceAll("{{", "{").replaceAll("}}", "}") : raw;
  }

  /** Types values into fields: [{part, item, field, kind, text}]. One call is one step of undo. */
  type(cells) {
    const steps = [];
    for (const { part, item, field, kind, text } of cells) {
      const before = this.shown(part, item, field, kind);
      if (before === text) continue;
      steps.push({ set: { part, item, field, kind, text: before } });
      this.#set(part, item, field, text);
    }
    this.#remember(steps);
  }

  /** Adds rows behind an item (null: at the end): [{values}]. Gives their names back. */
  add(part, after, starts) {
    let behind = after;
    const names = starts.map((start) => (behind = this.#add(part, this.#between(part, behind), start, newName())));
    this.#remember(names.map((item) => ({ remove: { part, item } })));
    return names;
  }

  remove(part, items) {
    this.#remember(items.map((item) => this.#remove(part, item)).filter(Boolean));
  }

  /** Moves a row one place up or down. */
  move(part, item, by) {
    this.#spread(part);
    const items = this.items(part);
    const at = items.findIndex((row) => row.item === item);
    const to = at + by;
    if (at < 0 || to < 0 || to >= items.length) return;
    const before = items[at].position;
    const [low, high] = by < 0 ? [items[to - 1]?.position ?? items[to].position - gap * 2, items[to].position]
      : [items[to].position, items[to + 1]?.position ?? items[to].position + gap * 2];
    this.#move(part, item, Math.floor((low + high) / 2));
    this.#remember([{ move: { part, item, position: before } }]);
  }

  /** Makes several calls one step of undo. */
  together(work) {
    const from = this.undone.length;
    work();
    const steps = this.undone.splice(from).flat();
    if (steps.length > 0) this.undone.push(steps);
  }

  undo() {
    const steps = this.undone.pop();
    if (!steps) return;
    for (const step of steps.reverse()) {
      if (step.set) this.#set(step.set.part, step.set.item, step.set.field, step.set.text);
      else if (step.remove) this.#remove(step.remove.part, step.remove.item);
      else if (step.move) this.#move(step.move.part, step.move.item, step.move.position);
      else this.#add(step.add.part, step.add.position, step.add.start, newName());
    }
  }

  /** Takes over what somebody else changed. A field that waits to be saved keeps what was typed. */
  takeOver(change) {
    const { part, item, field } = this.split(change.place);
    const waits = this.queue.waiting.some((one) => one.part === part && one.item === item && one.field === field);
    if (change.kind === "set" && !waits) this.#accept({ part, item, field, kind: "set" }, change.after ?? null);
    else if (change.kind === "row-add") {
      this.#put({ part, item, position: (this.items(part).at(-1)?.position ?? 0) + gap * 2, values: flat(JSON.parse(change.after)), marks: {} });
      this.#tell({ part, item, list: true });
    } else if (change.kind === "row-remove") this.#drop(part, item);
    else if (change.kind === "row-move" && this.row(part, item)) {
      this.row(part, item).position = Number(change.after);
      this.#tell({ part, item, list: true });
    }
  }

  /** All rows anew, for a page that has missed too much. What waits stays on top. */
  reload(rows) {
    this.rows.clear();
    for (const row of rows) this.#put(row);
    for (const change of this.queue.waiting) this.#show(change);
    this.undone = [];
    this.#tell({ all: true });
  }

  /** Part, item and field of a place. */
  split(place) {
    const slash = place.indexOf("/");
    if (slash >= 0) {
      const point = place.indexOf(".", slash);
      return point < 0
        ? { part: place.slice(0, slash), item: place.slice(slash + 1), field: "" }
        : { part: place.slice(0, slash), item: place.slice(slash + 1, point), field: place.slice(point + 1) };
    }
    const point = place.indexOf(".");
    if (point < 0) return { part: "", item: "", field: place };
    return { part: place.slice(0, point), item: "", field: place.slice(point + 1) };
  }

  #set(part, item, field, text) {
    const change = { kind: "set", part, item, field, text, replaces: this.raw(part, item, field) };
    this.#show(change);
    this.queue.push([change]);
  }

  #add(part, position, start, item) {
    const change = { kind: "addRow", part, item, field: "", text: JSON.stringify(start), position };
    this.#show(change);
    this.queue.push([change]);
    return item;
  }

  #remove(part, item) {
    const row = this.row(part, item);
    if (!row) return null;
    const undo = { add: { part, position: row.position, start: nested(row) } };
    const change = { kind: "removeRow", part, item, field: "" };
    this.#show(change);
    this.queue.push([change]);
    return undo;
  }

  #move(part, item, position) {
    if (!this.row(part, item)) return;
    const change = { kind: "moveRow", part, item, field: "", position };
    this.#show(change);
    this.queue.push([change]);
  }

  // Shows a change that is not saved yet.
  #show(change) {
    const { part, item, field } = change;
    if (change.kind === "addRow") {
      this.#put({ part, item, position: change.position, values: flat(JSON.parse(change.text)), marks: {} });
      this.#tell({ part, item, list: true });
    } else if (change.kind === "removeRow") this.#drop(part, item);
    else if (change.kind === "moveRow") {
      if (this.row(part, item)) this.row(part, item).position = change.position;
      this.#tell({ part, item, list: true });
    } else {
      if (!this.row(part, item)) {
        if (item !== "") return;
        this.#put({ part, item, position: 0, values: {}, marks: {} });
      }
      const row = this.row(part, item);
      if (change.text === "") delete row.values[field];
      else row.values[field] = change.text;
      delete row.marks[field];
      this.#tell({ part, item, field });
    }
  }

  #stored({ entry, result, isLast }) {
    if (entry.kind === "set" && isLast) this.#accept(entry, result.stored ?? null);
  }

  #accept({ part, item, field, kind }, stored) {
    const row = this.row(part, item);
    if (kind !== "set" || !row) return;
    if (stored === null || stored === "") delete row.values[field];
    else row.values[field] = stored;
    delete row.marks[field];
    this.#tell({ part, item, field });
  }

  #missing({ part, item }) {
    if (item !== "") this.#drop(part, item);
  }

  #drop(part, item) {
    if (this.rows.delete(rowKey(part, item))) this.#tell({ part, item, list: true });
  }

  // A place behind a row. Where two neighbours have grown together the list is spread anew first.
  #between(part, after) {
    this.#spread(part);
    const items = this.items(part);
    const at = after === null ? items.length - 1 : items.findIndex((row) => row.item === after);
    const low = items[at]?.position ?? 0;
    const high = items[at + 1]?.position ?? low + gap * 2;
    return Math.floor((low + high) / 2);
  }

  #spread(part) {
    const items = this.items(part);
    const isTight = items.some((row, at) => at > 0 && row.position - items[at - 1].position < 4);
    if (isTight) items.forEach((row, at) => this.#move(part, row.item, (at + 1) * gap * 2));
  }

  #remember(steps) {
    if (steps.length > 0) this.undone.push(steps);
  }

  #tell(detail) {
    this.dispatchEvent(new CustomEvent("change", { detail }));
  }
}

const newName = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return "n" + [...bytes].map((byte) => byte.toString(36).padStart(2, "0")).join("");
};

/** {a: {b: 1}} as {"a.b": "1"}. */
function flat(value, before = "", into = {}) {
  for (const [name, inner] of Object.entries(value)) {
    if (inner !== null && typeof inner === "object") {
      if (!Array.isArray(inner)) flat(inner, `${before}${name}.`, into);
    } else if (inner !== null) into[before + name] = String(inner);
  }
  return into;
}

// A row as JSON again: what the server sent with it, and over that what it shows now.
function nested(row) {
  const root = row.json ? JSON.parse(row.json) : {};
  for (const [path, text] of Object.entries(row.values)) {
    if (row.unread.has(path)) continue;
    const steps = path.split(".");
    let at = root;
    for (const step of steps.slice(0, -1)) at = at[step] ??= {};
    const last = steps.at(-1);
    if (at[last] === undefined || typeof at[last] === "string") at[last] = text;
  }
  return root;
}
