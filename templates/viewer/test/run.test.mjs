// Reading, smoothing and thinning of curves, and what is said of a run, without a page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { decimate, nearest } from "../src/run/decimate.js";
import { describe, grouped } from "../src/run/groups.js";
import { styleOf } from "../src/run/palette.js";
import { label, logTicks, makeScale, padded, ticks } from "../src/run/scale.js";
import { smooth } from "../src/run/smooth.js";
import { stateOf, totalOf } from "../src/run/state.js";
import { readStats } from "../src/run/stats.js";

test("lines become columns; a torn last line is left out, and no number is a gap", () => {
  const text = '{"step":1,"kimg":0.1,"a":1,"phase":"coarse"}\n{"step":2,"kimg":0.2,"a":null,"b":3,"phase":"fine"}\n{"step":3,"kimg":0.3,"a":NaN,"b":-Infinity,"phase":"fine"}\n{"step":4,"ki';
  const { columns, steps, kimg, marks, torn, spoilt } = readStats(text);
  assert.deepEqual(steps, [1, 2, 3]);
  assert.deepEqual(kimg, [0.1, 0.2, 0.3]);
  assert.deepEqual([...columns], [["a", [1, null, null]], ["b", [undefined, 3, null]]]);
  assert.deepEqual(marks, [{ index: 1, text: "fine" }]);
  assert.equal(torn, true);
  assert.deepEqual(spoilt, []);
});

test("a resumed run's last word holds, and lines that cannot be read are named", () => {
  const { columns, steps, spoilt, torn } = readStats('{"step":1,"a":1}\n{"step":2,"a":2}\n{"step":3,"a":3}\n!\n{"step":2,"a":20}\n');
  assert.deepEqual(steps, [1, 2]);
  assert.deepEqual(columns.get("a"), [1, 20]);
  assert.deepEqual(spoilt, [4]);
  assert.equal(torn, false);
  assert.equal(readStats("").steps.length, 0);
});

test("smoothing keeps a constant, begins at the first value, and keeps gaps", () => {
  assert.deepEqual(smooth([1, 2, 3], 0), [1, 2, 3]);
  const flat = smooth([5, null, 5, undefined, 5], 0.9);
  flat.forEach((value, index) => (index === 1 ? assert.equal(value, null) : index === 3 ? assert.equal(value, undefined) : assert.ok(Math.abs(value - 5) < 1e-12)));
  const [first, second] = smooth([1, 3], 0.5);
  assert.equal(first, 1);
  assert.ok(Math.abs(second - (0.25 * 1 + 0.5 * 3) / 0.75) < 1e-12);
});

test("thinning keeps extremes, ends and gaps, and no more than four points a pixel", () => {
  const n = 5000;
  const xs = Array.from({ length: n }, (_, index) => index);
  const ys = xs.map((x) => Math.sin(x));
  ys[1234] = 50;
  ys[4321] = -50;
  ys[2500] = null;
  const pieces = decimate(xs, ys, (x) => (x / n) * 300);
  assert.equal(pieces.length, 2);
  const all = pieces.flat();
  assert.ok(all.length <= 4 * 301 && all.length > 600, `${all.length} points`);
  for (const index of [0, 1234, 2499, 2501, 4321, 4999]) assert.ok(all.includes(index), `${index} is kept`);
  assert.ok(all.every((index, at) => at === 0 || index > all[at - 1]), "in their order");
  assert.deepEqual(decimate([1, 2, 3], [1, undefined, 2], (x) => 100 * x), [[0, 2]], "what is not told is no gap");
  assert.deepEqual(decimate([1, 2, 3], [null, 4, null], (x) => 100 * x), [[1]]);
});

test("the nearest point of those that are told", () => {
  const xs = [10, 20, 30, 40];
  assert.equal(nearest(xs, [1, 1, 1, 1], 24), 1);
  assert.equal(nearest(xs, [1, undefined, null, 1], 24), 2);
  assert.equal(nearest(xs, [1, 1, 1, 1], 99), 3);
  assert.equal(nearest([], [], 1), -1);
});

test("ticks are round, lie within, and are told apart", () => {
  assert.deepEqual(ticks([0, 10000], 4), [0, 2000, 4000, 6000, 8000, 10000]);
  assert.deepEqual(ticks([0.93, 1.17], 4), [0.95, 1, 1.05, 1.1, 1.15]);
  for (const domain of [[1e-5, 8e-3], [0.2, 0.9], [3, 4e6]]) {
    const found = logTicks(domain, 4);
    assert.ok(found.length >= 2 && found.length <= 8, String(found));
    assert.ok(found.every((tick) => tick >= domain[0] && tick <= domain[1]));
    assert.equal(new Set(found.map((tick) => label(tick, found))).size, found.length);
  }
  assert.deepEqual(ticks([0.93, 1.17], 4).map((tick, _, all) => label(tick, all)), ["0.95", "1.00", "1.05", "1.10", "1.15"]);
  assert.equal(label(-0.5, [-0.5, 0.5]), "−0.5");
});

test("numbers that differ by their rounding alone are one, on either axis", () => {
  const next = 1 + Number.EPSILON;
  const [least, most] = padded(1, next);
  assert.ok(least < 0.95 && most > 1.05);
  assert.ok(ticks([least, most], 4).length <= 8);
  assert.deepEqual(ticks([1, next], 4), [1]);
  assert.deepEqual(padded(-next, -1).map(Math.sign), [-1, -1]);
  for (const extreme of [[-1e308, 1e308], [0, 5e-324], [0, 0]]) assert.ok(ticks(padded(...extreme), 4).length <= 8, String(extreme));
});

test("scales go there and back, and one value alone has room", () => {
  for (const log of [false, true]) {
    const scale = makeScale([1, 100], [0, 50], log);
    assert.ok(Math.abs(scale.inverse(scale(7)) - 7) < 1e-9);
  }
  const [least, most] = padded(3, 3);
  assert.ok(least < 3 && most > 3);
});

test("numbers have their groups, known or not", () => {
  assert.deepEqual(describe("measured/pose_error_deg"), { name: "measured/pose_error_deg", group: "Measured", title: "Poses: mean error", unit: "degrees" });
  assert.equal(describe("G/loss_extra").group, "Generator");
  assert.equal(describe("something_new").title, "Something new");
  const groups = grouped(["loss_image", "speed/images_per_second", "measured/kernel_distance", "zzz", "loss_shape"]);
  assert.deepEqual(groups.map(({ title }) => title), ["Measured", "Losses", "Speed", "Others"]);
  assert.deepEqual(groups[1].curves.map(({ name }) => name), ["loss_shape", "loss_image"]);
});

test("how a run stands", () => {
  const run = { kind: "pretrain", working: true, settings: { settings: { batch: 2, coarse: { steps: 100 }, fine: { steps: 300 }, pairs: { steps: 0 } } } };
  assert.deepEqual(totalOf(run), { total: 400, unit: "step" });
  const stats = readStats('{"step":200,"people_per_second":4}\n');
  const state = stateOf({ run, stats, grown: 1000, opened: 0, pace: null }, 31_000);
  assert.equal(state.word, "working");
  assert.equal(state.share, 0.5);
  const facts = new Map(state.facts);
  assert.equal(facts.get("Last step"), "200 of 400");
  assert.equal(facts.get("Last grew"), "30 s ago");
  assert.equal(facts.get("Left"), "about 2 min");
  assert.equal(stateOf({ run: { ...run, working: false }, stats: readStats('{"step":400}\n'), grown: null, opened: 0 }, 0).word, "finished");
  assert.equal(totalOf({ kind: "train", settings: { settings: {} } }), null);
});

test("the first 48 runs look different", () => {
  const looks = Array.from({ length: 48 }, (_, index) => JSON.stringify(styleOf(index)));
  assert.equal(new Set(looks).size, 48);
});

test("numbers that are called as what every object has are numbers like others", () => {
  assert.deepEqual(describe("constructor"), { name: "constructor", group: "Others", title: "Constructor", unit: "" });
  assert.equal(describe("toString/valueOf").group, "Others");
  assert.equal(grouped(["constructor/loss"])[0].curves.length, 1);
});
