// The panel "Textures": every image of the materials, with its size, format and bytes; one is opened in full by a click.

import { el } from "../common/dom.js";
import { bytes } from "../common/words.js";
import { blobOf, imagesOf } from "./images.js";
import { pictureOfKtx2 } from "./ktx2_picture.js";
import { openTexture } from "./texture_dialog.js";

/** Images are unpacked once the panel is shown. */
export function createTexturesPanel(viewer) {
  const element = el("div", { class: "asset-panel" });
  let addresses = [];
  let filled = null;

  function forget() {
    for (const address of addresses) URL.revokeObjectURL(address);
    addresses = [];
    filled = null;
    element.replaceChildren();
  }

  function fill() {
    const { avatar } = viewer;
    if (!avatar || filled === avatar) return;
    forget();
    filled = avatar;
    const images = imagesOf(avatar.loaded.document);
    if (images.length === 0) element.append(el("p", { class: "asset-about" }, "This file has no images: its colours are at the vertices, or there are none."));
    else element.append(el("ul", { class: "asset-images" }, ...images.map((entry) => imagePart(avatar, entry))));
  }

  function imagePart(avatar, entry) {
    const picture = el("img", { alt: "", decoding: "async" });
    const size = el("span", {}, entry.format);
    const button = el("button", { type: "button", class: "asset-image", "aria-label": `Open ${entry.uses.join(", ")}`, disabled: true }, el("span", { class: "asset-image-box" }, picture));
    const levels = levelsOf(avatar, entry);
    const texts = el("span", { class: "asset-image-texts" }, el("strong", {}, entry.uses.join(", ") + levels), size, el("span", { class: "asset-quiet" }, entry.name));
    button.append(texts);
    read(avatar, entry)
      .then(async ({ address, blob, shown }) => {
        picture.src = shown;
        await picture.decode();
        const told = { ...entry, bytes: entry.bytes ?? blob.size, width: picture.naturalWidth, height: picture.naturalHeight };
        size.textContent = `${told.width} × ${told.height} · ${told.format} · ${bytes(told.bytes)}`;
        button.disabled = false;
        button.addEventListener("click", () => openTexture(viewer, told, { address, shown, title: entry.uses.join(", ") + levels }));
      })
      .catch((error) => {
        size.textContent = `${entry.format}: could not be shown (${error.message})`;
      });
    return el("li", {}, button);
  }

  /** Addresses of the image's bytes, and of something that a browser can show. */
  async function read(avatar, entry) {
    const blob = await blobOf(avatar.loaded, entry);
    const address = URL.createObjectURL(blob);
    addresses.push(address);
    if (entry.format !== "KTX2") return { address, blob, shown: address };
    const shown = URL.createObjectURL(await pictureOfKtx2(viewer, avatar.loaded, entry));
    addresses.push(shown);
    return { address, blob, shown };
  }

  /** ", LOD 2" where only one level of several uses the image. */
  function levelsOf(avatar, entry) {
    const names = avatar.loaded.document.materials.map((material) => material.name ?? "");
    const marks = [...new Set(entry.materials.map((at) => names[at].match(/_LOD(\d+)$/)?.[1] ?? "0"))];
    const several = names.some((name) => /_LOD\d+$/.test(name));
    return several && marks.length === 1 ? `, LOD ${marks[0]}` : "";
  }
  viewer.on("closed", forget);
  viewer.on("opened", () => (element.hidden ? forget() : fill()));
  return { name: "textures", label: "Textures", element, shown: fill, dispose: forget };
}
