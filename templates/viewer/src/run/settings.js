// What a run was told, as a tree: an entry a line, groups that open and close, long lists in short.

import { el } from "../common/dom.js";
import { measured, spaced, whole } from "../common/words.js";

const OPEN = new Set(["settings", "data"]);
const SHOWN = 6;

const isGroup = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/** A value in words; the whole of it in its title where it is cut. */
function words(value) {
  if (value === null) return el("span", { class: "run-none" }, "none");
  if (typeof value === "number") return String(Math.abs(value) >= 1e4 && Number.isInteger(value) ? whole(value) : Number.isInteger(value) ? value : measured(value, 6).replace(/\.?0+$/, ""));
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) {
    const all = value.map((entry) => (entry !== null && typeof entry === "object" ? JSON.stringify(entry) : String(entry)));
    if (all.length <= SHOWN) return all.join(", ");
    return el("span", { title: `${all.slice(0, 200).join(", ")}${all.length > 200 ? " ..." : ""}` }, `${all.slice(0, 3).join(", ")} ... ${all.at(-1)} (${whole(all.length)})`);
  }
  const text = String(value);
  return /^[0-9a-f]{32,}$/.test(text) ? el("span", { title: text }, `${text.slice(0, 12)}...`) : text;
}

function entries(group) {
  const all = Object.entries(group);
  const leaves = all.filter(([, value]) => !isGroup(value));
  const groups = all.filter(([, value]) => isGroup(value) && Object.keys(value).length);
  return [
    leaves.length ? el("dl", { class: "run-leaves" }, leaves.map(([name, value]) => el("div", {}, el("dt", { title: name }, spaced(name)), el("dd", {}, words(value))))) : null,
    ...groups.map(([name, value]) => el("details", { class: "run-tree", open: OPEN.has(name) }, el("summary", {}, spaced(name)), entries(value))),
  ].filter(Boolean);
}

/** The tree of a run's settings. */
export function settingsTree(settings) {
  const empty = !isGroup(settings) || Object.keys(settings).length === 0;
  return el("section", { class: "run-settings", "aria-label": "Settings" }, el("h2", {}, "Settings"), empty ? el("p", { class: "run-nothing" }, "The run's settings.json says nothing.") : entries(settings));
}
