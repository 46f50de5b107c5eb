// The picture as a PNG, as it is seen, before a transparent background.

import { nameOf } from "./fetching.js";

/** Saves what the stage shows. */
export async function savePicture(stage, file) {
  // Drawn now: the canvas keeps its pixels only until the browser has shown them.
  stage.draw();
  const blob = await new Promise((done) => stage.renderer.domElement.toBlob(done, "image/png"));
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: address, download: `${nameOf(file).replace(/\.\w+$/, "")}.png` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
