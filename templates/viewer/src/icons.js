// The page's pictograms: strokes on a grid of 20 by 20.

import { svg } from "./common/dom.js";

const PATHS = {
  sun: "M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4",
  moon: "M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z",
  close: "M5 5l10 10M15 5L5 15",
  reset: "M4 4v4h4M4.6 8A6.2 6.2 0 1 1 4 11.5",
  turn: "M16.5 8.5C15.5 7 13 6 10 6c-4 0-7 1.8-7 4s3 4 7 4h1M9 11.5l2.5 2.5L9 16.5",
  camera: "M3 6.5h3l1.5-2h5l1.5 2h3v9H3zM10 8.2a2.6 2.6 0 1 0 0 5.2a2.6 2.6 0 1 0 0-5.2",
  full: "M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4",
  link: "M8.5 11.5a3.2 3.2 0 0 0 4.6 0l2.6-2.6a3.2 3.2 0 0 0-4.6-4.6l-1 1M11.5 8.5a3.2 3.2 0 0 0-4.6 0l-2.6 2.6a3.2 3.2 0 0 0 4.6 4.6l1-1",
  help: "M10 2.8a7.2 7.2 0 1 0 0 14.4a7.2 7.2 0 1 0 0-14.4M7.8 8a2.2 2.2 0 1 1 3.4 1.8c-.8.5-1.2.9-1.2 1.7M10 14v.2",
  play: "M6.5 4.5v11l9-5.5z",
  pause: "M7 4.5v11M13 4.5v11",
  back: "M12.5 4.5L7 10l5.5 5.5",
  next: "M7.5 4.5L13 10l-5.5 5.5",
  plus: "M10 4.5v11M4.5 10h11",
  minus: "M4.5 10h11",
  download: "M10 3.5v9M6.5 9.5L10 13l3.5-3.5M4 16.5h12",
};

/** A pictogram; what it means is said by its button's label. */
export function icon(name) {
  return svg("svg", { viewBox: "0 0 20 20", class: "icon-drawing", "aria-hidden": "true" }, svg("path", { d: PATHS[name] }));
}
