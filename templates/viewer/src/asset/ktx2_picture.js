// A KTX2 image as a PNG: no browser shows one, so the graphics card does.

import { Mesh, MeshBasicMaterial, OrthographicCamera, PlaneGeometry, Scene, WebGLRenderTarget, SRGBColorSpace } from "three";

const LARGEST = 2048;

/** Draws the image of `entry` into a Blob. Throws where it cannot. */
export async function pictureOfKtx2(viewer, loaded, entry) {
  const renderer = viewer.stage?.renderer;
  const at = loaded.document.textures.findIndex((texture) => texture.extensions?.KHR_texture_basisu?.source === entry.index);
  const texture = renderer && at >= 0 ? await loaded.gltf.parser.getDependency("texture", at) : null;
  if (!texture) throw new Error("it takes WebGL");
  const width = Math.min(texture.image.width, LARGEST);
  const height = Math.min(texture.image.height, LARGEST);
  const target = new WebGLRenderTarget(width, height, { colorSpace: SRGBColorSpace });
  const scene = new Scene();
  const plane = new Mesh(new PlaneGeometry(2, 2), new MeshBasicMaterial({ map: texture, toneMapped: false }));
  scene.add(plane);
  renderer.setRenderTarget(target);
  renderer.render(scene, new OrthographicCamera(-1, 1, 1, -1, 0, 1));
  renderer.setRenderTarget(null);
  const pixels = new Uint8ClampedArray(4 * width * height);
  renderer.readRenderTargetPixels(target, 0, 0, width, height, pixels);
  target.dispose();
  plane.geometry.dispose();
  plane.material.dispose();
  viewer.stage.draw();
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext("2d").putImageData(new ImageData(pixels, width, height), 0, 0);
  return canvas.convertToBlob({ type: "image/png" });
}
