// Small ways to make elements. Text is always text.

/** el("p", {class: "x", onclick: f}, "text", child) */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Fills the holes {0}, {1} … of a text. */
export const say = (text, ...values) => text.replace(/\{(\d)\}/g, (_, at) => values[at] ?? "");

const order = ["error", "warning", "info"];

/** The sign of a severity, from the page. */
export function sign(severity) {
  const icons = document.getElementById("icons").content.querySelectorAll("svg");
  return icons[Math.max(0, order.indexOf(severity))].cloneNode(true);
}

/** Shows a dialog and gives the value of the button that closed it. */
export function ask(title, content, buttons) {
  const dialog = document.querySelector("[data-dialog]");
  const box = el("form", { method: "dialog" }, el("h2", { id: "dialog-title" }, title), content,
    el("div", { class: "pl-dialog-buttons" }, ...buttons.map(([value, text], at) =>
      el("button", { class: at === 0 ? "btn btn-primary" : "btn", value, type: "submit" }, text))));
  dialog.replaceChildren(box);
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((done) => dialog.addEventListener("close", () => done(dialog.returnValue), { once: true }));
}
