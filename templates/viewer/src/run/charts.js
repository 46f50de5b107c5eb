// All curves of the runs that are shown, in groups; what is out of sight is drawn when it comes into sight.

import { el, framed } from "../common/dom.js";
import { makeChart } from "./chart.js";
import { makeControls } from "./controls.js";
import { grouped } from "./groups.js";
import { makeTable } from "./table.js";

export function makeCharts(context) {
  const body = el("div", { class: "run-groups" });
  const controls = makeControls(() => redraw());
  const element = el("section", { class: "run-curves", "aria-label": "Curves" }, controls.element, body);
  const cursor = { x: null, chart: null, move };
  let charts = [];
  let tables = [];
  let names = "";
  let lines = [];
  let view = null;

  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const chart = charts.find((chart) => chart.element === target);
        if (chart) chart.seen = isIntersecting;
      }
      drawSeen();
    },
    { rootMargin: "300px 0px" },
  );
  const sized = new ResizeObserver(() => {
    for (const chart of charts) chart.fresh = false;
    drawSeen();
  });
  sized.observe(body);

  const drawSeen = framed(() => {
    for (const chart of charts) {
      if (chart.seen && !chart.fresh && view) {
        chart.draw(linesOf(chart.curve.name), view);
        chart.fresh = true;
      }
    }
  });

  const pointAll = framed(() => {
    for (const chart of charts) if (chart.seen && chart.fresh) chart.point(cursor.x, cursor.chart === chart);
  });
  function move(x, chart) {
    cursor.x = x;
    cursor.chart = chart;
    pointAll();
  }

  const xsOf = (stats) => (view.axis === "kimg" ? stats.kimg : stats.steps);

  /** What a chart draws: every shown run that has its number. */
  function linesOf(name) {
    return lines
      .filter(({ store }) => store.stats?.columns.has(name))
      .map(({ name: run, style, store }) => {
        const xs = xsOf(store.stats);
        return { name: run, style, xs, ys: store.stats.columns.get(name), marks: store.stats.marks.map(({ index, text }) => ({ x: xs[index], text })) };
      });
  }

  function redraw() {
    const stats = lines.map(({ store }) => store.stats).filter((stats) => stats?.steps.length);
    const axis = controls.options.axis === "kimg" && stats.length && stats.every((stats) => stats.kimg) ? "kimg" : "step";
    view = { axis, log: controls.options.log, weight: controls.weight() };
    const ends = stats.flatMap((stats) => [xsOf(stats)[0], xsOf(stats).at(-1)]);
    view.domain = ends.length ? [Math.min(...ends), Math.max(...ends)] : [0, 1];
    for (const chart of charts) chart.fresh = false;
    for (const table of tables) table.changed();
    drawSeen();
  }

  /** Shows the runs' curves: `[{ name, style, store }]`. */
  function show(newLines) {
    lines = newLines;
    const stats = lines.map(({ store }) => store.stats).filter(Boolean);
    const all = stats.flatMap((stats) => [...stats.columns.keys()]);
    const wanted = [...new Set(all)].sort().join("\n");
    controls.know({ kimg: stats.length > 0 && stats.every((stats) => stats.kimg || stats.steps.length === 0), points: Math.max(0, ...stats.map((stats) => stats.steps.length)) });
    if (wanted !== names || charts.length === 0) {
      names = wanted;
      build(grouped(all));
    }
    redraw();
  }

  function build(groups) {
    seen.disconnect();
    [charts, tables] = [[], []];
    const sections = groups.map(({ title, note, curves }) => {
      const own = curves.map((curve) => makeChart(curve, cursor));
      charts.push(...own);
      const table = makeTable(title, curves, () => ({ lines, xsOf, axis: view.axis }), context);
      tables.push(table);
      return el("section", { class: "run-group" }, el("h3", {}, title, note ? el("span", { class: "run-group-note" }, note) : null), el("div", { class: "run-row" }, own.map((chart) => chart.element)), table.element);
    });
    body.replaceChildren(...(sections.length ? sections : [el("p", { class: "run-nothing" }, "No numbers yet.")]));
    for (const chart of charts) seen.observe(chart.element);
  }

  return {
    element,
    show,
    unmount() {
      seen.disconnect();
      sized.disconnect();
      drawSeen.cancel();
      pointAll.cancel();
    },
  };
}
