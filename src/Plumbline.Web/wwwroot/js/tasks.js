// The tree of the wizard: a unit that is chosen brings all below it along.
const below = (box) => box.closest("li").querySelectorAll(":scope > details input[type=checkbox]");

function spread(box) {
  for (const other of below(box)) {
    other.checked = box.checked;
    other.disabled = box.checked;
  }
}

for (const box of document.querySelectorAll("input[data-tree]")) {
  box.addEventListener("change", () => spread(box));
  if (box.checked) spread(box);
}

for (const button of document.querySelectorAll("[data-tree-all]")) {
  button.addEventListener("click", () => {
    for (const box of document.querySelectorAll(".pl-tree > li > label input")) {
      box.checked = button.dataset.treeAll === "true";
      spread(box);
    }
  });
}

// What a stage asks for is shown with it alone.
const stages = document.querySelector("[data-stages]");
function showStage() {
  const chosen = stages.querySelector("input:checked")?.value;
  for (const part of document.querySelectorAll("[data-stage]")) part.hidden = !part.dataset.stage.split(" ").includes(chosen);
}
// The year goes along, unless somebody typed another one.
function moveYear(chosen) {
  const year = document.querySelector("[name='Input.Year']");
  const usual = [...stages.querySelectorAll("[data-year]")].map((choice) => choice.dataset.year);
  if (year && usual.includes(year.value)) year.value = chosen.dataset.year;
}
// Rounds are the regime's own: only those of the chosen one are offered.
const rounds = document.querySelector("[data-rounds]");
const groups = rounds ? [...rounds.querySelectorAll("optgroup")] : [];
function showRounds() {
  const regime = document.querySelector("[name='Input.Regime']:checked")?.value;
  const number = rounds.value;
  rounds.replaceChildren(...groups.filter((group) => group.dataset.regime === regime));
  rounds.value = number;
  if (rounds.selectedIndex < 0) rounds.selectedIndex = 0;
}
if (rounds) {
  for (const choice of document.querySelectorAll("[name='Input.Regime']")) choice.addEventListener("change", showRounds);
  showRounds();
}

if (stages) {
  stages.addEventListener("change", (event) => {
    showStage();
    moveYear(event.target);
  });
  showStage();
}
