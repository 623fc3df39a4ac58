// What the checks say: totals and score with working at the side, findings beside their fields.
import { ask, el, say, sign } from "./dom.js";

const weight = { error: 3, warning: 2, info: 1 };

export class FormPanel {
  constructor({ root, start, texts, grids, onExplained }) {
    Object.assign(this, { root, start, texts, grids, onExplained });
    this.root.addEventListener("click", (event) => {
      const link = event.target.closest("[data-go]");
      if (link) this.#go(event, link.dataset.go);
    });
  }

  show(answer) {
    this.#sums(answer);
    this.#working(answer);
    this.#beside(answer.findings);
    this.#todo(answer);
    this.#cells(answer);
    this.#watch(answer.watch);
  }

  #one(name) {
    return this.root.querySelector(`[data-${name}]`);
  }

  // What belongs to the self-evaluation alone is not on the pages of other stages.
  #put(name, text) {
    const box = this.#one(name);
    if (box) box.textContent = text;
  }

  // The lights of a monitoring round, each with its reason in words.
  #watch(watch) {
    const box = this.#one("watch");
    if (!box || !watch) return;
    const lamp = (light) => el("span", { class: `pl-light pl-light-${(light ?? "none").toLowerCase()}` },
      this.texts[`Light.${light ?? "None"}`]);
    const line = (name, light, reason, place) => el("li", {}, lamp(light), " ",
      place ? this.#link(place, name) : el("strong", {}, name), el("p", { class: "pl-dim" }, reason));
    box.replaceChildren(
      el("p", {}, el("strong", {}, this.texts["Watch.Overall"]), " ", lamp(watch.overall)),
      watch.gap ? el("p", { class: "pl-late" }, watch.gap) : "",
      el("ul", { class: "pl-lights" }, line(this.texts["Watch.Budget"], watch.budget, watch.budgetReason, null),
        ...watch.indicators.map((one) => line(one.name, one.light, one.reason, one.place))));
  }

  #sums(answer) {
    const fits = answer.weightFits ? "pl-fits" : "pl-fits-not";
    // A declaration gives no points for spending, so its weights need not reach 100.
    const isWhole = this.start.stage === "selfEvaluation" || this.start.stage === "review";
    this.#one("weight")?.replaceChildren(el("span", { class: isWhole ? fits : "" }, isWhole ? `${answer.weight} / 100` : answer.weight));
    this.#put("score", answer.score ?? this.texts.NoScore);
    this.#put("grade", answer.grade ?? "—");
    this.#one("counts").replaceChildren(
      el("span", { class: answer.errors > 0 ? "pl-count-error" : "pl-dim" }, say(this.texts.Errors, answer.errors)), " ",
      el("span", { class: answer.warnings > 0 ? "pl-count-warning" : "pl-dim" }, say(this.texts.Warnings, answer.warnings)));
    this.#one("shares").replaceChildren(...answer.shares.filter((share) => isWhole || share.given !== "0").map((share) => this.#share(share)));
  }

  #share({ name, given, of }) {
    const text = of ? say(this.texts.Given, given, of) : say(this.texts.GivenOpen, given);
    return el("li", { class: of && of !== given ? "pl-fits-not" : "" }, el("span", {}, name), el("span", {}, text));
  }

  #working(answer) {
    const why = answer.whyNoTotal.map((text) => el("p", { class: "pl-dim" }, text));
    const lines = answer.lines.map((line) => el("details", { class: "pl-working" },
      el("summary", {}, el("span", {}, line.name), el("strong", {}, `${line.score ?? "—"} / ${line.weight ?? "—"}`)),
      ...line.working.map((text) => el("p", {}, text)),
      line.whyNot ? el("p", {}, line.whyNot) : null));
    this.#one("working")?.replaceChildren(...why, ...lines);
  }

  #beside(findings) {
    for (const box of this.root.querySelectorAll("[data-findings-at], [data-list-findings]")) box.replaceChildren();
    const counts = {};
    for (const finding of findings) {
      const box = this.#boxOf(finding.place);
      box.append(this.#finding(finding, box.dataset.listFindings !== undefined));
      const section = box.closest("[data-section]")?.dataset.section;
      if (section && finding.severity !== "info") counts[section] = (counts[section] ?? 0) + 1;
    }
    for (const count of this.root.querySelectorAll("[data-count]")) count.textContent = counts[count.dataset.count] ?? "";
    for (const field of this.root.querySelectorAll(".pl-form-field")) {
      field.classList.toggle("pl-field-bad", field.querySelector(".pl-note-error") !== null);
    }
  }

  // The field itself, else the list it stands in, else the block, else the head of the form.
  #boxOf(place) {
    const exact = this.root.querySelector(`[data-findings-at="${CSS.escape(place)}"]`);
    if (exact) return exact;
    const part = place.includes("/") ? place.slice(0, place.indexOf("/")) : place;
    const field = place.includes("/") ? place.slice(place.indexOf(".", place.indexOf("/")) + 1) : "";
    const lists = [...this.root.querySelectorAll("[data-list-findings]")].filter((box) => box.dataset.listFindings === part);
    // Reasons are typed in the second view of the indicators.
    const second = lists.find((box) => box.closest("[data-second=true]"));
    const words = ["deviationReason", "correctiveAction", "monitoring[0].causes", "monitoring[0].reason", "monitoring[0].action"];
    if (second && (words.includes(field) || field.startsWith("milestones["))) return second;
    if (lists.length > 0) return lists[0];
    const head = this.root.querySelector('[data-findings-at=""]');
    if (place.startsWith("budget.total")) return this.root.querySelector('[data-list-findings="budget.sources"]') ?? head;
    const before = part.split(".")[0];
    if (before === "") return head;
    const near = [...this.root.querySelectorAll("[data-part], [data-findings-at]")].find(
      (one) => (one.dataset.part ?? one.dataset.findingsAt).split(".")[0] === before,
    );
    return near?.closest("[data-section]")?.querySelector("[data-findings-at], [data-list-findings]") ?? head;
  }

  #finding(finding, withPlace) {
    // What concerns a list as a whole has no cell of its own to go to.
    const name = withPlace && finding.place ? this.#nameOf(finding.place).trim() : "";
    const canExplain = this.start.canFill && finding.severity !== "info";
    return el("div", { class: `pl-note pl-note-${finding.severity}` }, sign(finding.severity), el("div", {},
      el("p", {}, name ? this.#link(finding.place, name) : null,
        finding.message, " ", el("span", { class: "pl-dim" }, finding.rule),
        finding.unverified ? el("span", { class: "pl-tag" }, this.texts.Unverified) : null),
      finding.repair ? el("p", { class: "pl-dim" }, say(this.texts.Repair, finding.repair)) : null,
      finding.explanation ? el("p", { class: "pl-explained" }, say(this.texts.Explained, finding.explanation)) : null,
      canExplain
        ? el("button", { type: "button", class: "pl-link", onclick: () => this.#explain(finding) }, this.texts.Explain)
        : null,
      finding.ofRollUp ? el("p", {}, el("a", { href: `${this.start.base}/rollup#${finding.place}` }, this.texts.OfRollUp)) : null));
  }

  #link(place, text) {
    return el("button", { type: "button", class: "pl-link", "data-go": place }, text);
  }

  #nameOf(place) {
    const { part, item, field } = this.start.store.split(place);
    const at = this.start.store.items(part).findIndex((row) => row.item === item);
    const block = this.start.blocks.find((one) => one.part === part);
    const column = block?.fields.find((one) => one.field === field)?.label ?? "";
    const label = document.querySelector(`[data-place="${CSS.escape(place)}"] label`)?.textContent;
    // A row that stands over a list, such as a total, has its own name.
    const total = this.start.blocks.flatMap((one) => one.fixed.map((row) => ({ ...row, fields: one.fields })))
      .find((row) => row.part === part && `${field}.`.startsWith(row.prefix));
    if (total) return `${total.label} ${total.fields.find((one) => total.prefix + one.field === field)?.label ?? ""}`;
    // A part without a block of its own is called by the block that shows its rows.
    const near = block ?? this.start.blocks.find((one) => one.part.startsWith(`${part}.`) || one.fixed.some((row) => row.part === part));
    if (at < 0) return label || column || near?.label || "";
    return `${say(this.texts.Row, at + 1)} ${column}`;
  }

  async #explain(finding, typed = finding.explanation ?? "") {
    const box = el("textarea", { class: "form-control", rows: 4, maxlength: 2000, "aria-label": this.texts["Explain.Title"] });
    box.value = typed;
    const content = el("div", {}, el("p", {}, finding.message), box);
    if ((await ask(this.texts["Explain.Title"], content, [["yes", this.texts.Ok], ["", this.texts.Cancel]])) !== "yes") return;
    const answer = await fetch(`${this.start.base}/explanations`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", RequestVerificationToken: this.start.token },
      body: JSON.stringify({ rule: finding.rule, place: finding.place, text: box.value }),
    }).catch(() => null);
    // What was typed is not lost because it could not be kept.
    if (!answer?.ok) return this.#explain({ ...finding, message: `${this.texts.NotKept} ${finding.message}` }, box.value);
    this.onExplained();
  }

  // What to mend, then what keeps lines from being scored.
  #todo({ findings, lines }) {
    const open = findings.filter((finding) => finding.severity !== "info" && !finding.explanation);
    const found = open.slice(0, 30).map((finding) =>
      el("li", { class: `pl-note-${finding.severity}` }, sign(finding.severity), this.#link(finding.place, finding.message)));
    const unscored = (this.start.stage === "selfEvaluation" ? lines : []).filter((line) => line.whyNot).slice(0, 10).map((line) =>
      el("li", { class: "pl-note-info" }, sign("info"), this.#link(line.place, `${line.name}：${line.whyNot}`)));
    const list = [...found, ...unscored];
    this.#one("todo").replaceChildren(
      list.length === 0
        ? el("p", { class: "pl-dim" }, this.texts[this.start.canFill ? "NoTodo" : "NothingOpen"])
        : el("ul", { class: "pl-todo" }, ...list),
    );
  }

  #cells(answer) {
    const problems = new Map();
    for (const finding of answer.findings) {
      const known = problems.get(finding.place);
      if (!known || weight[finding.severity] > weight[known.severity]) problems.set(finding.place, finding);
    }
    const computed = new Map(Object.entries(answer.rates));
    if (this.start.stage === "monitoring") {
      for (const one of answer.watch?.indicators ?? []) computed.set(one.place, this.texts[`Light.${one.light ?? "None"}`]);
      for (const grid of this.grids) grid.judge(problems, computed, new Map());
      return;
    }
    const scores = new Map(answer.lines.filter((line) => line.score !== undefined).map((line) => [line.place, line.score]));
    for (const [place, score] of scores) if (!computed.has(place)) computed.set(place, score);
    for (const grid of this.grids) grid.judge(problems, computed, scores);
  }

  #go(event, place) {
    event.preventDefault();
    const target = this.root.querySelector(`.pl-form-field[data-place="${CSS.escape(place)}"]`)
      ?? this.root.querySelector(`.tabulator-cell[data-place="${CSS.escape(place)}"]`)
      ?? this.#boxOf(place).closest("section") ?? this.root;
    target.scrollIntoView({ block: "center" });
    target.querySelector("input, textarea, select")?.focus({ preventScroll: true });
    target.classList.add("pl-here");
    setTimeout(() => target.classList.remove("pl-here"), 2000);
  }
}
