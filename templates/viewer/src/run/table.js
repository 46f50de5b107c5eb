// The numbers of a group of curves as a table, to be read row by row and to be copied into a spreadsheet. It is made when it is opened,
// some rows at a time, the latest first.

import { copy, el } from "../common/dom.js";
import { measured, whole } from "../common/words.js";

const ROWS = 100;

/** `given()` says `{ lines, xsOf, axis }`: the runs that are shown. */
export function makeTable(title, curves, given, context) {
  const place = el("div", { class: "run-table-place" });
  const details = el("details", { class: "run-numbers" }, el("summary", {}, "Table of numbers"), place);
  let first = 0;
  details.addEventListener("toggle", () => details.open && render());

  function render() {
    const { head, rows } = numbers(curves, given());
    const most = Math.max(0, Math.floor((rows.length - 1) / ROWS) * ROWS);
    first = Math.min(first, most);
    const page = rows.slice(first, first + ROWS);
    const turn = (to, text) => el("button", { type: "button", disabled: to < 0 || to > most, onclick: () => ((first = to), render()) }, text);
    const said = `Rows ${whole(Math.min(first + 1, rows.length))} to ${whole(first + page.length)} of ${whole(rows.length)}`;
    const copier = el("button", { type: "button" }, "Copy all");
    copier.addEventListener("click", async () => {
      const text = [head, ...[...rows].reverse()].map((row) => row.map((cell) => cell ?? "").join("\t")).join("\n");
      const done = await copy(text);
      copier.textContent = done ? "Copied" : "The browser refuses";
      context.announce(copier.textContent);
    });
    place.replaceChildren(
      el("div", { class: "run-table-bar" }, el("span", {}, said), rows.length > ROWS ? [turn(first - ROWS, "Later"), turn(first + ROWS, "Earlier")] : null, copier),
      el(
        "div",
        { class: "run-table-scroll", tabindex: 0, role: "region", "aria-label": `Numbers of ${title.toLowerCase()}` },
        el(
          "table",
          {},
          el("thead", {}, el("tr", {}, head.map((name) => el("th", { scope: "col" }, name)))),
          el("tbody", {}, page.map((row) => el("tr", {}, row.map((cell, index) => (index < head.lead ? el("th", { scope: "row" }, shown(cell)) : el("td", {}, shown(cell))))))),
        ),
      ),
    );
  }
  return { element: details, changed: () => details.open && render() };
}

const shown = (cell) => (typeof cell === "number" ? measured(cell, 5) : cell === null ? "no number" : (cell ?? ""));

/** Head and rows, the latest first; `head.lead` columns say which row it is. */
function numbers(curves, { lines, xsOf, axis }) {
  const several = lines.length > 1;
  const head = [...(several ? ["run"] : []), axis, ...curves.map((curve) => (curve.unit ? `${curve.title} (${curve.unit})` : curve.title))];
  head.lead = several ? 2 : 1;
  const rows = [];
  for (const { name, store } of lines) {
    if (!store.stats) continue;
    const xs = xsOf(store.stats) ?? store.stats.steps;
    const columns = curves.map((curve) => store.stats.columns.get(curve.name));
    if (!columns.some(Boolean)) continue;
    for (let index = xs.length - 1; index >= 0; index--) {
      rows.push([...(several ? [name] : []), xs[index], ...columns.map((column) => column?.[index])]);
    }
  }
  return { head, rows };
}
