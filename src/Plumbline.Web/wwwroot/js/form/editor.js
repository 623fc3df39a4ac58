// What a cell of a grid becomes while somebody types in it: a box, lines of text, or a choice.
import { el } from "./dom.js";

function boxOf(column, lines) {
  if (column.choices?.length) {
    const options = column.choices.map((choice) => el("option", { value: choice.value }, choice.word));
    // Several words at once: a list of causes.
    if (column.kind === "list") return el("select", { class: "pl-editor", multiple: true, size: options.length }, ...options);
    return el("select", { class: "pl-editor" }, el("option", { value: "" }), ...options);
  }
  return el(lines ? "textarea" : "input", { class: "pl-editor", autocomplete: "off" });
}

/** A date as filings keep it, from the ways in which people write one; another text stays as it is, and is found wrong. */
export function dateOf(text) {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.replace(/\s/g, ""))
    ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return day ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
}

/**
 * The editor of a cell. `before` stands in the cell; `first`, the key that opened it, takes its place. What was changed goes to
 * `keep`, else `cancel` is called; then `leave` hears in which direction to go on, if in any.
 */
export function openEditor({ column, lines, before, first, onRendered, keep, cancel, leave }) {
  const box = boxOf(column, lines);
  box.setAttribute("aria-label", column.label);
  const chosen = () => [...box.selectedOptions].map((option) => option.value).join("、");
  if (box.multiple) for (const option of box.options) option.selected = before.split("、").includes(option.value);
  else box.value = first ?? before;
  onRendered(() => {
    box.focus();
    if (box.value === before) box.select?.();
  });
  let closed = false;
  const close = (wanted, direction) => {
    if (closed) return;
    closed = true;
    const typed = box.multiple ? chosen() : column.kind === "prose" ? box.value : box.value.trim();
    const text = column.kind === "date" ? dateOf(typed) : typed;
    if (wanted && text !== before) keep(text);
    else cancel();
    leave(direction);
  };
  box.addEventListener("blur", () => close(true));
  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") close(false, "stay");
    else if (event.key === "Enter" && !(lines && (event.altKey || event.shiftKey))) close(true, "down");
    else if (event.key === "Tab") close(true, event.shiftKey ? "left" : "right");
    else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  return box;
}
