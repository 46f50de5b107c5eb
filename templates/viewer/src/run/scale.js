// Axes: from numbers to pixels, and the round numbers that are written beside them.

import { measured, whole } from "../common/words.js";

/** A scale of `[least, most]` onto `[from, to]` pixels; `log` wants numbers above 0. */
export function makeScale([least, most], [from, to], log = false) {
  const f = log ? Math.log10 : (number) => number;
  const [a, b] = [f(least), f(most)];
  const scale = (number) => from + ((f(number) - a) / (b - a)) * (to - from);
  scale.inverse = (pixel) => {
    const number = a + ((pixel - from) / (to - from)) * (b - a);
    return log ? 10 ** number : number;
  };
  return scale;
}

/** Numbers that differ by less than this share of themselves are one: the rest is rounding, and a tick between them could not be told from them. */
const SAME = 1e-12;

const isOne = (least, most) => most - least <= SAME * Math.max(Math.abs(least), Math.abs(most));

/** Least and most of some numbers with room around; of one number alone, room on both sides. */
export function padded(least, most, log = false) {
  if (log) {
    const room = Math.max(0.04 * Math.log10(most / least), 0.02);
    return [least / 10 ** room, most * 10 ** room];
  }
  if (isOne(least, most)) {
    const room = Math.abs(least) * 0.1 || 1;
    return [least - room, most + room];
  }
  const room = 0.05 * (most - least);
  return [least - room, most + room];
}

/** About `count` round numbers (1, 2 or 5 times a power of ten apart) within a domain; of a domain that is one number, it. */
export function ticks([least, most], count) {
  if (isOne(least, most)) return [least];
  const raw = (most - least) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * [1, 2, 5, 10].find((times) => times * power >= raw * 0.7);
  const found = [];
  for (let index = Math.ceil(least / step); index * step <= most * (1 + 1e-12) + 1e-300; index++) found.push(round(index * step, step));
  return found;
}

/** Powers of ten within a domain, with 2 and 5 where there are few; round numbers where there is none. */
export function logTicks([least, most], count) {
  const decades = Math.log10(most / least);
  const times = decades > 3 ? [1] : decades > 1.5 ? [1, 3] : [1, 2, 5];
  const found = [];
  for (let power = Math.floor(Math.log10(least)); power <= Math.ceil(Math.log10(most)); power++) {
    for (const by of times) {
      const number = Number(`${by}e${power}`);
      if (number >= least && number <= most) found.push(number);
    }
  }
  if (found.length < 2) return ticks([least, most], count);
  const skip = Math.ceil(found.length / Math.max(2, count + 2));
  return found.filter((_, index) => index % skip === 0);
}

const round = (number, step) => {
  const digits = Math.max(0, Math.ceil(-Math.log10(step)) + 1);
  return digits > 15 ? number : Number(number.toFixed(digits));
};

/** A tick in as few letters as it takes beside its neighbours; on a log scale each in as few as it takes itself. */
export function label(number, all, log = false) {
  const size = Math.max(...all.map(Math.abs));
  if (number === 0) return "0";
  if (size < 1e-3 || size >= 1e7) return measured(number, 4);
  if (log && Math.abs(number) < 1e-3) return measured(number, 4);
  if (log ? Number.isInteger(number) : all.every(Number.isInteger)) return (number < 0 ? "−" : "") + whole(Math.abs(number));
  const digits = Math.max(...(log ? [number] : all).map((each) => (String(Number(each.toPrecision(6))).split(".")[1] ?? "").length));
  return number.toFixed(Math.min(digits, 6)).replace("-", "−");
}
