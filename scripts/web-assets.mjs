// Fills src/Plumbline.Web/wwwroot/lib from node_modules: the few files a page loads, the icons named in
// wwwroot/icons.txt as one sprite, and of Tabler's styles those that a page or script can use.
//
//   node scripts/web-assets.mjs        run by the build of Plumbline.Web when something has changed
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { usedRules } from "./web-css.mjs";

const web = join(dirname(fileURLToPath(import.meta.url)), "..", "src", "Plumbline.Web");
const modules = join(web, "node_modules");
const lib = join(web, "wwwroot", "lib");

const copied = [
  "htmx.org/dist/htmx.min.js",
  "tabulator-tables/dist/js/tabulator.min.js",
  "tabulator-tables/dist/css/tabulator_bootstrap5.min.css",
  "echarts/dist/echarts.common.min.js",
];

// Classes that scripts add to an element without naming them in a file that is searched for words.
const always = ["active", "disabled", "is-invalid", "show"];

const read = (file) => readFileSync(file, "utf8");

/** Source files below a folder in which a class can be named. */
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (["node_modules", "lib", "bin", "obj"].includes(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : /\.(cshtml|cs|js)$/.test(entry.name) ? [path] : [];
  });
}

function sprite() {
  const names = read(join(web, "wwwroot", "icons.txt")).split(/\s+/).filter(Boolean);
  const all = read(join(modules, "@tabler/icons-sprite/dist/tabler-sprite.svg"));
  const symbols = new Map(
    [...all.matchAll(/<symbol id="tabler-([^"]+)"(.*?)<\/symbol>/gs)].map(([, name, rest]) => [name, rest]),
  );
  const unknown = names.filter((name) => !symbols.has(name));
  if (unknown.length > 0) throw new Error(`wwwroot/icons.txt: Tabler has no icon ${unknown.join(", ")}`);
  const body = names.map((name) => `<symbol id="${name}"${symbols.get(name)}</symbol>`).join("\n");
  return `<svg xmlns="http://www.w3.org/2000/svg">\n<!-- Tabler Icons, MIT License, (c) Paweł Kuna -->\n${body}\n</svg>\n`;
}

/** Source maps are not shipped, so nothing may ask for them. */
const withoutMap = (text) => text.replace(/\n?(\/\/# sourceMappingURL=\S+|\/\*# sourceMappingURL=.*?\*\/)\s*$/, "\n");

/** Writes a file with its compressed twins, which the server prefers. What has not changed is left alone. */
function write(name, text) {
  const path = join(lib, name);
  if (existsSync(`${path}.br`) && existsSync(`${path}.gz`) && existsSync(path) && read(path) === text) return;
  writeFileSync(path, text);
  writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
  writeFileSync(`${path}.br`, brotliCompressSync(text));
}

mkdirSync(lib, { recursive: true });
for (const file of copied) write(basename(file), withoutMap(read(join(modules, file))));
write("icons.svg", sprite());
const words = new Set(sources(web).flatMap((file) => read(file).match(/[A-Za-z][\w-]*/g) ?? []));
always.forEach((word) => words.add(word));
const tabler = withoutMap(read(join(modules, "@tabler/core/dist/css/tabler.min.css")));
write("tabler.min.css", usedRules(tabler, words));
writeFileSync(join(lib, ".stamp"), "");
