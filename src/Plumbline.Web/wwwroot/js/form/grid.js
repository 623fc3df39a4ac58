// A list of the form as a grid for the keyboard: arrows, Tab and Enter move, typing replaces, blocks are pasted, filled down and
// taken back whole.
import { ask, el, say } from "./dom.js";
import { openEditor } from "./editor.js";
import { isFixed, isRolled, markClasses, markText } from "./marks.js";
import { confirmPaste, isNothing, isSingle, planPaste, readBlock, readHead } from "./paste.js";

const long = new Set(["deviationReason", "correctiveAction", "explanation"]);
const least = { targetBasis: 120, name: 130, label: 130, kind: 84, aspect: 84, band: 96, origin: 84 };
// Chinese breaks anywhere; the longest word of a head or of its choices must not.
const widest = (column) => Math.max(0, ...[column.label, ...(column.choices ?? []).map((choice) => choice.word)]
  .flatMap((text) => text.split(/[^A-Za-z-]+/)).map((word) => 22 + Math.min(word.length, 18) * 7.5));
const isWide = (column) => column.kind === "prose" || long.has(column.field);

const wordOf = (column, value) => {
  if (column.kind !== "list") return column.choices?.find((choice) => choice.value === value)?.word ?? value;
  return value.split("、").map((one) => column.choices.find((choice) => choice.value === one)?.word ?? one).join("、");
};

export class FormGrid {
  /**
   * @param {{element: HTMLElement, block: object, store: FormStore, texts: object, editable: boolean, typed: boolean,
   *   besides: object[]}} options
   * `besides`: columns that the same rows have in another grid of the page
   */
  constructor(options) {
    Object.assign(this, options);
    this.columns = this.block.fields;
    this.besides ??= [];
    this.problems = new Map();
    this.computed = new Map();
    this.scores = new Map();
    this.drift = {};
    this.first = null;
    this.late = [];
    this.judgedLate = false;
    this.table = new window.Tabulator(this.element.querySelector(".pl-sheet"), {
      data: this.#data(),
      index: "_key",
      layout: "fitColumns",
      nestedFieldSeparator: false,
      columnDefaults: { headerSort: false, headerWordWrap: true, resizable: "header", vertAlign: "middle" },
      columns: [this.#numberColumn(), ...this.columns.map((column) => this.#column(column)), ...this.#computedColumns()],
      selectableRange: 1,
      selectableRangeClearCells: false,
      selectableRangeAutoFocus: false,
      editTriggerEvent: "dblclick",
      clipboard: "copy",
      clipboardCopyStyled: false,
      clipboardCopyRowRange: "range",
      clipboardCopyConfig: { rowHeaders: false, columnHeaders: false },
      placeholder: this.editable ? this.texts["Grid.Empty"] : this.texts["Grid.None"],
    });
    this.ready = new Promise((done) => this.table.on("tableBuilt", () => done(this.#name())));
    this.store.addEventListener("change", ({ detail }) => this.#changed(detail));
    if (this.typed) this.#listen();
  }

  // What takes the focus is the group of the rows, so that screen readers find rows in the grid.
  #name() {
    const rows = this.table.rowManager.element;
    rows.setAttribute("role", "rowgroup");
    rows.querySelector(".tabulator-table")?.setAttribute("role", "none");
    const nothing = this.table.rowManager.placeholder;
    nothing?.setAttribute?.("role", "row");
    nothing?.firstElementChild?.setAttribute("role", "gridcell");
  }

  // --- what is shown ---

  #rows() {
    const fixed = (this.block.fixed ?? []).map((row) => ({ part: row.part, item: "", prefix: row.prefix, label: row.label }));
    return [...fixed, ...this.store.items(this.block.part).map((row) => ({ part: row.part, item: row.item, prefix: "" }))];
  }

  #data() {
    return this.#rows().map((row, at) => {
      const number = row.label ?? String(at + 1 - (this.block.fixed?.length ?? 0));
      const data = { _key: row.item || row.prefix, _row: row, _number: number };
      for (const column of this.columns) data[column.field] = this.#shown(row, column);
      if (row.label && this.columns[0].field === "label") data.label = row.label;
      return data;
    });
  }

  #shown(row, column) {
    return this.store.shown(row.part, row.item, row.prefix + column.field, column.kind);
  }

  #numberColumn() {
    return { title: "#", field: "_number", width: 44, hozAlign: "center", cssClass: "pl-row-number", formatter: (cell) =>
      document.createTextNode(cell.getData()._row.label ? "Σ" : cell.getValue()) };
  }

  #column(column) {
    const size = isWide(column) || ["taskName", "title", "name", "label"].includes(column.field) ? 3 : 1;
    return {
      title: column.label,
      field: column.field,
      widthGrow: isWide(column) ? 4 : size,
      minWidth: isWide(column) ? 180 : Math.max(least[column.field] ?? 66, widest(column)),
      hozAlign: ["amount", "weight", "quantity"].includes(column.kind) ? "right" : "left",
      cssClass: "pl-cell",
      variableHeight: true,
      formatter: (cell) => this.#cell(cell, column),
      editor: this.typed && !column.shown ? (...call) => this.#editor(column, ...call) : undefined,
      editable: (cell) => this.#canType(cell.getData()._row, column),
      accessorClipboard: (value) => wordOf(column, value ?? ""),
    };
  }

  #computedColumns() {
    const stage = { goal: {}, monitoring: { indicators: this.texts.Light, "budget.sources": this.texts.Rate } }[this.stage];
    const title = (stage ?? { indicators: this.texts.Score, "budget.sources": this.texts.Rate })[this.block.part];
    if (!title || this.columns.some((column) => column.shown)) return [];
    return [{ title, field: "_computed", width: 78, hozAlign: "right", cssClass: "pl-computed",
      formatter: (cell) => document.createTextNode(this.computed.get(this.#rowPlace(cell.getData()._row)) ?? "") }];
  }

  #cell(cell, column) {
    const row = cell.getData()._row;
    const value = cell.getValue() ?? "";
    const place = this.#place(row, column);
    const found = this.problems.get(place);
    const mark = this.store.mark(row.part, row.item, row.prefix + column.field);
    const element = cell.getElement();
    element.dataset.place = place;
    element.classList.toggle("pl-cell-error", found?.severity === "error");
    markClasses(element, mark);
    element.classList.toggle("pl-cell-warning", found?.severity === "warning" || Boolean(this.drift[place] && isRolled(mark)));
    element.classList.toggle("pl-shown", !this.#canType(row, column));
    element.title = [found?.message, markText(mark, this.texts), isRolled(mark) && this.drift[place]].filter(Boolean).join("\n");
    return document.createTextNode(wordOf(column, value));
  }

  #place(row, column) {
    return row.item ? `${row.part}/${row.item}.${column.field}` : `${row.part}.${row.prefix}${column.field}`;
  }

  #rowPlace(row) {
    return row.item ? `${row.part}/${row.item}` : `${row.part}.${row.prefix.slice(0, -1)}`;
  }

  // The total has no source, and what only shows is not typed.
  #canType(row, column) {
    if (!this.typed || column.shown || this.#isLive(row, column)) return false;
    if (isFixed(this.store.mark(row.part, row.item, row.prefix + column.field))) return false;
    if (row.label) return !["label", "origin", "nature"].includes(column.field);
    return !(this.block.part === "budget.sources" && ["weight", "score"].includes(column.field));
  }

  // A text with live numbers is written in the report, where they cannot be mistyped.
  #isLive(row, column) {
    if (column.kind !== "prose") return false;
    const raw = this.store.raw(row.part, row.item, row.prefix + column.field) ?? "";
    return raw.replaceAll("{{", "").includes("{");
  }

  #changed(detail) {
    if (this.#isTyping()) {
      this.late.push(detail);
      return;
    }
    const own = this.#rows().some((row) => row.part === detail.part);
    if (!detail.all && detail.part !== this.block.part && !own) return;
    if (detail.all || detail.list) {
      this.table.replaceData(this.#data());
      return;
    }
    const row = this.#rows().find((one) => one.part === detail.part && one.item === detail.item
      && detail.field.startsWith(one.prefix) && (one.item || one.prefix));
    const column = row && this.columns.find((one) => row.prefix + one.field === detail.field);
    if (!column) return;
    const shown = this.table.getRow(row.item || row.prefix);
    const value = this.#shown(row, column);
    if (!shown) return;
    const marked = shown.getCell(column.field).getElement().matches(".pl-copied, .pl-taken");
    if (shown.getData()[column.field] === value && !marked) return;
    shown.update({ [column.field]: value });
    shown.reformat();
  }

  /** The marks of the cells that are shown. */
  marks() {
    return this.#rows().flatMap((row) => this.columns.map((column) => ({
      place: this.#place(row, column), mark: this.store.mark(row.part, row.item, row.prefix + column.field),
    })));
  }

  /** Says under which bound cells the roll-up has moved. */
  warn(drift) {
    this.drift = drift;
    this.#redraw();
  }

  // A cell that is being typed in must not be drawn anew under the hand.
  #isTyping() {
    return Boolean(this.table.modules.edit?.currentCell);
  }

  #catchUp() {
    for (const detail of this.late.splice(0)) this.#changed(detail);
    if (this.judgedLate) this.#redraw();
  }

  #redraw() {
    this.judgedLate = this.#isTyping();
    if (!this.judgedLate) for (const row of this.table.getRows()) row.reformat();
  }

  /** Marks cells with what was found, and fills computed cells. */
  async judge(findings, computed, scores) {
    await this.ready;
    this.scores = scores;
    this.problems = findings;
    this.computed = computed;
    this.#redraw();
  }

  // --- typing ---

  #editor(column, cell, onRendered, success, cancel) {
    const first = column.choices?.length ? null : this.first;
    this.first = null;
    return openEditor({ column, lines: isWide(column), before: cell.getValue() ?? "", first, onRendered,
      keep: (text) => {
        const row = cell.getData()._row;
        success(text);
        this.store.type([{ part: row.part, item: row.item, field: row.prefix + column.field, kind: column.kind, text }]);
      },
      cancel,
      leave: (direction) => {
        if (direction) this.#go(direction);
        this.#catchUp();
      } });
  }

  #go(direction) {
    if (direction !== "stay") this.table.modules.selectRange.navigate(false, false, direction);
    this.#focus();
  }

  #focus() {
    this.table.rowManager.element.focus({ preventScroll: true });
  }

  #range() {
    const range = this.table.getRanges()[0];
    const cells = range?.getStructuredCells?.() ?? [];
    return cells.filter((line) => line.length > 0);
  }

  #listen() {
    const sheet = this.table.element;
    sheet.addEventListener("keydown", (event) => this.#key(event), true);
    sheet.addEventListener("paste", (event) => this.#paste(event));
    this.element.querySelector("[role=toolbar]")?.addEventListener("click", (event) => {
      const what = event.target.closest("[data-do]")?.dataset.do;
      if (what) this.#do(what);
    });
  }

  #key(event) {
    if (event.target.closest(".pl-editor") || this.element.querySelector(".tabulator-editing")) return;
    const ctrl = event.ctrlKey || event.metaKey;
    if (ctrl && event.key.toLowerCase() === "z") this.store.undo();
    else if (ctrl && event.key.toLowerCase() === "d") this.#fillDown();
    else if (event.key === "Delete" || event.key === "Backspace") this.#clear();
    else if (event.key === "Tab") {
      const at = this.#range()[0]?.[0];
      const cells = at?.getRow().getCells() ?? [];
      const edge = event.shiftKey ? 0 : cells.length - 1;
      // At the edge Tab leaves the grid, so that nobody is caught in it.
      if (!at || cells.indexOf(at) === edge) return;
      this.table.modules.selectRange.navigate(false, false, event.shiftKey ? "left" : "right");
      this.#focus();
    } else if (!ctrl && !event.altKey && (event.key.length === 1 || ["Process", "F2", "Enter"].includes(event.key))) {
      const cell = this.#range()[0]?.[0];
      if (!cell || event.key === " " || !this.columns.some((column) => column.field === cell.getField())) {
        // The grid's own editing stumbles over a cell that has no editor.
        if (event.key === "Enter") event.stopPropagation();
        return;
      }
      this.first = event.key === "F2" || event.key === "Enter" ? null : event.key === "Process" ? "" : event.key;
      cell.edit();
      // A cell that cannot be typed in opened no editor, and the next one must not open with this key.
      if (!this.element.querySelector(".tabulator-editing")) this.first = null;
      if (event.key === "Process") return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #do(what) {
    const rows = [...new Set(this.#range().map((line) => line[0].getData()._row))].filter((row) => row.item);
    if (what === "add") {
      const [item] = this.store.add(this.block.part, rows.at(-1)?.item ?? null, [this.#blank()]);
      setTimeout(() => this.#select(item));
    } else if (what === "remove" && rows.length > 0) this.#remove(rows);
    else if ((what === "up" || what === "down") && rows.length > 0) {
      this.store.move(this.block.part, rows[0].item, what === "up" ? -1 : 1);
      setTimeout(() => this.#select(rows[0].item));
    } else if (what === "fill") this.#fillDown();
    else if (what === "undo") this.store.undo();
    else if (what === "scores") this.#takeScores();
  }

  // The score that the rules give, as the score that the form states.
  #takeScores() {
    const column = this.columns.find((one) => ["selfScore", "score"].includes(one.field));
    const scored = this.#rows().filter((row) => this.scores.has(this.#rowPlace(row)));
    this.store.type(
      scored.map((row) => ({
        part: row.part,
        item: row.item,
        field: row.prefix + column.field,
        kind: column.kind,
        text: this.scores.get(this.#rowPlace(row)),
      })),
    );
  }

  async #remove(all) {
    const rows = all.filter((row) => !isFixed(this.store.mark(row.part, row.item, "name")));
    if (rows.length === 0) return;
    const buttons = [["yes", this.texts["Remove.Do"]], ["", this.texts.Cancel]];
    const answer = await ask(say(this.texts["Remove.Title"], rows.length), null, buttons);
    if (answer === "yes") this.store.remove(this.block.part, rows.map((row) => row.item));
  }

  #select(item) {
    const row = this.table.getRow(item);
    const cell = row && row.getCells().find((one) => this.columns.some((column) => column.field === one.getField()));
    if (!cell) return;
    row.scrollTo?.("nearest", false);
    for (const range of this.table.getRanges()) range.setBounds(cell, cell);
    this.#focus();
  }

  #blank() {
    if (this.block.blank) return JSON.parse(this.block.blank);
    return { indicators: { kind: "output", name: "" }, problems: { text: "" }, measures: { text: "" }, suggestions: { text: "" },
      tasks: { taskName: "" }, duties: { text: "" } }[this.block.part] ?? {};
  }

  #typed(cell, text) {
    const row = cell.getData()._row;
    const column = this.columns.find((one) => one.field === cell.getField());
    return column && this.#canType(row, column)
      ? { part: row.part, item: row.item, field: row.prefix + column.field, kind: column.kind, text }
      : null;
  }

  #clear() {
    this.store.type(this.#range().flat().map((cell) => this.#typed(cell, "")).filter((one) => one && one.field !== "kind"));
  }

  #fillDown() {
    let lines = this.#range();
    if (lines.length === 0) return;
    if (lines.length === 1) {
      const above = lines[0][0].getRow().getPrevRow();
      if (!above) return;
      lines = [lines[0].map((cell) => above.getCell(cell.getField())), lines[0]];
    }
    const filled = lines.slice(1).flatMap((line) => line.map((cell, at) => this.#typed(cell, lines[0][at].getValue() ?? "")));
    this.store.type(filled.filter(Boolean));
  }

  // A block goes in where the range begins; behind the last row it makes rows.
  async #paste(event) {
    if (event.target.closest(".pl-editor")) return;
    event.preventDefault();
    const whole = readBlock(event.clipboardData.getData("text/plain"));
    const head = readHead(whole, this.columns, this.besides);
    const block = head?.body ?? whole;
    const start = this.#range()[0]?.[0];
    const from = start ? this.columns.findIndex((column) => column.field === start.getField()) : 0;
    const rows = this.#rows();
    const top = start ? rows.findIndex((row) => (row.item || row.prefix) === start.getData()._key) : rows.length;
    if (from < 0 || isNothing(block)) return;
    const plan = planPaste({ block, rows, top, columns: head?.columns ?? this.columns.slice(from), grows: this.editable,
      canType: (row, column) => this.#canType(row, column), shown: (row, column) => this.#shown(row, column) });
    const first = top + 1 - (this.block.fixed?.length ?? 0);
    if (!isSingle(block) && !(await confirmPaste(plan, block, first, head?.left, this.texts))) return;
    this.store.together(() => {
      const blanks = Array.from({ length: plan.added }, () => this.#blank());
      const names = blanks.length > 0 ? this.store.add(this.block.part, null, blanks) : [];
      this.store.type(plan.cells.map(({ row, down, column, text }) => row
        ? { part: row.part, item: row.item, field: row.prefix + column.field, kind: column.kind, text }
        : { part: this.block.part, item: names[top + down - rows.length], field: column.field, kind: column.kind, text }));
    });
  }
}
