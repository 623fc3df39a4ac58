// The queue by keyboard: arrows move between forms, Enter opens, Space selects.
const table = document.querySelector("[data-queue]");
if (table) {
  const links = [...table.querySelectorAll("tbody a")];
  table.addEventListener("keydown", (event) => {
    const at = links.indexOf(document.activeElement?.closest("tr")?.querySelector("a"));
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      links[Math.min(links.length - 1, Math.max(0, at + (event.key === "ArrowDown" ? 1 : -1)))].focus();
    } else if (event.key === " " && document.activeElement === links[at]) {
      const box = links[at].closest("tr").querySelector("input[type=checkbox]");
      event.preventDefault();
      if (box) box.checked = !box.checked;
    }
  });
}
