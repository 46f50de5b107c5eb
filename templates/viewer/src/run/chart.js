// One small chart: axes, gridlines, a line for each run with its raw values faint behind, gaps, and a cursor that says the numbers under it.

import { el, svg } from "../common/dom.js";
import { measured, whole } from "../common/words.js";
import { decimate, nearest } from "./decimate.js";
import { label, logTicks, makeScale, padded, ticks } from "./scale.js";
import { smooth } from "./smooth.js";

const HEIGHT = 168;
const EDGE = { top: 8, right: 10, bottom: 20, left: 46 };

/**
 * A chart of a curve (`describe`). `draw(lines, view)` shows `lines`: `[{ name, style, xs, ys, marks }]`, in a `view`: `{ axis, log, weight, domain }`, `domain` being
 * least and most x of all. `cursor` is what charts share: `{ x, move(x, chart) }`.
 */
export function makeChart(curve, cursor) {
  const last = el("span", { class: "run-last" });
  const note = el("p", { class: "run-note", hidden: true });
  const drawing = svg("svg", { class: "run-drawing", height: HEIGHT, "aria-hidden": "true" });
  const readout = el("div", { class: "run-readout", hidden: true });
  const name = curve.unit ? `${curve.title}, ${curve.unit}` : curve.title;
  const plot = el("div", { class: "run-plot", tabindex: 0, role: "slider", "aria-label": `${name}: read along the curve`, "aria-valuemin": 0, "aria-valuemax": 0, "aria-valuenow": 0, "aria-valuetext": "" }, drawing, readout);
  const head = el("figcaption", { class: "run-caption" }, el("span", { class: "run-title", title: curve.name }, curve.title), curve.unit ? el("span", { class: "run-unit" }, curve.unit) : null, last);
  const chart = { curve, element: el("figure", { class: "run-chart", "data-curve": curve.name }, head, plot, note), plot, draw, point, stop: null };
  let lines = [];
  let view = null;
  let x = null;
  let y = null;
  const marker = svg("g", { class: "run-cursor" });

  function draw(newLines, newView) {
    lines = newLines.map((line) => ({ ...line, smooth: smooth(line.ys, newView.weight) }));
    view = newView;
    const width = plot.clientWidth;
    if (!width) return;
    const finite = lines.flatMap((line) => line.ys.filter((value) => Number.isFinite(value)));
    const positive = finite.filter((value) => value > 0);
    const log = view.log && positive.length > finite.length / 2;
    const usable = log ? positive : finite;
    drawing.setAttribute("width", width);
    drawing.setAttribute("viewBox", `0 0 ${width} ${HEIGHT}`);
    let [least, most] = [Infinity, -Infinity];
    for (const value of usable) [least, most] = [Math.min(least, value), Math.max(most, value)];
    if (usable.length === 0) [least, most] = [0, 1];
    const range = padded(least, most, log);
    const [from, to] = view.domain[0] === view.domain[1] ? padded(...view.domain) : view.domain;
    x = makeScale([from, to], [EDGE.left, width - EDGE.right]);
    y = makeScale(range, [HEIGHT - EDGE.bottom, EDGE.top], log);
    x.domain = [from, to];
    const inside = [EDGE.left, EDGE.top - 3, width - EDGE.left - EDGE.right + 2, HEIGHT - EDGE.top - EDGE.bottom + 3];
    const frame = { x: inside[0], y: inside[1], width: inside[2], height: inside[3], viewBox: inside.join(" "), overflow: "hidden" };
    drawing.replaceChildren(axes([from, to], range, log, width), svg("svg", frame, lines.flatMap((line) => curveOf(line, log))), marker);
    tell(log, finite.length - positive.length);
    point(cursor.x, cursor.chart === chart);
  }

  function axes([from, to], range, log, width) {
    const group = svg("g", { class: "run-axes" });
    const below = (log ? logTicks : ticks)(range, 4);
    for (const value of below) {
      const at = Math.round(y(value)) + 0.5;
      group.append(svg("path", { d: `M${EDGE.left} ${at}H${width - EDGE.right}` }), svg("text", { x: EDGE.left - 6, y: at + 4, "text-anchor": "end" }, label(value, below, log)));
    }
    const along = ticks([from, to], Math.max(2, Math.floor(width / 70)));
    for (const value of along) {
      const at = Math.round(x(value)) + 0.5;
      const anchor = at > width - 30 ? "end" : "middle";
      group.append(svg("path", { d: `M${at} ${EDGE.top}V${HEIGHT - EDGE.bottom}` }), svg("text", { x: anchor === "end" ? width - 2 : at, y: HEIGHT - 5, "text-anchor": anchor }, label(value, along)));
    }
    return group;
  }

  function curveOf(line, log) {
    const fit = (values) => (log ? values.map((value) => (value > 0 || value === undefined ? value : null)) : values);
    const path = (values, kind) => {
      const usable = fit(values);
      const pieces = decimate(line.xs, usable, x);
      const round = (number) => Math.round(number * 10) / 10;
      const d = pieces.map((piece) => "M" + piece.map((index) => `${round(x(line.xs[index]))} ${round(y(usable[index]))}`).join("L")).join("");
      const alone = pieces.filter((piece) => piece.length === 1).map(([index]) => `M${round(x(line.xs[index]))} ${round(y(usable[index]))}h0`).join("");
      const nodes = [svg("path", { class: `run-line run-${kind}`, d, style: `stroke:${line.style.color}`, "stroke-dasharray": kind === "raw" ? null : line.style.dash || null })];
      if (alone && kind === "smooth") nodes.push(svg("path", { class: "run-alone", d: alone, style: `stroke:${line.style.color}` }));
      return nodes;
    };
    const floor = HEIGHT - EDGE.bottom;
    const gaps = line.ys.flatMap((value, index) => (value === null ? [`M${Math.round(x(line.xs[index]))} ${floor}v-5`] : []));
    const marks = lines.length > 1 ? [] : (line.marks ?? []).map(({ x: at, text }) => svg("g", { class: "run-mark" }, svg("path", { d: `M${x(at)} ${EDGE.top}V${floor}` }), svg("text", { x: x(at) + 4, y: EDGE.top + 9 }, text)));
    return [...marks, ...(view.weight > 0 ? path(line.ys, "raw") : []), ...path(line.smooth, "smooth"), gaps.length ? svg("path", { class: "run-gaps", d: gaps.join("") }) : null].filter(Boolean);
  }

  /** Below the curve: what it does not show. */
  function tell(log, notPositive) {
    const gaps = lines.reduce((sum, line) => sum + line.ys.filter((value) => value === null).length, 0);
    const parts = [];
    if (gaps) parts.push(`${whole(gaps)} ${gaps === 1 ? "value is" : "values are"} no number: marked at the axis`);
    if (view.log && notPositive) parts.push(log ? `${whole(notPositive)} not above 0: not shown` : "mostly not above 0: no log scale");
    note.textContent = parts.join("; ");
    note.hidden = parts.length === 0;
    const [most] = lines.map((line) => line.xs.length).sort((a, b) => b - a);
    plot.setAttribute("aria-valuemax", Math.max(0, (most ?? 1) - 1));
  }

  /** Puts the cursor at an x of the axis, null: away; the chart that is looked at says all its numbers. */
  function point(at, here) {
    marker.replaceChildren();
    readout.hidden = true;
    const shown = lines.length === 1 ? lines[0] : null;
    if (at === null || !x || at < x.domain[0] || at > x.domain[1]) {
      last.textContent = shown ? measured(shown.ys.findLast((value) => value !== undefined)) : "";
      return;
    }
    const rows = lines.map((line) => ({ line, index: nearest(line.xs, line.ys, at) })).filter(({ line, index }) => index >= 0 && told(line, index, at));
    if (rows.length === 0) return;
    const near = rows.reduce((best, row) => (Math.abs(row.line.xs[row.index] - at) < Math.abs(best.line.xs[best.index] - at) ? row : best));
    const spot = x(near.line.xs[near.index]);
    marker.append(svg("path", { d: `M${spot} ${EDGE.top}V${HEIGHT - EDGE.bottom}` }));
    for (const { line, index } of rows) {
      const value = line.smooth[index];
      const height = value === null ? NaN : y(value);
      if (!Number.isFinite(height)) continue;
      marker.append(svg("circle", { cx: x(line.xs[index]), cy: height, r: 3, style: `fill:${line.style.color}` }));
    }
    if (shown) last.textContent = measured(shown.ys[rows[0].index]);
    if (here) say(rows, near, spot);
  }

  /** Whether a run says something at an x: not before its first point and not after its last. */
  const told = (line, index, at) => (at >= line.xs[0] && at <= line.xs.at(-1)) || Math.abs(x(line.xs[index]) - x(at)) < 12;

  function say(rows, near, spot) {
    const at = `${view.axis} ${measured(near.line.xs[near.index], 6).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "")}`;
    const value = ({ line, index }) => {
      const raw = line.ys[index] === null ? "no number" : measured(line.ys[index]);
      return view.weight > 0 && line.ys[index] !== null ? `${raw}, smoothed ${measured(line.smooth[index])}` : raw;
    };
    const items = rows.map((row) =>
      el("li", {}, rows.length > 1 ? [el("span", { class: "run-dot", style: `background:${row.line.style.color}` }), el("span", { class: "run-who" }, row.line.name)] : null, el("span", {}, value(row))),
    );
    readout.replaceChildren(el("p", {}, at), el("ul", { role: "list" }, items));
    readout.hidden = false;
    const right = spot > plot.clientWidth / 2;
    readout.style.left = right ? "auto" : `${spot + 10}px`;
    readout.style.right = right ? `${plot.clientWidth - spot + 10}px` : "auto";
    plot.setAttribute("aria-valuenow", near.index);
    plot.setAttribute("aria-valuetext", `${at}: ${rows.map((row) => (rows.length > 1 ? `${row.line.name} ` : "") + value(row)).join("; ")}`);
  }

  const follow = (event) => x && cursor.move(x.inverse(event.clientX - plot.getBoundingClientRect().left), chart);
  plot.addEventListener("pointermove", follow);
  plot.addEventListener("pointerdown", follow);
  plot.addEventListener("pointerleave", () => cursor.move(null, chart));
  plot.addEventListener("blur", () => cursor.move(null, chart));
  plot.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || lines.length === 0 || !x) return;
    const longest = lines.reduce((best, line) => (line.xs.length > best.xs.length ? line : best));
    const points = longest.xs.filter((_, index) => longest.ys[index] !== undefined);
    const end = points.length - 1;
    const now = cursor.x === null ? -1 : points.findIndex((value) => value >= cursor.x - 1e-9);
    const leap = Math.max(1, Math.round(points.length / 10));
    const from = now < 0 ? end + 1 : now;
    const to = { ArrowLeft: from - 1, ArrowDown: from - 1, ArrowRight: now < 0 ? 0 : now + 1, ArrowUp: now < 0 ? 0 : now + 1, PageDown: from - leap, PageUp: now + leap, Home: 0, End: end }[event.key];
    if (event.key === "Escape" && cursor.x !== null) return event.stopPropagation(), cursor.move(null, chart);
    if (to === undefined) return;
    event.preventDefault();
    cursor.move(points[Math.min(end, Math.max(0, to))], chart);
    point(cursor.x, true); // at once: a screen reader asks now
  });
  return chart;
}
