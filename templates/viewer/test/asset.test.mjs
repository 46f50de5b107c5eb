// Names and keys that files bring along, without a page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { encoded, nameOf } from "../src/asset/fetching.js";
import { wordsOf } from "../src/asset/figures.js";
import { imagesOf } from "../src/asset/images.js";
import { groupsOfReport } from "../src/asset/report.js";

test("names of parts are read as they are meant, also those that nobody encoded", () => {
  assert.equal(nameOf("files/a%20b/c%23.png"), "c#.png");
  assert.equal(nameOf("files/50%.png"), "50%.png");
  assert.equal(encoded("50%.png"), "50%25.png");
  assert.equal(encoded("a%20b%2.png%"), "a%20b%252.png%25");
});

test("an image with a name that nobody encoded is told of", () => {
  const document = { images: [{ uri: "50%.constructor" }], textures: [{ source: 0 }], materials: [{ normalTexture: { index: 0 } }] };
  const [image] = imagesOf(document);
  assert.deepEqual([image.name, image.format, image.mime], ["50%.constructor", "unknown", undefined]);
});

test("keys that every object has are words like others", () => {
  assert.equal(wordsOf("constructor"), "Constructor");
  assert.deepEqual(groupsOfReport({ constructor: { valueOf: 1 } }), [{ title: "Constructor", rows: [["ValueOf", "1"]] }]);
});
