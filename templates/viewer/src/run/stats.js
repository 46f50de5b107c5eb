// stats.jsonl: an object a line, read into columns of numbers by name.
//
// A value is a number, null where the run wrote one that is none (NaN), or undefined where a line does not speak of it. Steps rise: a run
// that was resumed from an earlier snapshot tells steps again, and what it tells last holds. A torn last line is left out.

/** `{ columns: Map(name -> values), steps, kimg, marks: [{ index, text }], spoilt: [line numbers], torn }` of the file's text. */
export function readStats(text) {
  const { lines, spoilt, torn } = readLines(text);
  const steps = lines.map((line) => line.step);
  const columns = new Map();
  for (const [index, line] of lines.entries()) {
    for (const [name, value] of Object.entries(line)) {
      if (name === "step" || name === "kimg" || !(value === null || typeof value === "number")) continue;
      if (!columns.has(name)) columns.set(name, new Array(lines.length).fill(undefined));
      columns.get(name)[index] = Number.isFinite(value) ? value : null;
    }
  }
  const kimg = lines.length && lines.every((line) => Number.isFinite(line.kimg)) ? lines.map((line) => line.kimg) : null;
  columns.delete("stage");
  return { columns, steps, kimg, marks: marksOf(lines), spoilt, torn };
}

function readLines(text) {
  const rows = text.split("\n");
  const [lines, spoilt] = [[], []];
  let torn = false;
  for (const [index, row] of rows.entries()) {
    if (row.trim() === "") continue;
    const line = parsed(row);
    if (!Number.isFinite(line?.step)) {
      if (index === rows.length - 1) torn = true;
      else spoilt.push(index + 1);
      continue;
    }
    while (lines.length && lines.at(-1).step >= line.step) lines.pop();
    lines.push(line);
  }
  return { lines, spoilt, torn };
}

/** A line's object; numbers that JSON has no words for are null. */
function parsed(row) {
  for (const words of [row, row.replace(/(?<=[:\s[,])-?(?:NaN|Infinity)\b/g, "null")]) {
    try {
      return JSON.parse(words);
    } catch {
      // The second reading, or none.
    }
  }
  return null;
}

/** Where phase or stage change: told above the curves. */
function marksOf(lines) {
  const marks = [];
  const told = (line) => [line.phase, line.stage !== undefined && line.stage !== null ? `stage ${line.stage}` : null].filter((part) => typeof part === "string").join(", ");
  for (let index = 1; index < lines.length; index++) {
    const text = told(lines[index]);
    if (text && text !== told(lines[index - 1])) marks.push({ index, text });
  }
  return marks;
}
