// How runs are told apart: by colours that people with other colour vision tell apart too (after Okabe and Ito; run.css has them, lighter on
// dark pages), and by dashes, so that no colour is needed at all.

const COLORS = 8;
const DASHES = ["", "6 3", "2 3", "9 3 2 3", "12 4", "4 2 1 2 1 2"];

/** `{ color: "var(--run-N)", dash }` of the run at an index: the first has no dash, and no two of the first 48 are alike. */
export function styleOf(index) {
  return { color: `var(--run-${index % COLORS})`, dash: DASHES[((index % COLORS) + Math.floor(index / COLORS)) % DASHES.length] };
}
