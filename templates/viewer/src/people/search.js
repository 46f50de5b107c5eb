// What may be typed into the search field. Words are parted by spaces, and all of them must hold:
//
//   7    7,9,20-30    40-     seeds as `--seeds` names them; of people without a seed, the numbers in their names
//   seed_7   unreal           a part of the name, of a form, of another file's name, or of an error
//   "too thin"                the same with spaces
//   triangles>10000           a figure of any form; also >= < <= = !=, and k, M, G as in bytes<2M
//   form:web    failed        who has the form; who could not be made
//   -unreal   -failed         not so

import { values } from "./record.js";

const SEEDS = /^\d+(-\d*)?(,\d+(-\d*)?)*,?$/;
const COMPARISON = /^([\p{L}_][\p{L}\d_./]*)(>=|<=|!=|>|<|=)(.*)$/u;
const NUMBER = /^(-?\d+(?:\.\d*)?)([kmg]?)(?:b|s)?$/i;
const TIMES = { "": 1, k: 1e3, m: 1e6, g: 1e9 };
const COMPARE = {
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  "=": (a, b) => a === b,
  "!=": (a, b) => a !== b,
};

/**
 * What a text asks for: `test(record)`, and `problems`, sentences for whoever typed it. `known` are the names of figures, `form` the one
 * that is chosen (null: any). What is not typed to its end yet (`triangles>`) asks for nothing.
 */
export function search(text, known = [], form = null) {
  const problems = [];
  const tests = [];
  for (const word of text.match(/-?(?:form:)?"[^"]*"?|\S+/g) ?? []) {
    const not = word.length > 1 && word.startsWith("-");
    const test = one(not ? word.slice(1) : word, known, form, problems);
    if (test) tests.push(not ? (record) => !test(record) : test);
  }
  return { test: (record) => tests.every((test) => test(record)), problems };
}

function one(word, known, form, problems) {
  if (word === "-" || word === '"') return null;
  if (SEEDS.test(word)) return ofSeeds(word);
  const comparison = COMPARISON.exec(word);
  if (comparison) return ofFigure(...comparison.slice(1), known, form, problems);
  if (word.toLowerCase() === "failed") return (record) => record.failed;
  if (word.startsWith("form:")) {
    const name = plain(word.slice(5));
    return (record) => record.forms.some((form) => form.toLowerCase().startsWith(name));
  }
  const part = plain(word);
  return (record) => record.text.includes(part);
}

const plain = (word) => word.replaceAll('"', "").toLowerCase();

/** Seeds and ranges of them; a range that has no end yet goes on for ever. */
function ofSeeds(word) {
  const ranges = word.split(",").filter(Boolean).map((range) => {
    const [first, last] = range.split("-");
    return [Number(first), last === undefined ? Number(first) : last === "" ? Infinity : Number(last)];
  });
  const within = (number) => ranges.some(([first, last]) => number >= first && number <= last);
  return ({ person }) => {
    if (person.seed !== null && person.seed !== undefined) return within(person.seed);
    return (person.name.match(/\d+/g) ?? []).some((digits) => within(Number(digits)));
  };
}

function ofFigure(typed, sign, number, known, form, problems) {
  const found = NUMBER.exec(number);
  if (number === "" || number === "-") return null;
  const names = [...known, "seed", "seconds", "bytes"];
  const name = names.find((name) => name.toLowerCase() === typed.toLowerCase());
  if (!name || !found) {
    problems.push(name ? `${typed}${sign} wants a number, not "${number}".` : `No figure is called ${typed}; there are ${[...new Set(names)].join(", ")}.`);
    return () => false;
  }
  const wanted = Number(found[1]) * TIMES[found[2].toLowerCase()];
  return (record) => values(record, name, form).some((value) => COMPARE[sign](value, wanted));
}
