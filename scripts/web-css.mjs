// Leaves out of a minified style sheet the rules that no page can use.

/** Where the block that opens at a brace ends. Braces inside strings and urls do not count. */
function blockEnd(css, open) {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    const char = css[at];
    if (char === '"' || char === "'") {
      at = stringEnd(css, at);
    } else if (char === "{") {
      depth++;
    } else if (char === "}" && --depth === 0) {
      return at;
    }
  }
  throw new Error("a block of the style sheet has no end");
}

function stringEnd(css, start) {
  let at = start + 1;
  while (css[at] !== css[start]) at += css[at] === "\\" ? 2 : 1;
  return at;
}

/** Parts of a selector list, split at the commas outside brackets. */
function selectors(list) {
  const parts = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < list.length; at++) {
    if ("([".includes(list[at])) depth++;
    else if (")]".includes(list[at])) depth--;
    else if (list[at] === "," && depth === 0) {
      parts.push(list.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, list.slice(from)];
}

/** The classes without which a selector matches nothing. What stands in brackets may be one choice of many. */
function required(selector) {
  let bare = selector;
  for (let before = ""; before !== bare; ) {
    before = bare;
    bare = bare.replace(/\([^()]*\)|\[[^\]]*\]/g, "");
  }
  return [...bare.matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name]) => name.replaceAll("\\", ""));
}

/**
 * The style sheet without the rules whose classes are not all among the words.
 * @param {string} css minified
 * @param {Set<string>} words every word of the pages and scripts
 */
export function usedRules(css, words) {
  const text = css.replace(/\/\*.*?\*\//gs, "");
  const kept = [];
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf("{", at);
    if (open < 0) break;
    const semicolon = text.indexOf(";", at);
    if (semicolon >= 0 && semicolon < open) {
      kept.push(text.slice(at, semicolon + 1));
      at = semicolon + 1;
      continue;
    }
    const end = blockEnd(text, open);
    kept.push(rule(text.slice(at, open).trim(), text.slice(open + 1, end), words));
    at = end + 1;
  }
  return kept.join("");
}

function rule(head, body, words) {
  if (/^@(media|supports|layer|container)/.test(head)) {
    const inner = usedRules(body, words);
    return inner === "" ? "" : `${head}{${inner}}`;
  }
  if (head.startsWith("@")) return `${head}{${body}}`;
  const used = selectors(head).filter((selector) => required(selector).every((name) => words.has(name)));
  return used.length === 0 ? "" : `${used.join(",")}{${body}}`;
}
