// Keys of the grid for paper forms: a number goes on to the next cell by itself, Enter and arrows move.
import { readBlock } from "./form/paste.js";

const form = document.querySelector("[data-papers]");
const cells = [...form.querySelectorAll("input[name=cell]")];
const across = form.querySelectorAll("tbody tr:first-child input").length;

function go(from, by) {
  const next = cells[cells.indexOf(from) + by];
  next?.focus();
  next?.select();
}

form.addEventListener("keydown", (event) => {
  const by = { Enter: 1, ArrowRight: 1, ArrowLeft: -1, ArrowDown: across, ArrowUp: -across }[event.key];
  if (by === undefined || event.ctrlKey || !event.target.matches("input[name=cell]")) return;
  if (event.target.inputMode === "text" && event.key.startsWith("Arrow") && event.target.value !== "" && Math.abs(by) === 1) return;
  event.preventDefault();
  go(event.target, by);
});
form.addEventListener("input", ({ target }) => {
  if (target.inputMode === "numeric" && /^[1-9]$/.test(target.value)) go(target, 1);
});
form.addEventListener("paste", (event) => {
  const block = readBlock(event.clipboardData.getData("text/plain"));
  if (block.length < 2 && block[0].length < 2) return;
  event.preventDefault();
  const at = cells.indexOf(event.target);
  block.forEach((line, down) => line.forEach((text, right) => {
    const cell = cells[at + down * across + right];
    if (cell && (at % across) + right < across) cell.value = text;
  }));
});
