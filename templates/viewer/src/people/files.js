// A card's files: a list over the card, to download from. It is made when it is first opened.

import { el } from "../common/dom.js";
import * as words from "../common/words.js";
import { formOf } from "./record.js";

/** How many files a person has, thumbnail aside. */
const count = ({ person }) => person.assets.reduce((sum, asset) => sum + 1 + asset.levels.length + (asset.report ? 1 : 0), person.others?.length ?? 0);

/** The button that opens the list; nothing where there are no files. */
export function files(record) {
  const number = count(record);
  if (number === 0) return el("span");
  const label = words.counted(number, "file", "files");
  const details = el("details", { class: "people-files" }, el("summary", { "aria-label": `${label} of ${record.person.name}` }, label));
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1) details.append(list(record));
  });
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    event.stopPropagation();
    details.open = false;
    details.firstElementChild.focus();
  });
  return details;
}

function list({ person }) {
  const rows = [];
  for (const asset of person.assets) {
    rows.push(row(`${formOf(asset)}: ${last(asset.file)}`, asset.file, asset.bytes));
    for (const level of asset.levels) rows.push(row(last(level), level, null));
    if (asset.report) rows.push(row(last(asset.report), asset.report, null));
    for (const note of asset.figures?.notes ?? []) rows.push(el("li", { class: "people-note" }, note));
  }
  for (const other of person.others ?? []) rows.push(row(other.name, other.file, other.bytes));
  return el("ul", { class: "people-list", role: "list" }, rows);
}

const last = (file) => decodeURIComponent(file.split("/").pop());

const row = (name, file, bytes) =>
  el("li", {}, el("a", { href: file, download: last(file) }, name), bytes === null || bytes === undefined ? "" : el("span", {}, ` ${words.bytes(bytes)}`));
