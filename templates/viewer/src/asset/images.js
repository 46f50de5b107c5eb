// The images of a file's materials: whose they are, how large, in which format, and the very bytes to show and save.

import { encoded, nameOf } from "./fetching.js";

const SLOTS = [
  ["Base colour", (material) => material.pbrMetallicRoughness?.baseColorTexture],
  ["Normals", (material) => material.normalTexture],
  ["Occlusion", (material) => material.occlusionTexture],
  ["Metal and roughness", (material) => material.pbrMetallicRoughness?.metallicRoughnessTexture],
  ["Emission", (material) => material.emissiveTexture],
];
const FORMATS = { __proto__: null, "image/png": "PNG", "image/jpeg": "JPEG", "image/webp": "WebP", "image/ktx2": "KTX2", "image/avif": "AVIF" };

/** Index of the image that a texture shows, extensions included. */
function imageOf(texture) {
  const extensions = texture.extensions ?? {};
  return extensions.KHR_texture_basisu?.source ?? extensions.EXT_texture_webp?.source ?? extensions.EXT_texture_avif?.source ?? texture.source;
}

/** The images that materials use, in the file's order: [{ index, name, uses, materials, format, mime, bytes (null if not known) }]. */
export function imagesOf(document) {
  const found = new Map();
  (document.materials ?? []).forEach((material, at) => {
    for (const [use, slot] of SLOTS) {
      const texture = document.textures?.[slot(material)?.index];
      const index = texture && imageOf(texture);
      const image = document.images?.[index];
      if (!image) continue;
      if (!found.has(index)) found.set(index, described(document, index, image));
      const entry = found.get(index);
      if (!entry.uses.includes(use)) entry.uses.push(use);
      entry.materials.push(at);
    }
  });
  return [...found.values()].sort((a, b) => a.index - b.index);
}

function described(document, index, image) {
  const uri = image.uri?.startsWith("data:") ? null : image.uri;
  const mime = image.mimeType ?? image.uri?.match(/^data:([^;,]+)/)?.[1] ?? mimeOfName(uri);
  const bytes = document.bufferViews?.[image.bufferView]?.byteLength ?? null;
  return { index, name: image.name ?? (uri && nameOf(uri)) ?? `image ${index}`, uses: [], materials: [], format: FORMATS[mime] ?? mime ?? "unknown", mime, bytes };
}

function mimeOfName(uri) {
  const ending = uri?.split(".").pop().toLowerCase();
  return { __proto__: null, png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", webp: "image/webp", ktx2: "image/ktx2" }[ending];
}

/** The image's own bytes as a Blob. */
export async function blobOf({ gltf, document, file }, entry) {
  const image = document.images[entry.index];
  if (image.bufferView !== undefined) {
    const data = await gltf.parser.getDependency("bufferView", image.bufferView);
    return new Blob([data], { type: entry.mime });
  }
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  const answer = await fetch(image.uri.startsWith("data:") ? image.uri : folder + encoded(image.uri));
  if (!answer.ok) throw new Error(`${nameOf(image.uri)} could not be fetched (${answer.status})`);
  return new Blob([await answer.arrayBuffer()], { type: entry.mime });
}
