// Evidence: dropped, chosen or photographed files, each for one indicator, for many, or for the form as a whole.
import { el, say } from "./dom.js";

async function load(start) {
  const response = await fetch(`${start.base}/evidence`, { headers: { Accept: "application/json" } });
  return response.ok ? await response.json() : [];
}

/** Sends one file of at most so many bytes; gives null, or why it was not taken. */
export async function send(start, texts, file, items, most) {
  if (file.size > most) return say(texts["Evidence.TooLarge"], Math.floor(most / 1024 / 1024));
  const query = new URLSearchParams({ name: file.name, items: items.join(",") });
  try {
    const response = await fetch(`${start.base}/evidence?${query}`, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream", Accept: "application/json", RequestVerificationToken: start.token },
      body: file,
    });
    if (response.ok) return null;
    const problem = await response.json().catch(() => ({}));
    return problem.detail ?? problem.title ?? String(response.status);
  } catch {
    return texts["Evidence.Offline"];
  }
}

const size = (bytes) => bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Brings the section of evidence to life. */
export function watchEvidence({ root, start, texts, store, onChange }) {
  const box = root.querySelector("[data-evidence]");
  if (!box) return;
  const error = box.querySelector("[data-evidence-error]");
  const drop = box.querySelector("[data-drop]");
  const chosen = () => [...box.querySelectorAll("[data-evidence-items] input:checked")].map((input) => input.value);
  const nameOf = (item) => item === "" ? texts["Evidence.Whole"] : store.raw("indicators", item, "name") || item;

  function showItems() {
    const list = box.querySelector("[data-evidence-items]");
    if (!list) return;
    const ticked = new Set(chosen());
    list.replaceChildren(...store.items("indicators").map((row) => el("label", { class: "pl-check" },
      el("input", { type: "checkbox", value: row.item, checked: ticked.has(row.item) }), row.values.name || row.item)));
  }

  async function show() {
    const uses = await load(start);
    const list = box.querySelector("[data-evidence-list]");
    list.replaceChildren(...(uses.length === 0 ? [el("li", { class: "pl-dim" }, texts["Evidence.None"])] : uses.map(line)));
  }

  function line(use) {
    const ending = use.name.split(".").at(-1).slice(0, 5);
    const isPicture = use.shown && use.mediaType.startsWith("image/");
    return el("li", {},
      isPicture ? el("img", { src: use.link, alt: use.name, loading: "lazy" }) : el("span", { class: "pl-file" }, ending),
      el("div", {}, el("a", { href: use.link, target: "_blank", rel: "noopener" }, use.name),
        el("p", { class: "pl-dim" }, `${nameOf(use.item)} · ${size(use.size)} · ${use.hash.slice(0, 12)}`)),
      start.canFill
        ? el("button", { class: "btn btn-sm", type: "button", onclick: () => remove(use) }, texts["Evidence.Remove"])
        : null);
  }

  async function remove(use) {
    const headers = { Accept: "application/json", RequestVerificationToken: start.token };
    const answer = await fetch(`${start.base}/evidence/${use.id}/remove`, { method: "POST", headers }).catch(() => null);
    error.hidden = answer?.ok === true;
    if (!answer?.ok) error.textContent = say(texts["Evidence.NotRemoved"], use.name);
    await show();
    onChange();
  }

  async function take(files) {
    error.hidden = true;
    for (const file of files) {
      const why = await send(start, texts, file, chosen(), Number(box.dataset.most));
      if (why !== null) {
        error.hidden = false;
        error.textContent = say(texts["Evidence.Failed"], file.name, why);
      }
    }
    await show();
    onChange();
  }

  drop?.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("pl-over");
  });
  drop?.addEventListener("dragleave", () => drop.classList.remove("pl-over"));
  drop?.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("pl-over");
    take([...event.dataTransfer.files]);
  });
  box.querySelector("[data-choose]")?.addEventListener("change", (event) => {
    take([...event.target.files]);
    event.target.value = "";
  });
  store.addEventListener("change", ({ detail }) => (detail.all || detail.part === "indicators") && showItems());
  showItems();
  show();
}
