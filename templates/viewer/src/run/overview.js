// Several runs: a table of them, which is the legend too, and their curves over one another.

import { el } from "../common/dom.js";
import { counted, measured, whole } from "../common/words.js";
import { makeCharts } from "./charts.js";
import { styleOf } from "./palette.js";
import { stateOf } from "./state.js";
import { makeStore } from "./store.js";
import { swatch } from "./swatch.js";

const SHOWN_AT_FIRST = 8;
/** Figures that runs are compared by, where one has them. */
const COMPARED = [
  ["measured/pose_error_deg", "Poses, degrees"],
  ["measured/kernel_distance", "Kernel distance"],
  ["held_out_mm", "Held out, mm"],
  ["held_out_color_rmse", "Held out, colour"],
];

export function mountOverview(element, contents, context) {
  const rows = new Map(); // name -> { store, style, shown }
  const charts = makeCharts(context);
  const table = el("div", { class: "run-table-scroll run-legend", tabindex: 0, role: "region", "aria-label": "Runs" });
  const heading = el("p", { class: "run-count" });
  element.append(el("div", { class: "run-view" }, el("header", { class: "run-head" }, el("h1", {}, contents.title), heading), table, charts.element));

  function know(runs) {
    for (const run of runs) {
      const index = rows.size;
      if (!rows.has(run.name)) rows.set(run.name, { store: makeStore(run), style: styleOf(index), shown: index < SHOWN_AT_FIRST });
    }
    const names = new Set(runs.map((run) => run.name));
    for (const name of rows.keys()) if (!names.has(name)) rows.delete(name);
    heading.textContent = counted(rows.size, "run", "runs");
  }

  const draw = () => charts.show([...rows].filter(([, row]) => row.shown && row.store.stats).map(([name, { style, store }]) => ({ name, style, store })));

  function list() {
    const compared = COMPARED.filter(([name]) => [...rows.values()].some(({ store }) => store.stats?.columns.has(name)));
    const focused = table.contains(document.activeElement) ? document.activeElement.id : null;
    table.replaceChildren(
      el(
        "table",
        {},
        el("thead", {}, el("tr", {}, ["Run", "Kind", "State", "Last step", ...compared.map(([, title]) => title)].map((name) => el("th", { scope: "col" }, name)))),
        el("tbody", {}, [...rows].map(([name, row], index) => line(name, row, index, compared))),
      ),
    );
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  function line(name, row, index, compared) {
    const { store, style } = row;
    const box = el("input", { type: "checkbox", id: `run-shown-${index}`, "aria-label": `Show ${name}` });
    box.checked = row.shown;
    box.addEventListener("change", () => {
      row.shown = box.checked;
      draw();
      context.announce(`${name} ${row.shown ? "shown" : "hidden"}`);
    });
    const { word } = stateOf(store);
    const last = (column) => store.stats?.columns.get(column)?.findLast((value) => value !== undefined);
    const link = el("a", { href: `#/run/${encodeURIComponent(name)}`, id: `run-link-${index}` }, name);
    const cells = store.error && !store.stats
      ? [el("td", { colspan: 1 + compared.length, class: "run-fault" }, store.error)]
      : [el("td", {}, store.stats?.steps.length ? whole(store.stats.steps.at(-1)) : ""), ...compared.map(([column]) => el("td", {}, last(column) === undefined ? "" : measured(last(column))))];
    return el(
      "tr",
      {},
      el("th", { scope: "row" }, el("span", { class: "run-of" }, box, swatch(style), link)),
      el("td", {}, store.run.kind),
      el("td", {}, el("span", { class: "run-pill", "data-state": word }, word)),
      cells,
    );
  }

  async function refresh(contents) {
    know(contents.runs);
    const changes = await Promise.all(contents.runs.map((run) => rows.get(run.name).store.refresh(run)));
    if (gone) return;
    list();
    if (changes.some(Boolean)) draw();
  }

  let gone = false;
  know(contents.runs);
  list();
  refresh(contents);
  return {
    update: refresh,
    unmount() {
      gone = true;
      charts.unmount();
      element.replaceChildren();
    },
  };
}
