// Blocks of cells from a spreadsheet: tabs and line ends, with quotes round cells that hold either.

/** Rows of cells. */
export function readBlock(text) {
  const rows = [[]];
  let cell = "";
  let quoted = false;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let at = 0; at < source.length; at++) {
    const char = source[at];
    if (quoted) {
      if (char === '"' && source[at + 1] === '"') cell += source[++at];
      else if (char === '"') quoted = false;
      else cell += char;
    } else if (char === '"' && cell === "") quoted = true;
    else if (char === "\t" || char === "\n") {
      rows.at(-1).push(cell.trim());
      cell = "";
      if (char === "\n") rows.push([]);
    } else cell += char;
  }
  rows.at(-1).push(cell.trim());
  return rows;
}

/** A cell's text as the value of a column: the word of a choice becomes the choice. */
export function valueOf(column, text) {
  if (!column.choices?.length) return text;
  const bare = text.replace(/（.*?）|\(.*?\)|\s/g, "");
  const found = column.choices.find((choice) => choice.word === bare || choice.value === bare)
    ?? column.choices.find((choice) => bare !== "" && choice.word.startsWith(bare));
  return found ? found.value : text;
}
