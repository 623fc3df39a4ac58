// Where a value was taken from: what its mark says, and how the cell looks.
import { el, say } from "./dom.js";

const rolled = (mark) => (mark?.startsWith("rollup:") ? JSON.parse(mark.slice("rollup:".length)) : null);

export const isRolled = (mark) => rolled(mark) !== null;

/** An approved goal fixes the field. */
export const isFixed = (mark) => mark?.startsWith("taken:goal") ?? false;

export function markText(mark, texts) {
  if (mark === null) return "";
  const bound = rolled(mark);
  if (bound) {
    const { submitted, expected, late, numerator, denominator, working } = bound.taken;
    if (bound.source === "survey") return say(texts["Taken.Survey"], working ?? denominator ?? "");
    if (bound.source === "register") {
      return say(texts[numerator ? "Taken.RegisterRate" : "Taken.Register"], submitted, expected, numerator, denominator);
    }
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

/** Under a grid: what its bound cells were taken from, and which of them the roll-up has moved under; that a promise was taken. */
export function gridNote(element, cells, { texts, drift, base }) {
  const note = element.querySelector("[data-grid-mark]");
  const bound = cells.filter(({ mark }) => isRolled(mark));
  const told = cells.filter(({ mark }) => isRolled(mark) || mark === "taken:promise").map(({ mark }) => markText(mark, texts));
  note.replaceChildren([...new Set(told)].join("；"));
  for (const { place } of bound.filter(({ place }) => drift[place])) {
    note.append(" ", el("a", { class: "pl-late", href: `${base}/rollup#${place}` }, drift[place]));
  }
}
