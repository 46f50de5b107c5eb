// How curves are drawn: x axis, log scale, smoothing. Kept for the session.

import { el } from "../common/dom.js";

const KEY = "portrait-view curves";
/** Fewer points than this are not smoothed unless somebody asks. */
const FEW = 100;

export function makeControls(changed) {
  const options = { axis: "step", log: false, weight: null, ...kept() };
  let few = true;
  const axis = (value, text) => el("button", { type: "button", class: "run-axis", "data-axis": value, onclick: () => set({ axis: value }) }, text);
  const axes = [axis("step", "Steps"), axis("kimg", "kimg")];
  const axisField = el("div", { class: "run-field", role: "group", "aria-label": "Along the axis" }, el("span", { class: "run-label" }, "Axis"), el("span", { class: "run-segments" }, axes));
  const log = el("input", { type: "checkbox", id: "run-log", onchange: () => set({ log: log.checked }) });
  const slider = el("input", { type: "range", id: "run-smooth", min: 0, max: 0.99, step: 0.01, oninput: () => set({ weight: Number(slider.value) }) });
  const told = el("output", { for: "run-smooth", class: "run-told" });
  const element = el(
    "div",
    { class: "run-controls" },
    el("h2", {}, "Curves"),
    axisField,
    el("label", { class: "run-field", for: "run-log" }, log, "Log scale"),
    el("label", { class: "run-field run-smoothing", for: "run-smooth" }, el("span", { class: "run-label" }, "Smoothing"), slider, told),
  );
  const weight = () => options.weight ?? (few ? 0 : 0.8);

  function set(more) {
    Object.assign(options, more);
    try {
      sessionStorage.setItem(KEY, JSON.stringify(options));
    } catch {
      // Not kept then.
    }
    mark();
    changed();
  }
  function mark() {
    for (const button of axes) button.setAttribute("aria-pressed", String(button.dataset.axis === options.axis));
    log.checked = options.log;
    slider.value = weight();
    told.textContent = weight() > 0 ? weight().toFixed(2) : "off";
  }
  mark();
  return {
    element,
    options,
    weight,
    /** What the runs that are shown have. */
    know({ kimg, points }) {
      axisField.hidden = !kimg;
      few = points < FEW;
      mark();
    },
  };
}

function kept() {
  try {
    const { axis, log, weight } = JSON.parse(sessionStorage.getItem(KEY)) ?? {};
    return { axis: axis === "kimg" ? "kimg" : "step", log: log === true, weight: typeof weight === "number" ? weight : null };
  } catch {
    return {};
  }
}
