// What every page can do: switch light and dark, close menus, choose all rows, tell screen readers about partial updates.
const root = document.documentElement;

function switchTheme() {
  const theme = root.dataset.bsTheme === "dark" ? "light" : "dark";
  root.dataset.bsTheme = theme;
  try {
    localStorage.setItem("plumbline.theme", theme);
  } catch {
    // Not kept, but switched.
  }
  root.dispatchEvent(new CustomEvent("plumbline:theme", { detail: theme }));
}

for (const button of document.querySelectorAll("[data-theme-switch]")) button.addEventListener("click", switchTheme);

// Menus are <details class="pl-menu">: one is open at a time, and Escape or a click elsewhere closes it.
const openMenus = () => document.querySelectorAll("details.pl-menu[open]");
document.addEventListener("click", (event) => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// <button data-print> prints the page.
for (const button of document.querySelectorAll("[data-print]")) button.addEventListener("click", () => print());

// A box that chooses every row of its table.
for (const all of document.querySelectorAll("input[data-choose-all]")) {
  all.addEventListener("change", () => {
    for (const box of all.closest("table").querySelectorAll("tbody input[type=checkbox]")) box.checked = all.checked;
  });
}

// A table that goes on to the right fades out there until its end is seen.
const hint = (box) => box.toggleAttribute("data-more", box.scrollWidth - box.clientWidth - box.scrollLeft > 4);
for (const box of document.querySelectorAll(".pl-scroll")) {
  hint(box);
  box.addEventListener("scroll", () => hint(box), { passive: true });
  new ResizeObserver(() => hint(box)).observe(box);
}

// On a narrow screen the entry of this page is brought into sight.
const bar = document.querySelector(".pl-nav > ul");
const here = bar?.querySelector(":scope > li > [aria-current], .pl-current");
if (here) bar.scrollLeft = here.getBoundingClientRect().left - bar.getBoundingClientRect().left - 16;
