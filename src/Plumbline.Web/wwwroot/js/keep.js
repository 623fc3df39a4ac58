// What was typed on a page and not yet kept survives a form of the page being sent: after a refusal all of it stands there again,
// after a success what stood in the other forms. It waits in this tab alone, and only until the next page is there.
const place = "plumbline.typed";
const forms = () => [...document.querySelectorAll("main form[method=post]:not([data-forget])")];
const isText = (field) => field.matches("textarea, select, input:not([type=hidden], [type=file], [type=password], [type=submit])")
  && field.name && !field.readOnly && !field.disabled;

// A form is known again by where it goes and by what it says in hidden fields: one of many rows, for example.
const keyOf = (form) => [form.getAttribute("action") ?? "", ...[...form.elements]
  .filter((field) => field.type === "hidden" && !field.name.startsWith("__"))
  .map((field) => `${field.name}=${field.value}`)].join("&");
const isChanged = (field) => {
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  if (field.options) return [...field.options].some((option) => option.selected !== option.defaultSelected);
  return field.value !== field.defaultValue;
};
const read = (field) => {
  if (field.type === "checkbox" || field.type === "radio") return field.checked;
  return field.options ? [...field.options].map((option) => option.selected) : field.value;
};
const write = (field, value) => {
  if (field.type === "checkbox" || field.type === "radio") field.checked = value;
  else if (field.options) [...field.options].forEach((option, at) => (option.selected = value[at] ?? false));
  else field.value = value;
};

const fieldsOf = (form) => [...form.elements].filter(isText);

function keep(sent) {
  const typed = forms().flatMap((form) => fieldsOf(form).flatMap((field, at) =>
    isChanged(field) ? [{ form: keyOf(form), name: field.name, at, value: read(field), sent: form === sent }] : []));
  if (typed.length > 0) sessionStorage.setItem(place, JSON.stringify({ path: location.pathname, typed }));
}

function giveBack() {
  const kept = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  if (!kept) return;
  const { path, typed } = JSON.parse(kept);
  if (path !== location.pathname) return;
  const isRefused = document.querySelector(".pl-flash-error") !== null;
  const there = new Map(forms().map((form) => [keyOf(form), form]));
  for (const { form, name, at, value, sent } of typed) {
    const field = there.has(form) ? fieldsOf(there.get(form))[at] : undefined;
    if (field?.name !== name || (!isRefused && sent)) continue;
    write(field, value);
    for (let box = field.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  }
}

try {
  giveBack();
  addEventListener("submit", (event) => {
    if (!event.defaultPrevented && event.target.matches("main form[method=post]:not([data-forget])")) keep(event.target);
  });
} catch {
  // Without storage the page is as it was sent.
}
