// A run's line, as it is drawn in the curves.

import { svg } from "../common/dom.js";

export const swatch = ({ color, dash }) =>
  svg("svg", { class: "run-swatch", viewBox: "0 0 32 8", width: 32, height: 8, "aria-hidden": "true" }, svg("path", { d: "M1 4H31", style: `stroke:${color}`, "stroke-dasharray": dash || null }));
