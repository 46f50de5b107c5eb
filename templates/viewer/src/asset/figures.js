// Figures as groups of rows: keys of the program's JSON in words, with their units.
//
// A key that is not in the table is told too, by its own words and the unit in its name: a report may know more than this page.

import { bytes, measured, spaced, whole } from "../common/words.js";

const WORDS = {
  // Keys come from files: "constructor" is none of these.
  __proto__: null,
  against_deformation: "against the learned deformation",
  boundary_edges: "open edges",
  checkpoint_sha256: "SHA-256 of the checkpoint",
  field_evaluations: "evaluations of the field",
  exported_vertices: "vertices, after cutting at seams",
  fill: "share in use",
  flipped_texture_triangles: "flipped in the texture",
  full_triangles: "triangles at full resolution",
  held_out_views: "against views that no stage has used",
  input_sha256: "SHA-256 of the input",
  max_distance_to_body_mm: "distance from the body, most",
  max_distance_to_full_mm: "distance from the full surface, most",
  mean_distance_to_body_mm: "distance from the body, mean",
  mean_distance_to_full_mm: "distance from the full surface, mean",
  mean_distance_to_deformation_mm: "distance from the learned deformation, mean",
  near_mean_mm: "mean, within 30 mm of the body",
  near_p99_mm: "99 %, within 30 mm of the body",
  near_vertices: "vertices within 30 mm of the body",
  p99_distance_to_full_mm: "distance from the full surface, 99 %",
  pose_deg: "pose",
  psnr_db: "likeness (PSNR)",
  psnr_db_by_bake: "likeness by bake",
  silhouette_off: "outline off",
  simplify_error_mm: "simplifier's estimate",
  sliver_charts: "charts thinner than 8 texels",
  texels_per_metre_p1: "texels per metre, 1 %",
  texels_per_metre_p99: "texels per metre, 99 %",
};
/** What is told first, in this order; other keys come after, as the file has them. */
const ORDER = [
  "triangles", "vertices", "exported_vertices", "mean_distance_to_full_mm", "p99_distance_to_full_mm", "max_distance_to_full_mm", "silhouette_off", "simplify_error_mm",
  "psnr_db", "psnr_db_by_bake", "body", "joints", "clips", "mean_distance_to_body_mm", "max_distance_to_body_mm", "mean_mm", "p99_mm", "max_mm", "near_mean_mm", "near_p99_mm",
];
const SHARES = new Set(["fill", "coverage", "silhouette_off", "texels_from_views", "texels_from_field"]);
const UNITS = [
  [/_mm$/, "mm"],
  [/_db$/, "dB"],
  [/_deg$/, "°"],
  [/_mib$/, "MiB"],
  [/_litres$/, "l"],
  [/_m$/, "m"],
  [/(^|_)seconds$/, "s"],
];

/** A key in words: "simplify_error_mm" -> "simplifier's estimate", "new_thing_mm" -> "new thing". */
export function wordsOf(key) {
  const plain = WORDS[key] ?? spaced(UNITS.reduce((name, [ending]) => (name.replace(ending, "") === "" ? name : name.replace(ending, "")), key));
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** Keys of an object in the order to tell them. */
export function inOrder(keys) {
  const place = (key) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  return [...keys].sort((a, b) => place(a) - place(b));
}

/** The unit that a key names; "" where it names none. */
export function unitOf(key) {
  return UNITS.find(([ending]) => ending.test(key))?.[1] ?? "";
}

/** A share of 1 in per cent, with as many digits as tell it from none and from all. */
export function percent(share) {
  const value = 100 * share;
  const digits = value > 99 && value < 100 ? 3 : value < 1 && value > 0 ? 2 : 1;
  return `${Number(value.toFixed(digits))}\u00a0%`;
}

/** A value with the unit that its key names. */
export function valueOf(key, value, unit = unitOf(key)) {
  if (value === null || value === undefined) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value;
  if (typeof value === "number") {
    if (key === "bytes") return bytes(value);
    if (SHARES.has(key)) return percent(value);
    if (/seed$|size$/.test(key)) return String(value);
    const text = Number.isInteger(value) ? (value < 0 ? "-" : "") + whole(Math.abs(value)) : decimals(value);
    return unit ? `${text}${unit === "°" ? "" : "\u00a0"}${unit}` : text;
  }
  if (Array.isArray(value)) return value.length ? value.map((entry) => valueOf(key, entry)).join(", ") : "none";
  return Object.entries(value)
    .map(([name, entry]) => `${spaced(name)} ${valueOf(key.match(/_(m|mm|deg|db)$/) ? key : name, entry)}`)
    .join(", ");
}

/** Four digits, without zeros at the end: 0.800000011920929 -> "0.8". */
function decimals(value) {
  return Math.abs(value) >= 1000 ? measured(value) : String(Number(value.toPrecision(4)));
}

/** Rows [label, text] of an object; objects inside are rows of their own, their key before. Keys in `without` are left out. */
export function rowsOf(object, without = []) {
  const rows = [];
  for (const key of inOrder(Object.keys(object ?? {}))) {
    const value = object[key];
    if (without.includes(key) || value === null) continue;
    rows.push([wordsOf(key), valueOf(key, value)]);
  }
  return rows;
}
