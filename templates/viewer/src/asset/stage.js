// The stage: renderer, camera and controls. A frame is drawn when something has changed, and none when nothing moves.

import { PerspectiveCamera, Scene, Timer, WebGLRenderer } from "three";
import { OrbitControls } from "three/addons/controls/OrbitControls.js";
import { chooseTone } from "./tone.js";

const MOST_PIXELS_A_POINT = 2;
/** Degrees from the top to the bottom of the picture: about a portrait lens. */
const FIELD_OF_VIEW = 24;

/** Draws on `canvas`, as large as its parent. Throws where the browser has no WebGL. */
export function createStage(canvas, { calm }) {
  const renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true, powerPreference: "default" });
  chooseTone(renderer);
  renderer.setClearColor(0x000000, 0);
  const scene = new Scene();
  const camera = new PerspectiveCamera(FIELD_OF_VIEW, 1, 0.01, 100);
  scene.add(camera);
  const controls = new OrbitControls(camera, canvas);
  controls.enableDamping = !calm;
  controls.dampingFactor = 0.12;
  controls.zoomSpeed = 0.8;
  controls.autoRotateSpeed = 3;

  // Each is called before a frame with the seconds since the last one, and says whether it goes on moving.
  const tickers = new Set();
  const timer = new Timer();
  const stage = { renderer, scene, camera, controls, tickers, frames: 0, touched: false, invalidate, draw, drawNow, dispose, onDrawn: null, onResized: null };
  let pending = 0;
  let going = false;
  let over = false;

  function invalidate() {
    if (!pending && !over) pending = requestAnimationFrame(frame);
  }

  function frame() {
    pending = 0;
    timer.update();
    const seconds = going ? Math.min(timer.getDelta(), 0.1) : 1 / 60;
    going = controls.update(seconds) || controls.autoRotate;
    for (const ticker of tickers) going = ticker(seconds) || going;
    draw();
    if (going) invalidate();
  }

  function draw() {
    if (over || renderer.getContext().isContextLost()) return;
    renderer.render(scene, camera);
    stage.frames += 1;
    stage.onDrawn?.();
  }

  /** In place of the frame that was to come. */
  function drawNow() {
    cancelAnimationFrame(pending);
    pending = 0;
    draw();
    if (going) invalidate();
  }

  // Drawn at once: a canvas is empty after it has changed its size.
  function resize() {
    const { clientWidth: width, clientHeight: height } = canvas.parentElement;
    if (!width || !height) return;
    camera.aspect = width / height;
    camera.updateProjectionMatrix();
    renderer.setPixelRatio(Math.min(devicePixelRatio, MOST_PIXELS_A_POINT));
    renderer.setSize(width, height, false);
    stage.onResized?.();
    if (stage.frames > 0) draw();
  }
  const observer = new ResizeObserver(resize);
  observer.observe(canvas.parentElement);
  resize();
  controls.addEventListener("change", invalidate);
  controls.addEventListener("start", () => (stage.touched = true));

  function dispose() {
    over = true;
    cancelAnimationFrame(pending);
    observer.disconnect();
    controls.dispose();
    renderer.dispose();
    renderer.forceContextLoss();
  }
  return stage;
}
