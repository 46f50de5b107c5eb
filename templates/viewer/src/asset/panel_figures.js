// The panel "Figures": what the file holds, what its report measured, what the batch told.

import { el } from "../common/dom.js";
import { groupsOfFile } from "./facts.js";
import { groupsOfManifest, groupsOfReport } from "./report.js";

/** The report is fetched once the panel is shown. */
export function createFiguresPanel(viewer) {
  const element = el("div", { class: "asset-panel" });
  const file = el("div", {});
  const report = el("div", {});
  element.append(file, report);
  let live = [];
  let reported = null;

  function showFile() {
    if (!viewer.avatar) return;
    live = [];
    file.replaceChildren(...groupsOfFile(viewer).map(groupPart));
    drawn();
  }

  function groupPart({ title, rows, table, notes, closed }) {
    const list = rows.map(([label, text]) => {
      const value = el("dd", {}, typeof text === "function" ? "" : text);
      if (typeof text === "function") live.push({ value, text });
      return el("div", {}, el("dt", {}, label), value);
    });
    return el(
      "details",
      { class: "asset-figures", open: !closed },
      el("summary", {}, el("h2", {}, title)),
      list.length > 0 && el("dl", {}, ...list),
      table && tablePart(table),
      ...(notes ?? []).map((note) => el("p", { class: "asset-about" }, note)),
    );
  }

  function tablePart({ head, rows }) {
    return el(
      "div",
      { class: "asset-table", tabindex: 0, role: "group", "aria-label": "Table" },
      el("table", {}, el("thead", {}, el("tr", {}, ...head.map((text) => el("th", { scope: "col" }, text)))), el("tbody", {}, ...rows.map((row) => el("tr", {}, ...row.map((text, at) => el(at === 0 ? "th" : "td", at === 0 ? { scope: "row" } : {}, text)))))),
    );
  }

  async function showReport() {
    const { asset } = viewer;
    if (!asset || reported === asset) return;
    reported = asset;
    const batch = groupsOfManifest(asset.figures).map(groupPart);
    report.replaceChildren(...batch);
    if (!asset.report) return;
    try {
      const answer = await fetch(asset.report);
      if (!answer.ok) throw new Error(answer.status === 404 ? "it is no longer there" : `the server answered ${answer.status}`);
      const groups = groupsOfReport(await answer.json()).map(groupPart);
      if (viewer.asset === asset) report.replaceChildren(el("h3", { class: "asset-part" }, "Report"), ...groups, ...batch);
    } catch (error) {
      if (viewer.asset === asset) report.replaceChildren(el("p", { class: "asset-about", role: "alert" }, `The report beside the file could not be read: ${error.message}.`), ...batch);
    }
  }

  /** Figures of the last frame, once it is drawn. */
  function drawn() {
    if (!element.hidden) for (const { value, text } of live) value.textContent = text();
  }

  function shown() {
    showFile();
    showReport();
  }
  viewer.on("opened", () => {
    reported = null;
    report.replaceChildren();
    if (!element.hidden) shown();
  });
  viewer.on("closed", () => {
    reported = null;
    file.replaceChildren();
    report.replaceChildren();
  });
  viewer.on("changed", () => !element.hidden && showFile());
  return { name: "figures", label: "Figures", element, shown, drawn };
}
