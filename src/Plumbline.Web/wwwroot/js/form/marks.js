// Where a value was taken from: what its mark says, and how the cell looks.
import { say } from "./dom.js";

const rolled = (mark) => (mark?.startsWith("rollup:") ? JSON.parse(mark.slice("rollup:".length)) : null);

export const isRolled = (mark) => rolled(mark) !== null;

export function markText(mark, texts) {
  if (mark === null) return "";
  const bound = rolled(mark);
  if (bound) {
    const { submitted, expected, late, numerator, denominator } = bound.taken;
    return numerator
      ? say(texts["Taken.Rate"], submitted, expected, late, numerator, denominator)
      : say(texts["Taken.RollUp"], submitted, expected, late);
  }
  const from = mark.split(":").at(-1);
  return mark.startsWith("taken:") ? texts[`Taken.${from}`] ?? from : say(texts.Copied, from);
}

export function markClasses(element, mark) {
  const copied = mark?.startsWith("copied:") ?? false;
  element.classList.toggle("pl-copied", copied);
  element.classList.toggle("pl-taken", mark !== null && !copied);
}
