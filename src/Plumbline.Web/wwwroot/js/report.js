// The editor of a report: prose with live numbers as chips, saved by chapter, audited as it is written.
import { newId } from "./form/queue.js";
import { Drafts } from "./report-drafts.js";

const start = JSON.parse(document.getElementById("report-start").textContent);
const values = new Map(start.values.map((value) => [value.path, value]));
const say = (key, ...holes) => (start.texts[key] ?? key).replace(/\{(\d)\}/g, (_, at) => holes[at]);
const saveDelay = 800;
const auditDelay = 1500;
let auditTimer = 0;
const dirtyChapters = new Set();
const drafts = new Drafts(`plumbline.chapter.${start.account}.${start.base}.`);

const make = (name, className, text) => {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
};

function chip(path) {
  const value = values.get(path);
  const node = make("span", value ? "pl-chip" : "pl-chip pl-chip-dead", value ? value.text : path);
  node.contentEditable = "false";
  node.dataset.path = path;
  node.title = value ? `${value.term} · ${path}` : say("Dead");
  if (value?.bound) {
    node.classList.add("pl-chip-bound");
    node.title += `\n${say("Bound", value.bound)}`;
  }
  return node;
}

// Braces as the server reads them: a doubled one is a character, a single one opens a token.
function parts(text) {
  const found = [];
  let words = "";
  let from = 0;
  const flush = (until) => {
    if (words) found.push({ words, from, length: until - from });
    words = "";
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (!words) from = at;
    if ((letter === "{" || letter === "}") && text[at + 1] === letter) {
      words += letter;
      at++;
    } else if (letter === "{" && text.indexOf("}", at) > 0) {
      flush(at);
      const close = text.indexOf("}", at);
      found.push({ token: text.slice(at + 1, close) });
      at = close;
    } else words += letter;
  }
  flush(text.length);
  return found;
}

const plain = (text) => text.replaceAll("{{", "{").replaceAll("}}", "}");
const escaped = (text) => text.replaceAll("{", "{{").replaceAll("}", "}}");

function words(text, part, stale) {
  const nodes = [];
  let at = part.from;
  const end = part.from + part.length;
  for (const [begin, length] of stale) {
    if (begin < at || begin + length > end) continue;
    if (begin > at) nodes.push(document.createTextNode(plain(text.slice(at, begin))));
    const old = make("mark", "pl-old", plain(text.slice(begin, begin + length)));
    old.title = say("Stale");
    nodes.push(old);
    at = begin + length;
  }
  if (at < end) nodes.push(document.createTextNode(plain(text.slice(at, end))));
  return nodes;
}

function paragraph(text, stale) {
  const node = document.createElement("p");
  for (const part of parts(text)) node.append(...(part.token ? [chip(part.token)] : words(text, part, stale)));
  if (!node.childNodes.length) node.append(document.createElement("br"));
  return node;
}

function read(prose) {
  const paragraphs = [];
  const stale = [];
  const blocks = [...prose.childNodes].filter((node) => node.textContent.trim());
  for (const block of blocks) {
    let text = "";
    let spans = [];
    const end = () => {
      if (text.trim()) paragraphs.push(text), stale.push(spans);
      [text, spans] = ["", []];
    };
    const walk = (node) => {
      if (node.nodeType === Node.TEXT_NODE) text += escaped(node.data.replaceAll("\u00a0", " "));
      else if (node.nodeName === "BR") end();
      else if (node.dataset?.path) text += `{${node.dataset.path}}`;
      else if (node.classList?.contains("pl-old")) {
        const begin = text.length;
        node.childNodes.forEach(walk);
        spans.push([begin, text.length - begin]);
      } else node.childNodes.forEach(walk);
    };
    walk(block);
    end();
  }
  return { paragraphs, stale };
}

const status = document.querySelector("[data-saved]");
const show = (text) => (status.textContent = text);

class Chapter {
  constructor(section, data) {
    this.section = section;
    this.data = data;
    this.prose = section.querySelector("[data-prose]");
    this.remarks = section.querySelector("[data-remarks]");
    this.fill(data.paragraphs, data.stale);
    if (!data.mayWrite) return;
    this.prose.contentEditable = "true";
    this.prose.addEventListener("input", () => this.changed());
    this.prose.addEventListener("paste", (event) => this.paste(event));
    this.prose.addEventListener("drop", (event) => event.preventDefault());
    this.prose.addEventListener("click", (event) => this.confirm(event));
    this.prose.addEventListener("focus", () => document.execCommand("defaultParagraphSeparator", false, "p"));
    section.querySelector("[data-insert]").addEventListener("mousedown", (event) => event.preventDefault());
    section.querySelector("[data-insert]").addEventListener("click", () => pick(this));
  }

  fill(paragraphs, stale) {
    this.prose.replaceChildren(...paragraphs.map((text, at) => paragraph(text, stale[at] ?? [])));
    this.prose.querySelectorAll(".pl-old").forEach((old) => (old.dataset.was = old.textContent));
  }

  get stale() {
    return this.prose.querySelectorAll(".pl-old").length;
  }

  changed() {
    // A changed old number is nobody's old number any more.
    for (const old of this.prose.querySelectorAll(".pl-old")) if (old.dataset.was !== old.textContent) old.replaceWith(...old.childNodes);
    countStale();
    dirtyChapters.add(this);
    drafts.keep(this.data.id, { ...read(this.prose), replaces: this.data.stored });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), saveDelay);
    show(say("Saving"));
  }

  paste(event) {
    event.preventDefault();
    document.execCommand("insertText", false, event.clipboardData.getData("text/plain"));
  }

  confirm(event) {
    const old = event.target.closest?.(".pl-old");
    if (!old || !window.confirm(say("Confirm", old.textContent))) return;
    old.replaceWith(...old.childNodes);
    this.changed();
  }

  insert(path) {
    const range = this.range ?? document.createRange();
    if (!this.range) {
      if (!this.prose.lastElementChild) this.prose.append(paragraph("", []));
      range.selectNodeContents(this.prose.lastElementChild);
      range.collapse(false);
    }
    range.deleteContents();
    const node = chip(path);
    range.insertNode(node);
    range.setStartAfter(node);
    range.collapse(true);
    this.prose.focus();
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    this.changed();
  }

  async save() {
    if (this.saving) return void (this.again = true);
    this.saving = true;
    this.timer = clearTimeout(this.timer) ?? 0;
    // What was sent without an answer goes again as it was: it may lie on disk already.
    this.pending ??= { operation: newId(), chapter: this.data.id, ...read(this.prose), replaces: this.data.stored };
    const sent = this.pending;
    try {
      const answer = await fetch(`${start.base}?handler=chapter`, {
        method: "POST",
        headers: { "Content-Type": "application/json", RequestVerificationToken: start.token },
        body: JSON.stringify(sent),
      });
      // What the server will never take is not sent again as it is.
      if (answer.status >= 400 && answer.status < 500 && ![401, 429].includes(answer.status)) this.pending = undefined;
      if (!answer.ok) throw new Error(answer.status);
      this.told(await answer.json(), sent);
    } catch {
      show(say("Offline"));
      this.timer = setTimeout(() => this.save(), 3000);
    } finally {
      this.saving = false;
      if (this.again) {
        this.again = false;
        this.save();
      }
    }
  }

  told(answer, sent) {
    this.pending = undefined;
    if (answer.outcome === "Saved") {
      this.data.stored = answer.stored;
      const { paragraphs, stale } = read(this.prose);
      const isAll = JSON.stringify([paragraphs, stale]) === JSON.stringify([sent.paragraphs, sent.stale]);
      if (isAll) {
        dirtyChapters.delete(this);
        drafts.forget(this.data.id);
      } else if (!this.timer) this.again = true;
      show(say("Saved", new Date().toLocaleTimeString()));
      clearTimeout(auditTimer);
      auditTimer = setTimeout(audit, auditDelay);
    } else if (answer.outcome === "Conflict") this.conflict(answer.stored, sent.paragraphs);
    else show(answer.why ?? say("Closed"));
  }

  // What was typed before a session or a browser ended comes back; somebody else's words of meanwhile are shown beside it.
  resume(draft) {
    this.fill(draft.paragraphs, draft.stale);
    if (draft.replaces === this.data.stored) this.changed();
    else this.conflict(this.data.stored, draft.paragraphs);
  }

  // Another's words instead of one's own.
  give(theirs, stored) {
    this.fill(theirs, []);
    this.data.stored = stored;
    dirtyChapters.delete(this);
    drafts.forget(this.data.id);
    show("");
  }

  conflict(stored, mine) {
    const theirs = stored ? JSON.parse(stored) : [];
    const box = make("div", "pl-two-texts");
    box.append(make("strong", "", say("Conflict")));
    for (const [title, text, take] of [
      [say("Theirs"), theirs, () => this.give(theirs, stored)],
      [say("Mine"), mine, () => ((this.data.stored = stored), this.changed())],
    ]) {
      const button = make("button", "btn btn-sm", title);
      button.type = "button";
      button.addEventListener("click", () => (box.remove(), take()));
      box.append(make("p", "", text.join("\n")), button);
    }
    this.remarks.replaceChildren(box);
    show(say("Conflict"));
  }
}

const chapters = new Map();
for (const section of document.querySelectorAll("[data-chapter]")) {
  const data = start.chapters.find((one) => one.id === section.dataset.chapter);
  chapters.set(data.id, new Chapter(section, data));
}
for (const chapter of chapters.values()) {
  const draft = chapter.data.mayWrite ? drafts.find(chapter.data.id) : null;
  if (draft) chapter.resume(draft);
}

// What is still last year's, at each chapter and in all.
function countStale() {
  let all = 0;
  for (const chapter of chapters.values()) {
    const note = chapter.section.querySelector("[data-stale-of]");
    note.hidden = chapter.stale === 0;
    note.textContent = say("StaleLeft", chapter.stale);
    all += chapter.stale;
  }
  const sum = document.querySelector("[data-stale]");
  sum.hidden = all === 0;
  sum.lastElementChild.textContent = say("StaleLeft", all);
}
countStale();

document.addEventListener("selectionchange", () => {
  const selection = getSelection();
  for (const chapter of chapters.values())
    if (selection.rangeCount && chapter.prose.contains(selection.anchorNode)) chapter.range = selection.getRangeAt(0).cloneRange();
});
addEventListener("beforeunload", (event) => dirtyChapters.size > 0 && event.preventDefault());

// Picking a live number by its term.
const picker = document.querySelector("[data-picker]");
const search = picker.querySelector("[data-pick-search]");
const list = picker.querySelector("[data-pick-list]");
let pickFor;

function pick(chapter) {
  pickFor = chapter;
  search.value = "";
  fillList();
  picker.showModal();
}

function fillList() {
  const asked = search.value.trim().split(/\s+/);
  const fitting = start.values.filter((value) => asked.every((word) => `${value.term}${value.text}`.includes(word))).slice(0, 60);
  list.replaceChildren(
    ...fitting.map((value) => {
      const button = make("button", "pl-pick-one");
      button.type = "button";
      button.append(make("span", "", value.term), make("strong", "", value.text));
      button.addEventListener("click", () => {
        picker.close();
        pickFor.insert(value.path);
      });
      const item = document.createElement("li");
      item.append(button);
      return item;
    }),
  );
  if (!fitting.length) list.append(make("li", "pl-dim", say("NoValue")));
}
search.addEventListener("input", fillList);
picker.querySelector("[data-pick-close]").addEventListener("click", () => picker.close());

// The audit, after each save.
function finding(found) {
  const box = make("div", `pl-finding pl-finding-${found.severity.toLowerCase()}`);
  const body = make("div");
  const head = make("p", "pl-finding-head");
  head.append(make("strong", "", found.word), make("span", "pl-finding-rule", found.rule));
  body.append(head, make("p", "", found.message));
  if (found.quote) body.append(make("p", "pl-dim", `“${found.quote}”`));
  if (found.repair) body.append(make("p", "pl-finding-repair", found.repair));
  box.append(body);
  return box;
}

function paint(strays) {
  if (!globalThis.Highlight) return;
  const ranges = [];
  for (const stray of strays) {
    const prose = chapters.get(stray.chapter)?.prose;
    const block = prose && [...prose.childNodes].filter((node) => node.textContent.trim())[stray.paragraph];
    if (!block) continue;
    const nodes = [];
    if (block.nodeType === Node.TEXT_NODE) nodes.push(block);
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode);
    for (const figure of stray.figures) {
      for (const node of nodes) {
        const at = node.parentElement.dataset.path ? -1 : node.data.indexOf(figure);
        if (at < 0) continue;
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + figure.length);
        ranges.push(range);
        break;
      }
    }
  }
  CSS.highlights.set("stray", new Highlight(...ranges));
}

async function audit() {
  const answer = await fetch(`${start.base}?handler=audit`);
  if (!answer.ok) return;
  const told = await answer.json();
  document.querySelector("[data-audit-sum]").textContent = say("Audit.Sum", told.numbers, told.findings.length);
  for (const [id, chapter] of chapters) {
    const strays = told.strays.filter((stray) => stray.chapter === id).flatMap((stray) => stray.figures);
    const nodes = told.findings.filter((found) => found.chapter === id).map(finding);
    if (strays.length) nodes.unshift(make("p", "pl-stray-note", say("Strays", strays.join("、"))));
    if (!chapter.remarks.querySelector(".pl-two-texts")) chapter.remarks.replaceChildren(...nodes);
  }
  document.querySelector("[data-audit]").replaceChildren(...told.findings.filter((found) => !found.chapter).map(finding));
  paint(told.strays);
}
audit();
