// One run: how it stands, people over time, curves, settings.

import { el } from "../common/dom.js";
import { whole } from "../common/words.js";
import { makeCharts } from "./charts.js";
import { styleOf } from "./palette.js";
import { settingsTree } from "./settings.js";
import { makeSheets } from "./sheets.js";
import { stateOf } from "./state.js";
import { makeStore } from "./store.js";

const TICK_MS = 5000;

/** Shows a run of contents.json; `several`: whether there are others to go back to. */
export function mountSingle(element, run, several, context) {
  const store = makeStore(run);
  const pill = el("span", { class: "run-pill" });
  const facts = el("dl", { class: "run-facts" });
  const bar = el("div", { class: "run-progress", hidden: true }, el("div"));
  const fault = el("p", { class: "run-fault", role: "status", hidden: true });
  const charts = makeCharts(context);
  const sheets = makeSheets(context);
  const settings = el("div");
  let told = "";
  element.append(
    el(
      "div",
      { class: "run-view" },
      several ? el("p", { class: "run-back" }, el("a", { href: "#/" }, "All runs")) : null,
      el("header", { class: "run-head" }, el("h1", {}, run.name), el("span", { class: "run-kind" }, run.kind === "other" ? "run" : run.kind), pill),
      facts,
      bar,
      fault,
      sheets.element,
      charts.element,
      settings,
    ),
  );

  function stand() {
    const { word, share, facts: found } = stateOf(store);
    pill.textContent = word;
    pill.dataset.state = word;
    facts.replaceChildren(...found.map(([name, text]) => el("div", {}, el("dt", {}, name), el("dd", {}, text))));
    bar.hidden = share === null || word === "finished";
    bar.firstElementChild.style.width = `${100 * (share ?? 0)}%`;
    const said = [store.error, spoilt(store.stats)].filter(Boolean).join(" ");
    if (fault.textContent !== said) fault.textContent = said;
    fault.hidden = said === "";
  }

  async function refresh(run) {
    const before = store.stats?.steps.at(-1);
    const wasWorking = store.run.working;
    sheets.show(run.sheets ?? []);
    const text = JSON.stringify(run.settings ?? null);
    if (text !== told) settings.replaceChildren(settingsTree(run.settings));
    told = text;
    const news = await store.refresh(run);
    if (gone) return;
    if (news) charts.show([{ name: run.name, style: styleOf(0), store }]);
    stand();
    const last = store.stats?.steps.at(-1);
    if (before !== undefined && last > before) context.announce(`Step ${last}`);
    if (wasWorking && !run.working) context.announce("The run has stopped");
  }

  let gone = false;
  stand();
  charts.show([{ name: run.name, style: styleOf(0), store }]);
  refresh(run);
  const clock = setInterval(stand, TICK_MS);
  return {
    update: refresh,
    unmount() {
      gone = true;
      clearInterval(clock);
      charts.unmount();
      sheets.unmount();
      element.replaceChildren();
    },
  };
}

/** What of the file could not be read. */
function spoilt(stats) {
  if (!stats?.spoilt.length) return null;
  const lines = stats.spoilt.slice(0, 5).join(", ");
  return `${stats.spoilt.length === 1 ? "Line" : "Lines"} ${lines}${stats.spoilt.length > 5 ? ` and ${whole(stats.spoilt.length - 5)} more` : ""} of the statistics cannot be read and ${stats.spoilt.length === 1 ? "is" : "are"} left out.`;
}
