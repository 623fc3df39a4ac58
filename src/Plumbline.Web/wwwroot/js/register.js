// The page on which a register is typed: a column of cells, saved one by one as they are left, with what is computed and found
// beside them.
import { el, say, sign } from "./form/dom.js";
import { readBlock } from "./form/paste.js";
import { SaveQueue } from "./form/queue.js";

const start = JSON.parse(document.getElementById("register-start").textContent);
const texts = start.texts;
const root = document.querySelector("[data-register]");
const inputs = [...root.querySelectorAll("[data-input]")];
const rows = new Map([...root.querySelectorAll("[data-figure]")].map((row) => [row.dataset.figure, row]));

// --- what is computed and found ---

function showFindings(row, findings) {
  const cell = row.querySelector("[data-shown]");
  cell.classList.toggle("pl-cell-error", findings.some((one) => one.severity === "error"));
  cell.classList.toggle("pl-cell-warning", findings.length > 0 && findings.every((one) => one.severity !== "error"));
  row.querySelector("[data-findings]").replaceChildren(...findings.map((one) =>
    el("p", { class: "pl-register-finding", "data-severity": one.severity, title: one.rule }, sign(one.severity),
      el("span", {}, one.message, one.repair ? el("small", {}, ` ${one.repair}`) : null))));
}

function showOrigin(row, figure) {
  const text = figure?.origin === "below" ? say(texts.Below, figure.units ?? "") : "";
  row.querySelector("[data-origin]").textContent = text;
}

function show(answer) {
  for (const [id, row] of rows) {
    const figure = answer.figures[id];
    const input = row.querySelector("[data-input]");
    const shown = row.querySelector("[data-shown]");
    if (input) {
      if (input.tagName === "INPUT") input.placeholder = figure?.origin === "below" ? figure.shown : "";
      shown.classList.toggle("pl-taken", input.value === "" && figure?.origin === "below");
    } else shown.textContent = figure?.shown ?? "";
    row.querySelector("[data-change]").textContent = figure?.change ?? "";
    row.dataset.stated = figure ? "true" : "false";
    showOrigin(row, figure);
    showFindings(row, answer.findings[id] ?? []);
  }
  root.ownerDocument.querySelector("[data-problems]").textContent = say(answer.problems ? texts.Problems : texts.NoProblems, answer.problems);
  for (const count of root.querySelectorAll("[data-count]")) {
    // A group may be on another page, so its findings are counted from the answer.
    const wrong = count.dataset.count.split(" ").filter((id) => answer.findings[id]?.length > 0).length;
    count.textContent = wrong > 0 ? String(wrong) : "";
  }
}

let asked = null;
const checkSoon = () => {
  clearTimeout(asked);
  asked = setTimeout(check, 300);
};

async function check() {
  const response = await fetch(`${start.base}/check`, { headers: { Accept: "application/json" } }).catch(() => null);
  if (response?.ok) show(await response.json());
}

root.querySelector("[data-only-stated]").addEventListener("change", ({ target }) =>
  root.classList.toggle("pl-only-stated", target.checked));

// --- typing ---

if (start.mayType) {
  const queue = new SaveQueue({ base: start.base, token: start.token, account: start.accountId, form: start.form });
  const saved = root.querySelector("[data-saved]");
  const inputOf = (id) => rows.get(id)?.querySelector("[data-input]");

  const keep = (input) => {
    const text = input.value.trim();
    if (text === (input.dataset.value ?? "")) return;
    const replaces = input.dataset.stored || null;
    input.dataset.value = text;
    queue.push([{ kind: "set", part: "register", item: input.dataset.input, field: "", text, replaces }]);
  };

  for (const input of inputs) input.dataset.stored = input.dataset.value;
  for (const change of queue.waiting) {
    const input = inputOf(change.item);
    if (input) input.value = input.dataset.value = change.text;
  }

  queue.addEventListener("stored", ({ detail: { entry, result, isLast } }) => {
    const input = inputOf(entry.item);
    if (!input) return;
    input.dataset.stored = result.stored ?? "";
    if (!isLast || document.activeElement === input) return;
    input.value = input.dataset.value = result.stored ?? "";
  });
  queue.addEventListener("conflict", ({ detail: { entry, result } }) => {
    const input = inputOf(entry.item);
    if (!input) return;
    input.dataset.stored = result.stored ?? "";
    input.value = input.dataset.value = result.stored ?? "";
    const box = rows.get(entry.item).querySelector("[data-findings]");
    box.append(el("p", { class: "pl-register-finding", "data-severity": "warning" }, sign("warning"),
      el("span", {}, say(texts.Conflict, result.stored ?? texts.Blank, entry.text || texts.Blank), " ",
        el("button", { type: "button", class: "btn btn-sm", onclick: () => {
          input.value = entry.text;
          keep(input);
        } }, texts.Mine))));
  });
  queue.addEventListener("answered", checkSoon);
  queue.addEventListener("state", ({ detail: { state, waiting } }) => {
    root.dataset.state = state;
    saved.querySelector("span").textContent = say(texts[`Saved.${state}`], waiting);
  });
  queue.start();

  const go = (input, by) => {
    const next = inputs[inputs.indexOf(input) + by];
    if (!next) return;
    next.focus();
    next.select?.();
  };

  root.addEventListener("focusout", ({ target }) => target.matches("[data-input]") && keep(target));
  root.addEventListener("change", ({ target }) => target.matches("[data-input]") && keep(target));
  root.addEventListener("keydown", (event) => {
    const input = event.target;
    if (!input.matches("[data-input]")) return;
    const lines = input.tagName === "TEXTAREA";
    if (event.key === "Escape") input.value = input.dataset.value ?? "";
    else if ((event.key === "Enter" && !(lines && !event.ctrlKey)) || (event.key === "ArrowDown" && !lines)) go(input, event.shiftKey ? -1 : 1);
    else if (event.key === "ArrowUp" && !lines) go(input, -1);
    else return;
    event.preventDefault();
  });
  // A column of a spreadsheet goes into the cells from here downwards.
  root.addEventListener("paste", (event) => {
    const input = event.target;
    if (!input.matches("input[data-input]")) return;
    const block = readBlock(event.clipboardData.getData("text/plain"));
    if (block.length < 2) return;
    event.preventDefault();
    const from = inputs.indexOf(input);
    block.forEach((line, down) => {
      const cell = inputs[from + down];
      if (!cell || cell.closest("[data-system]") !== input.closest("[data-system]")) return;
      cell.value = line[0];
      keep(cell);
    });
  });
}

show(start.answer);
