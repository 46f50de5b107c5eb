// What three.js' loader makes of GLB files, in node: `node threejs_parse.mjs FILE.glb ...` prints one JSON object a line.
//
// Pictures are taken out first: node has nothing to decode them with. For everything else the loader sees the file as it is.

import { readFileSync } from "node:fs";
import * as THREE from "three";
import { GLTFLoader } from "three/addons/loaders/GLTFLoader.js";
import { MeshoptDecoder } from "three/addons/libs/meshopt_decoder.module.js";

globalThis.self = globalThis;

/** The file without pictures: its document's materials name none. */
function withoutPictures(file) {
  const length = file.readUInt32LE(12);
  const document = JSON.parse(file.subarray(20, 20 + length).toString());
  const webp = (name) => name !== "EXT_texture_webp";
  for (const key of ["extensionsUsed", "extensionsRequired"]) {
    document[key] = document[key]?.filter(webp);
  }
  for (const material of document.materials ?? []) {
    delete material.pbrMetallicRoughness?.baseColorTexture;
    delete material.normalTexture;
    delete material.occlusionTexture;
  }
  delete document.textures;
  delete document.images;
  let json = JSON.stringify(document);
  while (Buffer.byteLength(json) % 4) json += " ";
  const text = Buffer.from(json);
  const head = Buffer.alloc(20);
  file.copy(head, 0, 0, 20);
  head.writeUInt32LE(20 + text.length + file.length - 20 - length, 8);
  head.writeUInt32LE(text.length, 12);
  const whole = Buffer.concat([head, text, file.subarray(20 + length)]);
  return whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.length);
}

/** Where the vertices of a mesh are, as they are drawn. */
function places(mesh) {
  const count = mesh.geometry.attributes.position.count;
  const points = [];
  for (let i = 0; i < count; i += 1) {
    points.push(mesh.getVertexPosition(i, new THREE.Vector3()).applyMatrix4(mesh.matrixWorld));
  }
  return points;
}

function told(gltf) {
  const meshes = [];
  const bones = [];
  let head = null;
  gltf.scene.updateMatrixWorld(true);
  gltf.scene.traverse((node) => {
    if (node.isMesh) meshes.push(node);
    if (node.isBone) bones.push(node.userData.name ?? node.name);
    if (node.isBone && /head$/i.test(node.name)) head = node;
  });
  const finest = meshes.reduce((a, b) => (a.geometry.index.count < b.geometry.index.count ? b : a));
  const rest = places(finest);
  const bounds = new THREE.Box3().setFromPoints(rest);
  let moved = 0;
  if (head) {
    head.quaternion.multiply(new THREE.Quaternion().setFromAxisAngle(new THREE.Vector3(0, 1, 0), Math.PI / 6));
    gltf.scene.updateMatrixWorld(true);
    places(finest).forEach((point, i) => (moved = Math.max(moved, point.distanceTo(rest[i]))));
  }
  return {
    meshes: meshes.map((mesh) => ({
      name: mesh.name,
      triangles: mesh.geometry.index.count / 3,
      vertices: mesh.geometry.attributes.position.count,
      attributes: Object.keys(mesh.geometry.attributes).sort(),
    })),
    bones,
    clips: gltf.animations.map((clip) => ({ name: clip.name, seconds: clip.duration })),
    min: bounds.min.toArray(),
    max: bounds.max.toArray(),
    moved,
    extras: gltf.asset.extras,
  };
}

for (const path of process.argv.slice(2)) {
  const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
  const gltf = await loader.parseAsync(withoutPictures(readFileSync(path)), "");
  console.log(JSON.stringify(told(gltf)));
}
