// The buttons over the picture.

import { copy, el } from "../common/dom.js";
import { icon } from "../icons.js";
import { openHelp } from "./help.js";
import { savePicture } from "./saving.js";

/** Buttons of the stage. `address()` gives the link to what is shown. */
export function createToolbar(viewer, area, { announce, address }) {
  const { stage } = viewer;
  const button = (name, label, deed) => el("button", { type: "button", class: "icon", "aria-label": label, title: label, onclick: deed, "data-deed": name }, icon(name));
  const turn = stage && button("turn", "Turntable", () => turntable());
  turn?.setAttribute("aria-pressed", "false");

  function turntable() {
    stage.controls.autoRotate = !stage.controls.autoRotate;
    stage.touched = true;
    turn.setAttribute("aria-pressed", String(stage.controls.autoRotate));
    announce(stage.controls.autoRotate ? "Turntable on" : "Turntable off");
    stage.invalidate();
  }

  async function full() {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await area.requestFullscreen();
    } catch {
      announce("The browser does not allow full screen here");
    }
  }

  async function link() {
    announce((await copy(address())) ? "Link copied" : "The browser does not let the link be copied: take it from the address bar");
  }
  const buttons = [
    stage && button("reset", "Back to the first view", () => reset()),
    turn,
    stage && button("camera", "Save the picture (PNG, transparent background)", () => viewer.avatar && savePicture(stage, viewer.asset.file).then(() => announce("Picture saved"))),
    document.fullscreenEnabled && button("full", "Full screen", full),
    button("link", "Copy the link", link),
    button("help", "Help", openHelp),
  ];

  function reset() {
    viewer.reframe();
    announce("First view");
  }
  return { element: el("div", { class: "asset-toolbar", role: "toolbar", "aria-label": "Picture" }, ...buttons), turntable, reset };
}
