// The report of `mesh --report` (README, "The report"), and what a batch's manifest tells, as groups of rows and tables.

import { inOrder, rowsOf, unitOf, valueOf, wordsOf } from "./figures.js";

const TITLES = {
  __proto__: null,
  surface: "Surface",
  mesh: "Mesh",
  texture: "Texture",
  views: "Baked from views",
  rig: "Rig",
  pose: "Pose",
};

/** Groups { title, rows, table } of a report. Parts that this page does not know come last. */
export function groupsOfReport(report) {
  const groups = [];
  const { held_out_views: held, levels, cost, program, provenance, files, ...parts } = report;
  if (held) groups.push({ title: "Against views that no stage has used", rows: rowsOf(held, ["views"]), table: tableOf(held.views, ["yaw_deg", "pitch_deg", "psnr_db"]) });
  if (levels?.length) groups.push({ title: "Levels of detail", rows: [], table: levelTable(levels) });
  for (const [key, part] of Object.entries(parts)) {
    if (part === null || typeof part !== "object") continue;
    const { against_deformation: against, cameras, ...plain } = part;
    groups.push({ title: TITLES[key] ?? wordsOf(key), rows: rowsOf(plain) });
    if (against) groups.push({ title: "Rig against the learned deformation", rows: rowsOf(against) });
  }
  if (cost) groups.push({ title: "Cost", rows: rowsOf(cost, ["stages"]), table: tableOf(cost.stages, ["stage", "seconds"]), closed: true });
  return groups;
}

/** What `batch` told of this form; its notes are sentences. */
export function groupsOfManifest(figures) {
  if (!figures) return [];
  return [{ title: "From the batch", rows: rowsOf(figures, ["notes"]), notes: Array.isArray(figures.notes) ? figures.notes : [] }];
}

/** Levels side by side, a column each; units stand with the words. */
function levelTable(levels) {
  const keys = inOrder(new Set(levels.flatMap(Object.keys))).filter((key) => levels.some((level) => level[key] !== null));
  const words = (key) => (unitOf(key) ? `${wordsOf(key)}, ${unitOf(key)}` : wordsOf(key));
  return {
    head: ["", ...levels.map((_, at) => `LOD ${at}`)],
    rows: keys.map((key) => [words(key), ...levels.map((level) => (level[key] === undefined || level[key] === null ? "–" : valueOf(key, level[key], "")))]),
  };
}

function tableOf(entries, keys) {
  if (!entries?.length) return null;
  return { head: keys.map(wordsOf), rows: entries.map((entry) => keys.map((key) => valueOf(key, entry[key]))) };
}
