// Runs before the page is painted, so that a dark page is never white first.
(() => {
  "use strict";
  const key = "plumbline.theme";
  let kept = null;
  try {
    kept = localStorage.getItem(key);
  } catch {
    // Storage may be forbidden; then the system decides.
  }
  const dark = kept ? kept === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.bsTheme = dark ? "dark" : "light";
})();
