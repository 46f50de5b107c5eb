// The texture of the look "UV checker": squares with their names, so that mirrored and turned charts are seen.

import { CanvasTexture, RepeatWrapping, SRGBColorSpace } from "three";

const SQUARES = 16;
const SIZE = 2048;

let texture = null;

/** The same texture each time. */
export function checker() {
  texture ??= drawn();
  return texture;
}

function drawn() {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIZE;
  const pen = canvas.getContext("2d");
  const edge = SIZE / SQUARES;
  pen.font = `500 ${edge * 0.36}px system-ui, sans-serif`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  for (let row = 0; row < SQUARES; row += 1) {
    for (let column = 0; column < SQUARES; column += 1) {
      const light = (row + column) % 2 === 0;
      pen.fillStyle = `hsl(${(360 * column) / SQUARES} ${light ? 38 : 30}% ${light ? 84 - row : 58 - row}%)`;
      pen.fillRect(column * edge, row * edge, edge, edge);
      pen.fillStyle = "rgb(0 0 0 / 55%)";
      pen.fillText(String.fromCharCode(65 + row) + (column + 1), (column + 0.5) * edge, (row + 0.52) * edge);
    }
  }
  const made = new CanvasTexture(canvas);
  // glTF's texture coordinates have their origin at the image's top.
  made.flipY = false;
  made.colorSpace = SRGBColorSpace;
  made.wrapS = made.wrapT = RepeatWrapping;
  made.anisotropy = 8;
  // It lives as long as the page.
  made.dispose = () => {};
  return made;
}
