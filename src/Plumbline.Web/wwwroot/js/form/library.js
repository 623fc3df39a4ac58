// Takes indicators from the library into the form: a dialog that offers what like projects measure, or what is looked for.
import { el, say } from "./dom.js";

const settle = 250;

/** Opens on every button marked for it; rows are added at the end, each a step of undo. */
export function watchLibrary({ root, start, store, texts }) {
  const buttons = root.querySelectorAll("[data-library]");
  if (buttons.length === 0) return;
  const pick = new Picker({ start, store, texts });
  for (const button of buttons) button.addEventListener("click", () => pick.open());
}

class Picker {
  constructor({ start, store, texts }) {
    Object.assign(this, { start, store, texts });
    this.list = el("ul", { class: "pl-pick-list" });
    this.lead = el("p", { class: "pl-dim", role: "status" });
    this.search = el("input", { class: "form-control", type: "search", "aria-label": texts["Library.Search"],
      placeholder: texts["Library.Search"], oninput: () => this.#soon() });
    this.dialog = el("dialog", { class: "pl-dialog pl-pick", "aria-labelledby": "pick-title" },
      el("h2", { id: "pick-title" }, texts["Library.Title"]), this.search, this.lead, this.list,
      el("div", { class: "pl-dialog-buttons" }, el("button", { class: "btn btn-primary", type: "button",
        onclick: () => this.dialog.close() }, texts["Library.Close"])));
    document.body.append(this.dialog);
  }

  open() {
    this.search.value = "";
    this.dialog.showModal();
    this.search.focus();
    this.#find();
  }

  #soon() {
    clearTimeout(this.due);
    this.due = setTimeout(() => this.#find(), settle);
  }

  async #find() {
    const asked = this.search.value.trim();
    const query = new URLSearchParams({ form: this.start.form, q: asked });
    let items;
    try {
      const response = await fetch(`${this.start.library}?${query}`, { headers: { Accept: "application/json" } });
      if (!response.ok) throw new Error(String(response.status));
      ({ items } = await response.json());
    } catch {
      this.lead.textContent = this.texts["Library.Failed"];
      return;
    }
    // An answer that was overtaken by further typing is not shown.
    if (this.search.value.trim() !== asked) return;
    this.lead.textContent = items.length === 0 ? this.texts["Library.None"]
      : asked ? say(this.texts["Library.Found"], items.length) : this.texts["Library.Suggested"];
    this.list.replaceChildren(...items.map((item) => this.#line(item)));
  }

  #line(item) {
    const there = this.store.items("indicators").some((row) => row.values.name === item.name);
    const button = el("button", { class: "btn btn-sm", type: "button", disabled: there, onclick: () => this.#take(item, button) },
      this.texts[there ? "Library.There" : "Library.Take"]);
    button.setAttribute("aria-label", `${button.textContent} ${item.name}`);
    return el("li", {}, el("div", {}, el("strong", {}, item.name), " ",
      el("span", { class: "pl-dim" }, [item.level, item.measure, item.code].filter(Boolean).join(" · ")),
      item.about ? el("div", {}, item.about) : null,
      item.note ? el("div", { class: "pl-dim" }, item.note) : null), button);
  }

  #take(item, button) {
    this.store.add("indicators", null, [item.row]);
    button.disabled = true;
    button.textContent = this.texts["Library.Taken"];
    this.lead.textContent = say(this.texts["Library.TakenOne"], item.name);
  }
}
