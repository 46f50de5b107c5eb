// Bytes of files. The first avatar's are asked for before the page is put together.

import { faultOfAnswer, faultOfSilence } from "./faults.js";

const early = new Map();

/** Begins to fetch a file that will be asked for by `fetchBytes` in a moment. */
export function prefetch(file) {
  if (early.has(file)) return;
  const answer = fetch(file);
  answer.catch(() => {});
  early.set(file, answer);
}

/** The last part of an address, as a person knows the file. One that is wrongly encoded (`50%.png`) is taken as it is. */
export function nameOf(file) {
  const last = file.split("/").pop();
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** An address with each `%` that encodes nothing encoded itself: writers that do not encode names give `50%.png`. */
export function encoded(address) {
  return address.replace(/%(?![0-9a-f]{2})/gi, "%25");
}

async function answerOf(file, signal) {
  const begun = early.get(file);
  early.delete(file);
  let answer;
  try {
    answer = await (begun ?? fetch(file, { signal }));
  } catch (error) {
    if (signal.aborted) throw error;
    throw faultOfSilence(nameOf(file));
  }
  if (!answer.ok) throw faultOfAnswer(nameOf(file), answer.status);
  return answer;
}

/** All bytes of a file. `told(share)` hears how much has come, where that is known. */
export async function fetchBytes(file, signal, told = () => {}) {
  const answer = await answerOf(file, signal);
  const total = Number(answer.headers.get("content-length"));
  if (!total || !answer.body || total < 1e6) return answer.arrayBuffer();
  const reader = answer.body.getReader();
  const parts = [];
  let done = 0;
  for (;;) {
    const { value, done: over } = await reader.read();
    if (over) break;
    if (signal.aborted) {
      reader.cancel();
      signal.throwIfAborted();
    }
    parts.push(value);
    done += value.length;
    told(Math.min(1, done / total));
  }
  return new Blob(parts).arrayBuffer();
}

/** The first bytes of a file, at least `enough(bytesSoFar)` of them; the rest is not fetched. */
export async function fetchStart(file, signal, enough) {
  const answer = await answerOf(file, signal);
  const reader = answer.body.getReader();
  let start = new Uint8Array(0);
  while (start.length < enough(start)) {
    const { value, done } = await reader.read();
    if (done) break;
    const joined = new Uint8Array(start.length + value.length);
    joined.set(start);
    joined.set(value, start.length);
    start = joined;
  }
  reader.cancel().catch(() => {});
  return start;
}
