// Levels of detail, however they are packed: nodes NAME_LOD0, NAME_LOD1, ... side by side, MSFT_lod, or files of their own.
//
// A level is { label, triangles (null while not known), objects (null while not loaded), load() }; exactly one is visible.

import { Skeleton } from "three";
import { bytesOfJson, documentOf, trianglesOf } from "./document.js";
import { fetchStart, nameOf } from "./fetching.js";
import { load } from "./loading.js";

/** The levels of a loaded asset, the finest first. One without levels has one. */
export function levelsOf(loaded, files, context) {
  const levels = byName(loaded.gltf.scene) ?? byExtension(loaded) ?? [whole(loaded.gltf.scene)];
  for (const file of files) levels.push(ofFile(file, loaded, context));
  return levels.map((level, index) => ({ ...level, label: `LOD ${index}` }));
}

/** Makes one level visible, loading it where it is not there yet. */
export async function showLevel(levels, index) {
  const level = levels[index];
  level.objects ??= await level.load();
  level.triangles ??= trianglesOfObjects(level.objects);
  for (const other of levels) for (const object of other.objects ?? []) object.visible = other === level;
}

/** Every mesh of a level. */
export function meshesOf(level) {
  const meshes = [];
  for (const object of level.objects ?? []) object.traverse((node) => node.isMesh && meshes.push(node));
  return meshes;
}

function trianglesOfObjects(objects) {
  return meshesOf({ objects }).reduce((sum, { geometry }) => sum + (geometry.index ?? geometry.attributes.position).count / 3, 0);
}

/** All that the scene holds now: levels of other files are put into it later, beside these. */
function whole(scene) {
  const objects = [...scene.children];
  return { objects, triangles: trianglesOfObjects(objects) };
}

/** Nodes whose names end in _LODn; what has no such name belongs to every level. */
function byName(scene) {
  const found = [];
  scene.traverse((node) => {
    const level = node.name.match(/_LOD(\d+)$/i);
    if (level && !found.some(({ object }) => object.getObjectById(node.id))) found.push({ at: Number(level[1]), object: node });
  });
  const numbers = [...new Set(found.map(({ at }) => at))].sort((a, b) => a - b);
  if (numbers.length < 2) return null;
  return numbers.map((number) => {
    const objects = found.filter(({ at }) => at === number).map(({ object }) => object);
    return { objects, triangles: trianglesOfObjects(objects) };
  });
}

/** The coarser nodes behind MSFT_lod, which three's loader leaves where they are: they are loaded when one is asked for, beside the finest. */
function byExtension({ gltf, document }) {
  const nodes = document.nodes ?? [];
  const finest = nodes.findIndex((node) => node.extensions?.MSFT_lod?.ids?.length > 0);
  if (finest < 0) return null;
  let object = null;
  gltf.scene.traverse((node) => {
    if (gltf.parser.associations.get(node)?.nodes === finest) object ??= node;
  });
  if (!object) return null;
  const coarser = nodes[finest].extensions.MSFT_lod.ids.filter((id) => nodes[id]);
  return [
    { objects: [object], triangles: trianglesOfObjects([object]) },
    ...coarser.map((id) => ({
      objects: null,
      triangles: trianglesOf(document, nodes[id].mesh),
      async load() {
        const level = await gltf.parser.getDependency("node", id);
        object.parent.add(level);
        return [level];
      },
    })),
  ];
}

/** A level in a file of its own. Its meshes take the first file's bones, so that pose and clips go on; other skeletons stay still. */
function ofFile(file, loaded, context) {
  return {
    file,
    objects: null,
    triangles: null,
    async load() {
      const own = await load(file, context);
      this.loaded = own;
      own.gltf.scene.traverse((node) => node.isSkinnedMesh && adopt(node, loaded.gltf.scene));
      loaded.gltf.scene.add(own.gltf.scene);
      return [own.gltf.scene];
    },
    /** Triangles by the head of the file alone, before anyone asks for the level. */
    async count() {
      const start = await fetchStart(file, context.signal, bytesOfJson);
      const document = documentOf(nameOf(file), start);
      const shown = (document.nodes ?? []).filter((node) => node.mesh !== undefined);
      this.triangles ??= shown.reduce((sum, node) => sum + trianglesOf(document, node.mesh), 0);
    },
  };
}

function adopt(mesh, scene) {
  const bones = mesh.skeleton.bones.map((bone) => {
    let twin = null;
    scene.traverse((node) => {
      if (node.isBone && node.name === bone.name) twin ??= node;
    });
    return twin;
  });
  if (bones.every(Boolean)) mesh.bind(new Skeleton(bones, mesh.skeleton.boneInverses), mesh.bindMatrix);
}
