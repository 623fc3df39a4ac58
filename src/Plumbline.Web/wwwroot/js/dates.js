// A browser writes the date in a field in the order of its own language, whatever the language of the page. Where that order
// does not begin with the year, the date stands at the field's label as these pages write it: 2026-05-31 18:00.
const parts = new Intl.DateTimeFormat(navigator.language, { dateStyle: "short" }).formatToParts(new Date());
const yearFirst = parts.find((part) => part.type !== "literal")?.type === "year";
const fields = "input[type=date]:not(.pl-editor), input[type=datetime-local]:not(.pl-editor)";
const texts = new WeakMap();

// Readers are told the date by the field itself.
function textOf(input) {
  if (!texts.has(input)) {
    const text = document.createElement("span");
    text.className = "pl-date";
    text.setAttribute("aria-hidden", "true");
    const label = input.labels?.[0];
    if (label && !label.contains(input)) label.append(text);
    else input.before(text);
    texts.set(input, text);
  }
  return texts.get(input);
}

function show(input) {
  textOf(input).textContent = input.value.replace("T", " ");
}

if (!yearFirst) {
  for (const input of document.querySelectorAll(fields)) show(input);
  // The second is sent by scripts that write into a field themselves.
  for (const kind of ["input", "plumbline:shown"]) {
    document.addEventListener(kind, ({ target }) => target.matches?.(fields) && show(target));
  }
}
