// One image in full: zoomed by wheel, keys and buttons, moved by dragging and scrolling, with the UV layout of the shown level over it.

import { el } from "../common/dom.js";
import { bytes } from "../common/words.js";
import { icon } from "../icons.js";
import { nameOf } from "./fetching.js";
import { drawEdges, edgesOf } from "./uv_layout.js";

const NEARER = 1.5;
const NEAREST = 16;
/** Texels a side of the layout's canvas: what browsers bear. */
const LARGEST_CANVAS = 4096;

/** Opens the dialog for an image; `address` holds its own bytes, `shown` what the browser can draw. */
export function openTexture(viewer, image, { address, shown, title }) {
  const picture = el("img", { src: shown, alt: `${title}, ${image.width} by ${image.height}` });
  const layout = el("canvas", { class: "asset-layout", "aria-hidden": "true" });
  const sheet = el("div", { class: "asset-sheet" }, picture, layout);
  const pane = el("div", { class: "asset-window", tabindex: 0, role: "group", "aria-label": "The image: + and - zoom, arrow keys move, 0 fits" }, sheet);
  const overlay = el("input", { type: "checkbox", onchange: redraw });
  const told = el("output", { class: "asset-zoom" });
  const button = (name, label, deed) => el("button", { type: "button", class: "icon", "aria-label": label, title: label, onclick: deed }, icon(name));
  const level = viewer.avatar?.levels[viewer.state.level]?.label;
  const ending = { PNG: "png", JPEG: "jpg", WebP: "webp", KTX2: "ktx2" }[image.format] ?? "bin";
  const stem = nameOf(viewer.asset.file).replace(/\.\w+$/, "");
  const dialog = el(
    "dialog",
    { class: "asset-texture", "aria-label": title },
    el("header", {}, el("h2", {}, title), el("p", { class: "asset-quiet" }, `${image.width} × ${image.height} · ${image.format} · ${bytes(image.bytes)}`), button("close", "Close", () => dialog.close())),
    pane,
    el(
      "footer",
      {},
      el("label", { class: "asset-check" }, overlay, el("span", {}, level ? `UV layout of ${level}` : "UV layout")),
      el("span", { class: "asset-zooms" }, button("minus", "Farther", () => zoom(scale / NEARER)), told, button("plus", "Nearer", () => zoom(scale * NEARER)), button("reset", "Fit", () => zoom(1))),
      el("a", { class: "button", href: address, download: `${stem}_${image.uses[0].toLowerCase().replaceAll(" ", "_")}.${ending}` }, icon("download"), "Download"),
    ),
  );
  // Scale 1 fits the image into the window.
  let scale = 1;
  let edges = null;

  function fitted() {
    return Math.min(pane.clientWidth / image.width, pane.clientHeight / image.height);
  }

  /** Zooms so that the place under `point` (in the window) stays where it is. */
  function zoom(to, point = [pane.clientWidth / 2, pane.clientHeight / 2]) {
    const before = sheet.getBoundingClientRect();
    const edge = pane.getBoundingClientRect();
    const share = [(edge.left + point[0] - before.left) / before.width, (edge.top + point[1] - before.top) / before.height];
    scale = Math.min(Math.max(to, 1), Math.max(NEAREST / fitted(), 1));
    const width = image.width * fitted() * scale;
    sheet.style.width = `${width}px`;
    sheet.style.height = `${(width * image.height) / image.width}px`;
    pane.scrollLeft = share[0] * width - point[0];
    pane.scrollTop = share[1] * ((width * image.height) / image.width) - point[1];
    told.textContent = `${Math.round(100 * fitted() * scale)} %`;
    sheet.classList.toggle("asset-texels", fitted() * scale > 2);
    redraw();
  }

  function redraw() {
    layout.hidden = !overlay.checked;
    if (!overlay.checked) return;
    edges ??= edgesOf(viewer.meshes());
    const dots = Math.min((sheet.clientWidth || 1) * devicePixelRatio, LARGEST_CANVAS);
    layout.width = dots;
    layout.height = Math.min((dots * image.height) / image.width, LARGEST_CANVAS);
    drawEdges(layout, edges);
  }

  pane.addEventListener("wheel", (event) => {
    event.preventDefault();
    const edge = pane.getBoundingClientRect();
    zoom(scale * Math.exp(-event.deltaY / 400), [event.clientX - edge.left, event.clientY - edge.top]);
  }, { passive: false });
  pane.addEventListener("pointermove", (event) => {
    if (event.buttons !== 1 || event.pointerType !== "mouse") return;
    pane.scrollLeft -= event.movementX;
    pane.scrollTop -= event.movementY;
  });
  dialog.addEventListener("keydown", (event) => {
    const to = { "+": scale * NEARER, "=": scale * NEARER, "-": scale / NEARER, 0: 1 }[event.key];
    if (to) zoom(to);
  });
  const resized = new ResizeObserver(() => zoom(scale));
  dialog.addEventListener("close", () => {
    resized.disconnect();
    dialog.remove();
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  zoom(1);
  resized.observe(pane);
}
