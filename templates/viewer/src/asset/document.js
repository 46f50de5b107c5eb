// The JSON of a glTF file, read before three's loader sees it: for faults in plain words, and for what the file says of itself.

import { AssetFault } from "./faults.js";

const GLB = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;
// What GLTFLoader and the decoders of this page can read.
const KNOWN = new Set([
  "EXT_meshopt_compression",
  "EXT_texture_avif",
  "EXT_texture_webp",
  "EXT_mesh_gpu_instancing",
  "KHR_animation_pointer",
  "KHR_lights_punctual",
  "KHR_materials_anisotropy",
  "KHR_materials_clearcoat",
  "KHR_materials_dispersion",
  "KHR_materials_emissive_strength",
  "KHR_materials_ior",
  "KHR_materials_iridescence",
  "KHR_materials_sheen",
  "KHR_materials_specular",
  "KHR_materials_transmission",
  "KHR_materials_unlit",
  "KHR_materials_volume",
  "KHR_meshopt_compression",
  "KHR_mesh_quantization",
  "KHR_texture_basisu",
  "KHR_texture_transform",
  "MSFT_lod",
]);

/** How many bytes from the start hold the JSON of a GLB: for `fetchStart`. */
export function bytesOfJson(start) {
  if (start.length < 20) return 20;
  return 20 + new DataView(start.buffer, start.byteOffset).getUint32(12, true);
}

/** The JSON of a `.glb` or `.gltf`; `data` may be the start of a GLB. Throws what is wrong with it. */
export function documentOf(name, data) {
  const bytes = new Uint8Array(data);
  const view = new DataView(bytes.buffer);
  let text = bytes;
  if (bytes.length >= 4 && view.getUint32(0, true) === GLB) {
    if (bytes.length < 20 || view.getUint32(16, true) !== JSON_CHUNK) throw brokenOff(name, "the GLB's first chunk is not JSON");
    const length = view.getUint32(12, true);
    if (20 + length > bytes.length) throw brokenOff(name, `the JSON should have ${length} bytes, and ${bytes.length - 20} are there`);
    text = bytes.subarray(20, 20 + length);
  }
  let document;
  try {
    document = JSON.parse(new TextDecoder().decode(text));
  } catch (error) {
    throw brokenOff(name, error.message);
  }
  if (!String(document?.asset?.version).startsWith("2.")) {
    throw new AssetFault(`${name} is not a file of glTF 2.0.`, "Only glTF 2.0 (.glb, .gltf) can be shown here.");
  }
  return document;
}

/** Throws where a GLB ends early or a document needs what the page cannot do. */
export function checkReadable(name, data, document) {
  const view = new DataView(data);
  if (data.byteLength >= 12 && view.getUint32(0, true) === GLB && view.getUint32(8, true) > data.byteLength) {
    throw brokenOff(name, `its head says ${view.getUint32(8, true)} bytes, and ${data.byteLength} are there`);
  }
  const required = document.extensionsRequired ?? [];
  if (required.includes("KHR_draco_mesh_compression")) {
    throw new AssetFault(
      `${name} is compressed with Draco, which this page does not read.`,
      "Write it again without Draco; --geometry meshopt of portrait-export (EXT_meshopt_compression) is as small, and is read.",
    );
  }
  const strange = required.filter((extension) => !KNOWN.has(extension));
  if (strange.length > 0) {
    throw new AssetFault(`${name} needs ${strange.join(", ")}, which this page does not know.`, "Write it again without; its writer will have a setting for that.");
  }
}

function brokenOff(name, detail) {
  return new AssetFault(`${name} is not whole, or not a file of glTF.`, `If it is still being written, try again; else portrait-export inspect ${name} tells what is wrong.`, detail);
}

/** Triangles of a mesh of the document. */
export function trianglesOf(document, mesh) {
  let sum = 0;
  for (const primitive of document.meshes?.[mesh]?.primitives ?? []) {
    const accessor = primitive.indices ?? primitive.attributes.POSITION;
    if ((primitive.mode ?? 4) === 4) sum += (document.accessors?.[accessor]?.count ?? 0) / 3;
  }
  return Math.round(sum);
}
