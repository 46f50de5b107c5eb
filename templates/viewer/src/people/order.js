// The order of people. Whoever lacks a number comes last, whatever the direction; equals stay as they come.

import { value } from "./record.js";

/** Records in order of `by` (`seed`: as contents.json has them, or a number's name), of `form` where one is chosen. */
export function ordered(records, by, down = false, form = null) {
  if (by === "seed") return down ? [...records].reverse() : records;
  const keyed = records.map((record) => [value(record, by, form), record]);
  keyed.sort(([a], [b]) => {
    if (a === null || b === null) return (a === null) - (b === null);
    return down ? b - a : a - b;
  });
  return keyed.map(([, record]) => record);
}
