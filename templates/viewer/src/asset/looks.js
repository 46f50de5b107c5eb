// How the surface is shown. A look swaps materials (and, for some, geometry) of the meshes; the file's own stay untouched and come back.

import { Color, DoubleSide, FrontSide, MeshBasicMaterial, MeshNormalMaterial, MeshStandardMaterial } from "three";
import { checker } from "./checker.js";
import { weighted } from "./weights.js";
import { wired, wireMaterial } from "./wires.js";

export const LOOKS = [
  { name: "textured", label: "Textured", about: "As the file has it" },
  { name: "clay", label: "Clay", about: "Grey matter, to judge the shape" },
  { name: "wire", label: "Wireframe", about: "Triangles over the surface" },
  { name: "normals", label: "Normals", about: "Where the surface faces: red to the right, green up, blue towards you" },
  { name: "checker", label: "UV checker", about: "How the texture lies on the surface: even squares are even texels" },
  { name: "weights", label: "Skin weights", about: "Which joint moves what" },
];

/** Linear colour of the clay, that of the program's previews. */
const CLAY = new Color().setRGB(0.52, 0.49, 0.46);

/** Dresses meshes. `dress(meshes, { look, light, normalMap, joint })` may be called at any time; `dispose` drops what was made. */
export function createWardrobe() {
  const own = new Map();
  const made = new Map();

  /** The file's material and geometry of a mesh, noted when it is first seen. */
  function original(mesh) {
    if (!own.has(mesh)) own.set(mesh, { material: mesh.material, geometry: mesh.geometry });
    return own.get(mesh);
  }

  /** Something made for a mesh, once for each key. */
  function once(mesh, key, make) {
    if (!made.has(mesh)) made.set(mesh, new Map());
    const kept = made.get(mesh);
    if (!kept.has(key)) kept.set(key, make());
    return kept.get(key);
  }

  function dress(meshes, state) {
    for (const mesh of meshes) {
      const { material, geometry } = original(mesh);
      const map = state.normalMap ? material.normalMap : null;
      const side = material.side === DoubleSide ? DoubleSide : FrontSide;
      const flat = state.light === "flat" || material.isMeshBasicMaterial;
      const key = `${state.look} ${flat} ${Boolean(map)}`;
      mesh.geometry = geometry;
      if (state.look === "textured") {
        if (flat) mesh.material = once(mesh, `textured ${flat}`, () => unlit(material));
        else if (map || !material.normalMap) mesh.material = material;
        else mesh.material = once(mesh, key, () => withoutNormalMap(material));
      } else if (state.look === "clay") {
        mesh.material = once(mesh, key, () => relief(new MeshStandardMaterial({ color: CLAY, roughness: 0.85, side }), material, map));
      } else if (state.look === "normals") {
        mesh.material = once(mesh, key, () => relief(new MeshNormalMaterial({ side }), material, map));
      } else if (state.look === "checker") {
        const Kind = flat ? MeshBasicMaterial : MeshStandardMaterial;
        mesh.material = once(mesh, key, () => new Kind({ map: checker(), side, ...(flat ? { toneMapped: false } : { roughness: 0.85 }) }));
      } else if (state.look === "wire") {
        mesh.geometry = once(mesh, "wired", () => wired(geometry));
        mesh.material = once(mesh, "wire", () => wireMaterial(CLAY, side));
      } else {
        mesh.geometry = once(mesh, `weights ${state.joint}`, () => weighted(mesh, geometry, state.joint));
        mesh.material = once(mesh, "weights", () => new MeshStandardMaterial({ vertexColors: true, roughness: 0.9, side }));
      }
    }
  }

  function dispose() {
    for (const kept of made.values()) for (const thing of kept.values()) thing.dispose();
    for (const [mesh, { material, geometry }] of own) Object.assign(mesh, { material, geometry });
    own.clear();
    made.clear();
  }
  return { dress, original, dispose };
}

/** The material with its colours as they are. */
function unlit({ map, color, side, vertexColors, alphaMap, transparent, opacity, alphaTest }) {
  return new MeshBasicMaterial({ map, color, side, vertexColors, alphaMap, transparent, opacity, alphaTest, toneMapped: false });
}

function withoutNormalMap(material) {
  const plain = material.clone();
  plain.normalMap = null;
  return plain;
}

function relief(material, { normalScale, normalMapType }, normalMap) {
  if (normalMap) Object.assign(material, { normalMap, normalScale: normalScale.clone(), normalMapType });
  return material;
}
