// Search, order and addresses of the grid, without a page. They do not show that the page looks right: tests/importers/viewer_folder.mjs does.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ordered } from "../src/people/order.js";
import { formsOf, numbersOf, record, value } from "../src/people/record.js";
import { search } from "../src/people/search.js";
import { begin, fromHash, toHash } from "../src/people/state.js";

const asset = (form, bytes, triangles, more = {}) => ({ name: "a.glb", form, file: `files/${form ?? "x"}/a.glb`, bytes, levels: [], report: null, figures: { bytes, triangles, notes: ["thin"], ...more } });
const person = (seed, assets, more = {}) => ({ name: `seed ${seed}`, seed, thumbnail: null, assets, others: [], error: null, seconds: 10 - seed, ...more });
const people = [
  person(2, [asset("web", 200, 12000), asset("unreal", 5_000_000, 20000)]),
  person(7, [asset("web", 100, 9000)]),
  person(17, [], { error: "no surface within the bounds", seconds: null }),
  person(70, [asset("mobile", 150, 10000, { charts: 71 })]),
  { ...person(null, [asset(null, 300, 8000)]), name: "head_7_b" },
].map(record);
const known = numbersOf(people);
const found = (text, form = null) => people.filter(search(text, known, form).test).map(({ person }) => person.name);

test("seeds and ranges are exact, and the numbers in the names of who has no seed", () => {
  assert.deepEqual(found("7"), ["seed 7", "head_7_b"]);
  assert.deepEqual(found("2,17-70"), ["seed 2", "seed 17", "seed 70"]);
  assert.deepEqual(found("17-"), ["seed 17", "seed 70"]);
  assert.deepEqual(found("3"), []);
});

test("words are parts of names, forms and errors, and all must hold", () => {
  assert.deepEqual(found("WEB"), ["seed 2", "seed 7"]);
  assert.deepEqual(found("web unreal"), ["seed 2"]);
  assert.deepEqual(found('"no surface"'), ["seed 17"]);
  assert.deepEqual(found("failed"), ["seed 17"]);
  assert.deepEqual(found("-failed -web"), ["seed 70", "head_7_b"]);
  assert.deepEqual(found("form:mob"), ["seed 70"]);
  assert.deepEqual(found("-7 -web 1-99"), ["seed 17", "seed 70"]);
});

test("figures are compared, of any form or of the chosen one", () => {
  assert.deepEqual(found("triangles>10000"), ["seed 2"]);
  assert.deepEqual(found("triangles>=10k"), ["seed 2", "seed 70"]);
  assert.deepEqual(found("bytes<0.2kB"), ["seed 7", "seed 70"]);
  assert.deepEqual(found("bytes>1M", "web"), []);
  assert.deepEqual(found("charts=71"), ["seed 70"]);
  assert.deepEqual(found("triangles>"), people.map(({ person }) => person.name), "not typed to its end");
});

test("what cannot be asked is told", () => {
  const { problems, test } = search("colour>3 triangles>many", known);
  assert.equal(problems.length, 2);
  assert.match(problems[0], /No figure is called colour; there are bytes, seconds, charts, triangles, seed/);
  assert.equal(people.some(test), false);
});

test("order: who lacks a number comes last either way", () => {
  const names = (by, down, form) => ordered(people, by, down, form).map(({ person }) => person.seed);
  assert.deepEqual(names("seconds", false), [70, 7, 2, null, 17]);
  assert.deepEqual(names("seconds", true), [null, 2, 7, 70, 17]);
  assert.deepEqual(names("bytes", false), [7, 70, null, 2, 17]);
  assert.deepEqual(names("bytes", true, "web"), [2, 7, 17, 70, null]);
  assert.deepEqual(names("seed", true), [null, 70, 17, 7, 2]);
});

test("a person is laid out", () => {
  assert.deepEqual(formsOf(people), ["web", "unreal", "mobile", "glb"]);
  assert.deepEqual(known, ["bytes", "seconds", "charts", "triangles"]);
  assert.equal(value(people[0], "bytes"), 5_000_200);
  assert.equal(value(people[0], "triangles"), 20000);
  assert.equal(value(people[0], "triangles", "web"), 12000);
  assert.equal(value(people[2], "bytes"), null);
});

test("a state survives its address; an address wins over what is remembered", () => {
  const state = { q: "7 triangles>10 & more", sort: "bytes", down: true, form: "web", failed: true };
  assert.deepEqual(fromHash(toHash(state)), state);
  assert.equal(toHash(begin("#/", {})), "#/");
  assert.equal(begin("#/", { state }).q, state.q);
  assert.equal(begin("#/?q=8", { state }).sort, "seed");
  assert.equal(fromHash("#/asset/seed%207?form=web"), null);
});
