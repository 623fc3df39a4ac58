// What was typed into the forms of a page is there again when the page comes back: all of it when the step was refused, and
// what stood in the other forms when it was done. Kept in this tab until the next page, never what is secret or a file.
const Slot = "plumbline.typed";
const Kept = "form[method=post]:not([data-forget])";
const forms = () => [...document.querySelectorAll(Kept)];
const nameOf = (form) => `${form.getAttribute("action") ?? ""}#${forms().filter((one) => one.action === form.action).indexOf(form)}`;
const isKept = (field) => field.name && !field.name.startsWith("__") && !["hidden", "file", "password", "submit", "button"].includes(field.type);
const isTick = (field) => field.type === "checkbox" || field.type === "radio";
const fieldsOf = (form) => [...form.elements].filter(isKept);
const isChanged = (field) =>
  isTick(field) ? field.checked !== field.defaultChecked
  : field.options ? [...field.options].some((option) => option.selected !== option.defaultSelected)
  : field.value !== field.defaultValue;

function read(form) {
  return fieldsOf(form)
    .map((field, at) => [at, field.name, isTick(field) ? field.checked : field.value, isChanged(field)])
    .filter(([, , , changed]) => changed)
    .map(([at, name, value]) => [at, name, value]);
}

function put(form, typed) {
  const fields = fieldsOf(form);
  for (const [at, name, value] of typed) {
    const field = fields[at]?.name === name ? fields[at] : fields.find((one) => one.name === name && !isTick(one));
    if (!field) continue;
    if (isTick(field)) field.checked = value;
    else field.value = value;
    for (let box = field.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  }
}

document.addEventListener("submit", (event) => {
  if (event.defaultPrevented || !event.target.matches(Kept)) return;
  const all = forms().map((form) => [nameOf(form), read(form)]).filter(([, typed]) => typed.length > 0);
  try {
    sessionStorage.setItem(Slot, JSON.stringify({ path: location.pathname, sent: nameOf(event.target), all }));
  } catch {
    // Not kept: the page comes back as it was loaded.
  }
});

function back() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(Slot) ?? "null");
    sessionStorage.removeItem(Slot);
    return kept;
  } catch {
    return null;
  }
}

const kept = back();
if (kept?.path === location.pathname) {
  const refused = document.querySelector("#flash .pl-flash-error") !== null;
  const typed = new Map(kept.all);
  for (const form of forms()) {
    const name = nameOf(form);
    if (typed.has(name) && (refused || name !== kept.sent)) put(form, typed.get(name));
  }
}
