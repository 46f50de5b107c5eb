// Turning and zooming by keyboard, beside what OrbitControls does with mouse and touch.

import { MathUtils } from "three";

const STEP = MathUtils.degToRad(5);
const ZOOM = 0.9;
const PAN_PIXELS = 24;

/** What the keys do, for the help. */
export const KEYS = [
  ["Arrow keys", "turn the view"],
  ["Shift and arrow keys", "move it"],
  ["+ and -", "nearer and farther"],
  ["0", "back to the first view"],
  ["T", "turntable on and off"],
];

/** Listens to the keys of `canvas`. `actions` has reset() and turntable(). */
export function steerByKeys(canvas, stage, actions) {
  const { controls } = stage;
  // As if the avatar were dragged that way.
  const turns = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const deeds = {
    "+": () => controls.dollyIn(ZOOM),
    "=": () => controls.dollyIn(ZOOM),
    "-": () => controls.dollyOut(ZOOM),
    0: actions.reset,
    t: actions.turntable,
  };
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const turn = turns[event.key];
    if (turn && event.shiftKey) controls.pan(PAN_PIXELS * turn[0], PAN_PIXELS * turn[1]);
    else if (turn && turn[0]) controls.rotateLeft(STEP * turn[0]);
    else if (turn) controls.rotateUp(STEP * turn[1]);
    else if (deeds[event.key.toLowerCase()]) deeds[event.key.toLowerCase()]();
    else return;
    event.preventDefault();
    if (event.key !== "0") stage.touched = true;
    stage.invalidate();
  });
}
