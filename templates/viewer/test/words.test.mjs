// How numbers read.

import assert from "node:assert/strict";
import { test } from "node:test";
import { bytes, counted, measured, seconds, whole } from "../src/common/words.js";

test("numbers, sizes and times", () => {
  assert.equal(whole(1234567), "1\u202f234\u202f567");
  assert.equal(counted(1, "person", "people"), "1 person");
  assert.deepEqual([999, 176992, 1814840, 10575900].map(bytes), ["999 B", "177 kB", "1.8 MB", "11 MB"]);
  assert.deepEqual([3.2, 88.75, 150, 4000, 200000].map(seconds), ["3.2 s", "89 s", "3 min", "67 min", "2 d 7 h"]);
  assert.deepEqual([0.06622, 12345.6, 0.0000288, 0, null].map((number) => measured(number)), ["0.06622", "12\u202f346", "2.88e-5", "0", "none"]);
});
