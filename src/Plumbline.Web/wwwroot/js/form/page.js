// The page on which a form is filled.
import { ask, el, say } from "./dom.js";
import { FormGrid } from "./grid.js";
import { FormPanel } from "./panel.js";
import { gridNote, isFixed, isRolled, markClasses, markText } from "./marks.js";
import { SaveQueue } from "./queue.js";
import { FormStore } from "./store.js";
import { watchEvidence } from "./evidence.js";
import { watchLibrary } from "./library.js";

const settle = 400;
const listen = 10_000;

const start = JSON.parse(document.getElementById("form-start").textContent);
const texts = start.texts;
const root = document.querySelector("[data-form]");
const queue = new SaveQueue(start);
const store = new FormStore(start, queue);
start.store = store;

// --- fields ---

// Places of bound fields under which the roll-up has moved, with what to say.
let drift = {};

const fieldOf = (part, field) => root.querySelector(`[data-part="${CSS.escape(part)}"][data-field="${CSS.escape(field)}"]`);

function show(input) {
  const { part, field, kind } = input.dataset;
  const text = store.shown(part, "", field, kind);
  if (input.value !== text && document.activeElement !== input) {
    input.value = text;
    input.dispatchEvent(new Event("plumbline:shown", { bubbles: true }));
  }
  const mark = store.mark(part, "", field);
  if (isFixed(mark) && "readOnly" in input) input.readOnly = true;
  const box = input.closest(".pl-form-field");
  markClasses(box, mark);
  const note = box.querySelector("[data-mark]");
  note.textContent = markText(mark, texts);
  const moved = isRolled(mark) && drift[box.dataset.place];
  if (moved) note.append(" ", el("a", { class: "pl-late", href: `${start.base}/rollup#${box.dataset.place}` }, moved));
}

const inputs = [...root.querySelectorAll("[data-field]")];
for (const input of inputs) {
  show(input);
  const { part, field, kind } = input.dataset;
  const type = () => store.type([{ part, item: "", field, kind, text: kind === "prose" ? input.value : input.value.trim() }]);
  input.addEventListener("change", type);
  input.addEventListener("blur", () => show(input));
  // A long text is saved while it is typed, not only when it is left.
  let pause = null;
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(type, 2000);
  });
}
store.addEventListener("change", ({ detail }) => {
  if (detail.all) inputs.forEach(show);
  else if (detail.item === "") {
    const input = fieldOf(detail.part, detail.field ?? "");
    if (input) show(input);
  }
});

// --- grids ---

const grids = [...root.querySelectorAll("[data-grid]")].map((element) => {
  const second = element.dataset.second === "true";
  const block = start.blocks.find((one) => one.part === element.dataset.part && one.editable !== second);
  const own = new Set(block.fields.map((field) => field.field));
  const others = start.blocks.filter((one) => one.part === block.part && one !== block).flatMap((one) => one.fields);
  const besides = others.filter((field) => !own.has(field.field) && !field.shown);
  const editable = element.dataset.editable === "true";
  return new FormGrid({ element, block, store, texts, besides, editable, typed: start.canFill, stage: start.stage });
});

// --- checks ---

let known = start.seq;
let tag = null;
let due = null;
let checking = null;

const panel = new FormPanel({ root, start, texts, grids, onExplained: () => check() });

// One round at a time; gives the number of changes that others made, null: nothing was learnt.
function check() {
  checking ??= askServer().finally(() => (checking = null));
  return checking;
}

async function askServer() {
  clearTimeout(due);
  due = setTimeout(check, listen);
  if (document.hidden && tag !== null) return null;
  try {
    const response = await fetch(`${start.base}/check?since=${known}`, {
      headers: { Accept: "application/json", ...(tag ? { "If-None-Match": tag } : {}) },
      cache: "no-store",
    });
    if (response.status === 304) return 0;
    if (response.status !== 200) return null;
    const answer = await response.json();
    const others = await takeOver(answer.changes);
    // Only now: had taking over failed, the next round has to bring the same changes again.
    tag = response.headers.get("ETag");
    known = Math.max(known, answer.seq);
    panel.show(answer);
    root.dataset.checked = answer.seq;
    return others;
  } catch {
    // No connection; the indicator says so when something waits, and the next round asks again.
    return null;
  }
}

async function takeOver(changes) {
  const others = changes.filter((change) => !(change.operation && queue.owns(change.operation)));
  const large = others.some((change) => ["copy", "import"].includes(change.kind)) || changes.length >= 500;
  if (large) {
    const response = await fetch(`${start.base}/rows`, { headers: { Accept: "application/json" } });
    if (!response.ok) throw new Error(response.status);
    const { seq, rows } = await response.json();
    store.reload(rows);
    known = seq;
    tell(texts.Reloaded);
    return others.length;
  }
  const typed = others.filter((change) => ["set", "row-add", "row-remove", "row-move"].includes(change.kind));
  for (const change of typed) store.takeOver(change);
  const people = [...new Set(typed.map((change) => change.by).filter(Boolean))];
  if (people.length > 0) tell(say(texts.Others, people.join(texts.And), typed.length));
  return typed.length;
}

function tell(text) {
  const box = root.querySelector("[data-others]");
  box.hidden = false;
  box.textContent = text;
  clearTimeout(tell.gone);
  tell.gone = setTimeout(() => (box.hidden = true), 30_000);
}

function checkSoon() {
  clearTimeout(due);
  due = setTimeout(check, settle);
}

document.addEventListener("visibilitychange", () => !document.hidden && checkSoon());

// --- saving ---

const saved = root.querySelector("[data-saved] span");
const time = () => new Date().toLocaleTimeString("zh-CN", { hour12: false });

queue.addEventListener("state", ({ detail: { state, waiting } }) => {
  root.dataset.state = state;
  saved.textContent = state === "saved" ? say(texts["Saved.saved"], time()) : say(texts[`Saved.${state}`], waiting);
  if (state === "signedOut") {
    saved.append(el("a", { href: start.signIn, target: "_blank" }, texts.SignIn));
  }
});
queue.addEventListener("answered", checkSoon);
queue.addEventListener("unkept", () => tell(texts.Unkept));
queue.addEventListener("closed", () => tell(texts.Closed));
queue.addEventListener("long", () => tell(texts.Long));
queue.addEventListener("fixed", ({ detail: { entry, result } }) => {
  store.restore(entry, result.stored ?? null);
  tell(texts.Fixed);
});
queue.addEventListener("missing", () => tell(texts.Missing));

const conflicts = [];
let asking = false;
queue.addEventListener("conflict", ({ detail }) => {
  conflicts.push(detail);
  if (!asking) settleConflicts();
});

const kindOf = ({ part, field }) =>
  fieldOf(part, field)?.dataset.kind ??
  start.blocks.flatMap((block) => block.fields).find((one) => one.field === field || field.endsWith(`.${one.field}`))?.kind;

async function settleConflicts() {
  asking = true;
  while (conflicts.length > 0) {
    const { entry, result } = conflicts.shift();
    if (entry.kind !== "set") continue;
    const kind = kindOf(entry);
    const when = result.at ? new Date(result.at).toLocaleString("zh-CN", { hour12: false, timeZone: "Asia/Shanghai" }) : "";
    const content = el("dl", { class: "pl-conflict" },
      el("dt", {}, texts["Conflict.Mine"]), el("dd", {}, entry.text || texts.Empty),
      el("dt", {}, texts["Conflict.Theirs"]), el("dd", {}, store.plain(result.stored ?? null, kind) || texts.Empty,
        el("p", { class: "pl-dim" }, result.by ? say(texts["Conflict.By"], result.by, when) : "")));
    const buttons = [["mine", texts["Conflict.UseMine"]], ["", texts["Conflict.KeepTheirs"]]];
    const answer = await ask(texts["Conflict.Title"], content, buttons);
    if (answer === "mine") store.type([{ part: entry.part, item: entry.item, field: entry.field, kind, text: entry.text }]);
    else inputs.forEach(show);
  }
  asking = false;
}

document.addEventListener("keydown", (event) => {
  const undoes = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
  // While something is typed the browser's own undo is meant.
  if (undoes && !event.target.closest("input, textarea, select")) {
    event.preventDefault();
    store.undo();
  }
});

// What is handed in is what was typed and seen: the last changes are saved first, and those of others are looked at.
for (const button of document.querySelectorAll("[data-submit]")) {
  const { form } = button;
  let ready = false;
  form.addEventListener("submit", async (event) => {
    if (ready) return;
    event.preventDefault();
    document.activeElement?.blur?.();
    if (!(await queue.settled())) return tell(texts.NotSavedYet);
    await checking;
    const others = await check();
    if (others === null) return tell(texts.NotSavedYet);
    if (others > 0) return;
    form.querySelector("[data-seen]").value = known;
    ready = true;
    form.requestSubmit(button);
  });
}

// Whoever leaves while something waits is told; it is kept in this browser either way.
addEventListener("beforeunload", (event) => {
  document.activeElement?.blur?.();
  if (!queue.isEmpty) event.preventDefault();
});

async function watchDrift() {
  const marks = start.rows.flatMap((row) => Object.values(row.marks));
  if (!marks.some(isRolled)) return;
  const response = await fetch(`${start.base}/rollup?handler=Drift`, { headers: { Accept: "application/json" } });
  if (!response.ok) return;
  drift = await response.json();
  inputs.forEach(show);
  for (const grid of grids) grid.warn(drift);
  noteGrids();
}

function noteGrids() {
  for (const grid of grids) gridNote(grid.element, grid.marks(), { texts, drift, base: start.base });
}

queue.start();
noteGrids();
store.addEventListener("change", noteGrids);
watchDrift();
watchEvidence({ root, start, texts, store, onChange: checkSoon });
watchLibrary({ root, start, store, texts });
check();
