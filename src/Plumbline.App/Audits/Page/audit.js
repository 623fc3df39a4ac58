"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const card = document.getElementById("card");
  const lines = document.getElementById("lines");
  const paper = document.querySelector(".paper");
  const places = new Map();
  let pinned = false;

  for (const element of paper.querySelectorAll("[data-n]")) {
    const number = Number(element.dataset.n);
    if (!places.has(number)) places.set(number, []);
    places.get(number).push(element);
  }

  const make = (name, text, className) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  };

  const clear = () => {
    for (const element of paper.querySelectorAll(".result, .operand")) element.classList.remove("result", "operand");
    lines.replaceChildren();
    card.hidden = true;
    pinned = false;
  };

  const name = (number, role) => {
    for (const element of places.get(number) ?? []) {
      element.classList.remove("operand");
      if (role === "result" || !element.classList.contains("result")) element.classList.add(role);
    }
  };

  const centre = (number) => {
    const element = (places.get(number) ?? [])[0];
    if (!element) return null;
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const frame = paper.getBoundingClientRect();
    return { x: box.left - frame.left + box.width / 2, top: box.top - frame.top, bottom: box.bottom - frame.top };
  };

  const draw = (relation) => {
    const to = centre(relation.result);
    if (!to) return;
    for (const operand of relation.operands) {
      const from = centre(operand);
      if (!from || operand === relation.result) continue;
      const near = Math.abs(from.top - to.top) < 50;
      const down = !near && from.top < to.top;
      const y1 = near || !down ? from.top : from.bottom;
      const y2 = near || down ? to.top : to.bottom;
      const lift = near ? Math.min(60, 14 + Math.abs(from.x - to.x) / 8) : 0;
      const middle = near ? Math.min(y1, y2) - lift : (y1 + y2) / 2;
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("d", `M${from.x} ${y1} C${from.x} ${middle}, ${to.x} ${middle}, ${to.x} ${y2}`);
      path.setAttribute("class", relation.verdict);
      const dot = document.createElementNS("http://www.w3.org/2000/svg", "circle");
      dot.setAttribute("cx", to.x);
      dot.setAttribute("cy", y2);
      dot.setAttribute("r", 4);
      dot.setAttribute("class", relation.verdict);
      lines.append(path, dot);
    }
  };

  const relate = (relation) => {
    for (const operand of relation.operands) name(operand, "operand");
    if (relation.result >= 0) name(relation.result, "result");
    draw(relation);
  };

  const show = (number) => {
    clear();
    const figure = data.figures[number];
    const element = (places.get(number) ?? [])[0];
    if (!figure || !element) return;
    const about = [figure.scope, figure.label, figure.period].filter((word) => word).join(" · ");
    card.replaceChildren(make("h3", element.textContent.trim() + (about ? "　" + about : "")));
    const state = figure.status + (figure.reason ? "：" + figure.reason : "");
    card.append(make("p", figure.relations.length ? state : state + "；" + data.none));
    const list = make("ul");
    const told = new Set();
    for (const index of figure.relations) {
      const relation = data.relations[index];
      relate(relation);
      if (told.has(relation.word + relation.sum)) continue;
      told.add(relation.word + relation.sum);
      const item = make("li");
      item.append(make("span", relation.word, "badge " + relation.verdict), document.createTextNode(relation.sum));
      list.append(item);
    }
    card.append(list);
    card.hidden = false;
  };

  const numberOf = (target) => {
    const element = target instanceof Element ? target.closest(".paper [data-n]") : null;
    return element ? Number(element.dataset.n) : null;
  };

  paper.addEventListener("mouseover", (event) => {
    const number = numberOf(event.target);
    if (!pinned && number !== null) show(number);
  });
  paper.addEventListener("mouseout", (event) => {
    if (!pinned && numberOf(event.target) !== null) clear();
  });
  paper.addEventListener("focusin", (event) => {
    const number = numberOf(event.target);
    if (number !== null) { show(number); pinned = true; }
  });
  paper.addEventListener("focusout", (event) => {
    if (numberOf(event.target) !== null && numberOf(event.relatedTarget) === null) clear();
  });
  document.addEventListener("click", (event) => {
    const number = numberOf(event.target);
    if (number !== null) { show(number); pinned = true; }
    else if (!(event.target instanceof Element && event.target.closest("#card, .go"))) clear();
  });

  const findings = [...document.querySelectorAll(".list > li")];
  const visit = (item) => {
    for (const other of findings) other.classList.toggle("here", other === item);
    item.scrollIntoView({ block: "nearest" });
    const number = item.id.slice(1);
    clear();
    for (const index of item.dataset.figures.split(" ").filter((word) => word)) name(Number(index), "operand");
    for (const piece of paper.querySelectorAll("[data-f]")) {
      const mine = piece.dataset.f.split(" ").includes(number);
      piece.classList.remove("flash");
      if (mine) { void piece.offsetWidth; piece.classList.add("flash"); }
    }
    const mark = document.getElementById("p" + number);
    if (mark) mark.scrollIntoView({ block: "center" });
  };
  for (const item of findings) {
    item.querySelector(".go").addEventListener("click", (event) => { event.preventDefault(); visit(item); });
  }
  for (const mark of paper.querySelectorAll(".mark")) {
    mark.addEventListener("click", (event) => {
      event.preventDefault();
      const item = document.getElementById(mark.getAttribute("href").slice(1));
      if (item) { item.hidden = false; visit(item); }
    });
  }

  for (const box of document.querySelectorAll("[data-filter]")) {
    box.addEventListener("change", () => {
      for (const item of findings) if (item.classList.contains(box.dataset.filter)) item.hidden = !box.checked;
    });
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input")) return;
    if (event.key === "Escape") clear();
    const step = { n: 1, p: -1 }[event.key.toLowerCase()];
    const visible = findings.filter((item) => !item.hidden);
    if (!step || !visible.length) return;
    const at = visible.findIndex((item) => item.classList.contains("here"));
    visit(visible[(at + step + visible.length) % visible.length]);
  });
})();
