// Sheets of people over time: a slider through the steps, with play. A row is a person, the columns are what is shown of it.

import { el } from "../common/dom.js";
import { whole } from "../common/words.js";

const COLUMNS = ["image", "raw image", "depth", "mask", "poses"];
const TOLD = "people in rows; in columns image, raw image, depth, mask, and posed";
const PLAY_MS = 400;
/** Height of a sheet that fits, as a share of the window's. */
const FIT_SCREENS = 0.58;
const ZOOMS = [["fit", "Fit"], ["1", "1×"], ["2", "2×"], ["4", "4×"]];

/** `sheets` rise by step. */
export function makeSheets(context) {
  const image = el("img", { class: "run-sheet", alt: "" });
  const lost = el("p", { class: "run-lost", role: "status", hidden: true });
  const heads = el("div", { class: "run-columns", "aria-hidden": "true" }, COLUMNS.map((name) => el("span", { title: name === "poses" ? "The same people, posed" : null }, name)));
  const frame = el("div", { class: "run-frame" }, heads, image, lost);
  const scroll = el("div", { class: "run-sheet-scroll", tabindex: 0, role: "region", "aria-label": "Sheet of people" }, frame);
  const slider = el("input", { type: "range", id: "run-sheet-step", min: 0, step: 1, "aria-label": "Step of the sheet" });
  const told = el("output", { for: "run-sheet-step", class: "run-told" });
  const play = el("button", { type: "button", class: "run-play", "aria-pressed": "false" }, "Play");
  const zooms = ZOOMS.map(([value, text]) => el("button", { type: "button", "data-zoom": value, "aria-pressed": String(value === "fit") }, text));
  const element = el(
    "section",
    { class: "run-sheets", "aria-label": "People over time", hidden: true },
    el("div", { class: "run-controls" }, el("h2", {}, "People over time"), el("div", { class: "run-field run-steps" }, play, slider, told), el("div", { class: "run-segments", role: "group", "aria-label": "Zoom" }, zooms)),
    scroll,
  );
  let sheets = [];
  let at = -1;
  let timer = null;
  let zoom = "fit";
  const near = new Map(); // file -> Image: the neighbours, on their way

  function fetchNear() {
    const wanted = [at - 1, at + 1].map((index) => sheets[index]?.file).filter(Boolean);
    for (const file of near.keys()) if (!wanted.includes(file)) near.delete(file);
    for (const file of wanted) {
      if (near.has(file)) continue;
      const ahead = new Image();
      ahead.src = file;
      near.set(file, ahead);
    }
  }

  function go(index) {
    if (!sheets[index]) return;
    at = index;
    const { step, file } = sheets[at];
    slider.value = at;
    slider.setAttribute("aria-valuetext", `step ${step}`);
    told.textContent = `step ${whole(step)}`;
    image.alt = `People at step ${step}: ${TOLD}`;
    if (image.getAttribute("src") !== file) image.src = file;
    else if (image.complete) onward();
  }

  /** While it plays: the next one, once this one was looked at. */
  function onward() {
    if (!timer) return;
    clearTimeout(timer);
    timer = setTimeout(next, PLAY_MS);
  }

  function size() {
    const natural = image.naturalWidth;
    frame.style.width = zoom === "fit" || !natural ? "" : `${natural * Number(zoom)}px`;
    // Fitting, a sheet is seen as a whole with something of the curves below it, and small ones are not blown up beyond four times.
    const seen = (FIT_SCREENS * innerHeight * natural) / image.naturalHeight;
    frame.style.maxWidth = zoom === "fit" && natural ? `${Math.round(Math.min(4 * natural, seen))}px` : "";
  }

  image.addEventListener("load", () => {
    lost.hidden = true;
    image.hidden = heads.hidden = false;
    size();
    fetchNear();
    onward();
  });
  image.addEventListener("error", () => {
    lost.textContent = `The sheet of step ${sheets[at]?.step} is not there any more, or is no picture.`;
    lost.style.minHeight = `${frame.clientHeight}px`; // what is below stays where it is
    lost.hidden = false;
    image.hidden = heads.hidden = true;
    fetchNear();
    onward();
  });
  const next = () => (at + 1 < sheets.length ? go(at + 1) : stop());

  function stop() {
    clearTimeout(timer);
    timer = null;
    play.setAttribute("aria-pressed", "false");
    play.textContent = "Play";
  }
  play.addEventListener("click", () => {
    if (timer) return stop();
    play.setAttribute("aria-pressed", "true");
    play.textContent = "Pause";
    timer = setTimeout(() => (at >= sheets.length - 1 ? go(0) : next()), 0);
  });
  slider.addEventListener("input", () => {
    stop();
    go(Number(slider.value));
  });
  for (const button of zooms) {
    button.addEventListener("click", () => {
      zoom = button.dataset.zoom;
      for (const each of zooms) each.setAttribute("aria-pressed", String(each === button));
      size();
    });
  }

  return {
    element,
    /** Sheets of now; who looks at the latest goes on to the new latest. */
    show(now) {
      const following = at < 0 || at === sheets.length - 1;
      const looked = sheets[at]?.file;
      const more = now.length - sheets.length;
      sheets = now;
      element.hidden = sheets.length === 0;
      slider.max = Math.max(0, sheets.length - 1);
      play.disabled = slider.disabled = sheets.length < 2;
      if (sheets.length === 0) return;
      const same = sheets.findIndex(({ file }) => file === looked);
      const stay = same < 0 ? Math.min(Math.max(0, at), sheets.length - 1) : same; // a sheet that is gone leaves its place
      go(timer || !following ? stay : sheets.length - 1);
      if (more > 0 && at >= 0 && looked) context.announce(`A new sheet, of step ${sheets.at(-1).step}`);
    },
    unmount: stop,
  };
}
