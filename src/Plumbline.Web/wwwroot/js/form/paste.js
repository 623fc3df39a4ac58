// Blocks of cells from a spreadsheet: tabs and line ends, with quotes round cells that hold either; where they go, and the
// question before a larger one goes in.
import { dateOf } from "./editor.js";
import { ask, el, say } from "./dom.js";

const preview = 5;

/** Rows of cells. */
export function readBlock(text) {
  const rows = [[]];
  let cell = "";
  let quoted = false;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let at = 0; at < source.length; at++) {
    const char = source[at];
    if (quoted) {
      if (char === '"' && source[at + 1] === '"') cell += source[++at];
      else if (char === '"') quoted = false;
      else cell += char;
    } else if (char === '"' && cell === "") quoted = true;
    else if (char === "\t" || char === "\n") {
      rows.at(-1).push(cell.trim());
      cell = "";
      if (char === "\n") rows.push([]);
    } else cell += char;
  }
  rows.at(-1).push(cell.trim());
  return rows;
}

const bareOf = (text) => text.replace(/（.*?）|\(.*?\)|\s/g, "");

/** A cell's text as the value of a column: the word of a choice becomes the choice. */
function valueOf(column, text) {
  if (column.kind === "date") return dateOf(text);
  if (!column.choices?.length) return text;
  const bare = bareOf(text);
  const found = column.choices.find((choice) => choice.word === bare || choice.value === bare || choice.written?.includes(bare))
    ?? column.choices.find((choice) => bare !== "" && choice.word.startsWith(bare));
  return found ? found.value : text;
}

const widthOf = (block) => Math.max(...block.map((line) => line.length));

/** Whether there is nothing to paste. */
export const isNothing = (block) => isSingle(block) && block[0][0] === "";

/** Whether a block is one cell, which needs no question. */
export const isSingle = (block) => block.length === 1 && block[0].length === 1;

// The column that a heading names.
const named = (columns, heading) => columns.find((column) => column.label === heading)
  ?? columns.find((column) => column.headings?.includes(heading));

/**
 * A block whose first line names columns goes where the names say; what it names besides is left out and said so.
 * `offered` are the columns of the grid, `hidden` those that the same rows have elsewhere on the page.
 */
export function readHead(block, offered, hidden) {
  const heads = block[0].map((text) => named([...offered, ...hidden], bareOf(text)) ?? null);
  if (block.length < 2 || new Set(heads.filter(Boolean)).size < 3) return null;
  return { columns: heads, left: block[0].filter((text, at) => heads[at] === null && text !== ""), body: block.slice(1) };
}

// Merged cells of a spreadsheet arrive as one text and blanks below it.
const merged = new Set(["kind", "aspect"]);

function spread(block, columns) {
  return block.map((line, down) => line.map((text, at) => {
    if (text !== "" || !merged.has(columns[at]?.field)) return text;
    for (let above = down - 1; above >= 0; above--) if (block[above][at]) return block[above][at];
    return text;
  }));
}

/**
 * Which cell gets what. `columns` begin where the block goes in, `top` is the row; behind the last row a block makes new rows
 * if the grid `grows`, and a cell of a new row has no `row` yet, only how far `down` the block it stands.
 */
export function planPaste({ block, rows, top, columns, grows, canType, shown }) {
  const added = grows ? Math.max(0, top + block.length - rows.length) : 0;
  const cells = [];
  spread(block, columns).forEach((line, down) => line.slice(0, columns.length).forEach((text, right) => {
    const column = columns[right];
    const row = rows[top + down] ?? null;
    if (column === null) return;
    if (row === null ? added > 0 : canType(row, column)) cells.push({ row, down, column, text: valueOf(column, text) });
  }));
  const replaced = cells.filter(({ row, column, text }) => row && !["", text].includes(shown(row, column))).length;
  return { cells, added, replaced, columns, cut: widthOf(block) - columns.length };
}

/** Shows what a block would do and asks; `first` is the number of the row where it begins. */
export async function confirmPaste({ added, replaced, columns, cut }, block, first, left, texts) {
  const facts = el("div", {},
    el("p", {}, left ? say(texts["Paste.Heads"], first, added, replaced)
      : say(texts["Paste.Where"], first, columns[0].label, added, replaced)),
    left?.length > 0 ? el("p", { class: "pl-late" }, say(texts["Paste.Left"], left.join("、"))) : null,
    cut > 0 ? el("p", { class: "pl-late" }, say(texts["Paste.Cut"], cut)) : null,
    sample(block, columns.slice(0, widthOf(block))));
  const buttons = [["yes", texts["Paste.Do"]], ["", texts.Cancel]];
  return await ask(say(texts["Paste.Title"], block.length, widthOf(block)), facts, buttons) === "yes";
}

function sample(block, columns) {
  const lines = block.slice(0, preview).map((line) => el("tr", {}, ...columns.map((_, at) => el("td", {}, line[at] ?? ""))));
  return el("div", { class: "pl-scroll" }, el("table", { class: "pl-grid" },
    el("thead", {}, el("tr", {}, ...columns.map((column) => el("th", { scope: "col" }, column?.label ?? "—")))),
    el("tbody", {}, ...lines, block.length > preview ? el("tr", {}, el("td", { colspan: columns.length }, "…")) : null)));
}
