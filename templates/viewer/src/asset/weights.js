// Skin weights as colours: every joint has one, and a vertex shows those that move it, mixed by their shares; or one joint alone, from grey to its colour.

import { BufferAttribute, BufferGeometry, Color } from "three";

/** Colours of the first joints, apart from each other in hue and lightness; further ones go around the circle. */
const FIRST = ["#5b8ff9", "#f6bd16", "#5ad8a6", "#e8684a", "#9270ca", "#6dc8ec", "#ff9d4d", "#d3548d"];
const REST = new Color("#8d8f94");

/** CSS colour of a joint. */
export function colorOfJoint(index) {
  return FIRST[index] ?? `hsl(${Math.round((index * 137.5) % 360)} 60% 60%)`;
}

/** A geometry that shares all attributes but `color`. `joint` is an index, or null for all. */
export function weighted(mesh, geometry, joint) {
  const { skinIndex, skinWeight, position } = geometry.attributes;
  const colors = new Float32Array(3 * position.count);
  const palette = (mesh.skeleton?.bones ?? []).map((_, index) => new Color(colorOfJoint(index)));
  for (let vertex = 0; vertex < position.count; vertex += 1) {
    const sum = skinIndex && palette.length ? mixed(skinIndex, skinWeight, vertex, palette, joint) : REST.toArray();
    colors.set(sum, 3 * vertex);
  }
  const shared = new BufferGeometry();
  shared.setIndex(geometry.index);
  for (const [name, attribute] of Object.entries(geometry.attributes)) shared.setAttribute(name, attribute);
  shared.morphAttributes = geometry.morphAttributes;
  shared.morphTargetsRelative = geometry.morphTargetsRelative;
  shared.setAttribute("color", new BufferAttribute(colors, 3));
  return shared;
}

function mixed(skinIndex, skinWeight, vertex, palette, joint) {
  const sum = [0, 0, 0];
  for (let slot = 0; slot < 4; slot += 1) {
    const weight = skinWeight.getComponent(vertex, slot);
    const index = skinIndex.getComponent(vertex, slot);
    const color = (joint === null || joint === index ? palette[index] : REST) ?? REST;
    sum[0] += weight * color.r;
    sum[1] += weight * color.g;
    sum[2] += weight * color.b;
  }
  return sum;
}
