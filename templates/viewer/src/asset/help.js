// The help: how to look around, and what is meant by what.

import { el } from "../common/dom.js";
import { icon } from "../icons.js";
import { KEYS } from "./steering.js";

/** Opens the help; it closes by its button, Escape, or a click beside it. */
export function openHelp() {
  const rows = (pairs) => pairs.flatMap(([key, deed]) => [el("dt", {}, key), el("dd", {}, deed)]);
  const close = el("button", { type: "button", class: "icon", "aria-label": "Close", onclick: () => dialog.close() }, icon("close"));
  const dialog = el(
    "dialog",
    { class: "asset-help", "aria-label": "Help" },
    el("header", {}, el("h2", {}, "Looking around"), close),
    el("h3", {}, "Mouse and touch"),
    el("dl", {}, ...rows([["Drag, one finger", "turn the view"], ["Wheel, two fingers", "nearer and farther"], ["Right button, two fingers", "move it"]])),
    el("h3", {}, "Keyboard, with the picture in focus"),
    el("dl", {}, ...rows(KEYS)),
    el("h3", {}, "Neck and head"),
    el("p", {}, "Sliders turn a joint in degrees as --pose does: nod about x (positive: down), turn about y (to the person's left), tilt about z (to the person's right), as far as people can."),
    el("p", {}, "A clip has the head while it is chosen. Moving a slider stops it."),
    el("h3", {}, "Levels of detail"),
    el("p", {}, "LOD 0 is the finest. Nodes named _LOD0, _LOD1, ..., the extension MSFT_lod, and files of their own are all shown the same way."),
    el("p", { class: "asset-quiet" }, "Nothing is sent anywhere: the page asks only the program that serves it. ", el("a", { href: "LICENSES.txt" }, "Licences of its parts")),
  );
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
}
