// The joints that can be turned by hand: neck and head, found by name whatever the preset, each by a rotation vector as in --pose.
//
// Axes are glTF's, of the person at rest: x nods down, y turns to the person's left, z tilts to the person's right.

import { MathUtils, Quaternion, Vector3 } from "three";

/** Degrees that people can turn either joint about x, y, z (--clamp-pose). */
export const LIMITS = [40, 50, 35];

/** The joints `neck` and `head` of a scene, those that there are: [{ name, bone }]. */
export function jointsOf(scene) {
  let skeleton = null;
  scene.traverse((node) => (skeleton ??= node.skeleton ?? null));
  const bones = skeleton?.bones ?? [];
  const head = bones.find((bone) => /head$/i.test(bone.name)) ?? null;
  const necks = bones.filter((bone) => /neck(_?0?1)?$/i.test(bone.name));
  const above = (bone) => head && bone.getObjectById(head.id);
  const neck = necks.find(above) ?? necks[0] ?? null;
  return [
    { name: "neck", bone: neck },
    { name: "head", bone: head },
  ]
    .filter(({ bone }) => bone)
    .map(({ name, bone }) => ({ name, bone, ...axesOf(bone, skeleton), file: bone.quaternion.clone() }));
}

/** How a bone rests in its parent (`rest`) and in the world (`axes`), by the skin's inverse bind matrices: what it has in the file may be a pose. */
function axesOf(bone, skeleton) {
  const bind = boundRotation(bone, skeleton);
  const above = boundRotation(bone.parent, skeleton);
  if (!bind || !above) {
    bone.parent.updateWorldMatrix(true, false);
    const rest = bind && !bone.parent.isBone ? bind : bone.quaternion.clone();
    return { rest, axes: bone.parent.getWorldQuaternion(new Quaternion()).multiply(rest) };
  }
  const rest = above.clone().invert().multiply(bind);
  return { rest, axes: axesOf(bone.parent, skeleton).axes.multiply(rest) };
}

function boundRotation(bone, skeleton) {
  const at = skeleton.bones.indexOf(bone);
  if (at < 0) return null;
  const rotation = new Quaternion();
  skeleton.boneInverses[at].clone().invert().decompose(new Vector3(), rotation, new Vector3());
  return rotation;
}

/** Turns a joint by a rotation vector in degrees. */
export function turn(joint, degrees) {
  const vector = new Vector3(...degrees.map(MathUtils.degToRad));
  const angle = vector.length();
  const delta = angle === 0 ? new Quaternion() : new Quaternion().setFromAxisAngle(vector.divideScalar(angle), angle);
  const local = joint.axes.clone().invert().multiply(delta).multiply(joint.axes);
  joint.bone.quaternion.copy(joint.rest).multiply(local);
}

/** The rotation vector in degrees of a joint as it stands in the file. */
export function turned(joint) {
  const local = joint.rest.clone().invert().multiply(joint.file);
  const delta = joint.axes.clone().multiply(local).multiply(joint.axes.clone().invert());
  if (delta.w < 0) delta.set(-delta.x, -delta.y, -delta.z, -delta.w);
  const sine = Math.hypot(delta.x, delta.y, delta.z);
  if (sine < 1e-7) return [0, 0, 0];
  const angle = MathUtils.radToDeg(2 * Math.atan2(sine, delta.w)) / sine;
  return [delta.x, delta.y, delta.z].map((value) => Math.round(value * angle * 10) / 10);
}
