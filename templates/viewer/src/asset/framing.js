// Where the camera stands at first: before the face, as near as head and shoulders allow.

import { Box3, Vector3 } from "three";

const SAMPLES = 3000;
const MARGIN = 1.1;
/** Height of the buttons at the lower edge, in pixels of the page. */
const BUTTONS = 56;

/** The box around meshes as they are drawn, skin included, by some of their vertices. */
export function boundsOf(meshes) {
  const box = new Box3();
  const point = new Vector3();
  for (const mesh of meshes) {
    mesh.updateWorldMatrix(true, false);
    mesh.skeleton?.bones.forEach((bone) => bone.updateWorldMatrix(true, false));
    mesh.skeleton?.update();
    const { count } = mesh.geometry.attributes.position;
    const step = Math.max(1, Math.floor(count / SAMPLES));
    for (let i = 0; i < count; i += step) {
      box.expandByPoint(mesh.getVertexPosition(i, point).applyMatrix4(mesh.matrixWorld));
    }
  }
  if (box.isEmpty() || ![...box.min.toArray(), ...box.max.toArray()].every(Number.isFinite)) box.set(new Vector3(-0.3, -0.3, -0.3), new Vector3(0.3, 0.3, 0.3));
  return box;
}

/** The part of a box to look at: of a whole body (its head a small part of it) head and shoulders, else all. */
export function portraitOf(box, head) {
  if (!head) return box;
  const joint = head.getWorldPosition(new Vector3());
  const tall = box.max.y - joint.y;
  if (tall <= 0 || box.max.y - box.min.y < 5 * tall) return box;
  const half = 1.5 * tall;
  return new Box3(new Vector3(joint.x - half, box.max.y - 2.6 * tall, Math.max(box.min.z, joint.z - half)), new Vector3(joint.x + half, box.max.y, Math.min(box.max.z, joint.z + half)));
}

/** Places camera and controls so that the box fills the picture above the buttons, seen from the front. */
export function frame(stage, box) {
  const { camera, controls } = stage;
  // What is left of a movement that fades out would go on from the new place.
  const { enableDamping } = controls;
  controls.enableDamping = false;
  controls.update();
  const size = box.getSize(new Vector3());
  const center = box.getCenter(new Vector3());
  const half = Math.tan((camera.fov * Math.PI) / 360);
  const free = 1 - BUTTONS / Math.max(stage.renderer.domElement.clientHeight, 3 * BUTTONS);
  const tall = Math.max(size.y / 2 / free, size.x / 2 / Math.max(camera.aspect, 0.1)) * MARGIN;
  const distance = tall / half + size.z / 2;
  center.y -= tall * (1 - free);
  const reach = size.length();
  camera.near = reach / 200;
  camera.far = reach * 40;
  camera.updateProjectionMatrix();
  controls.minDistance = reach * 0.25;
  controls.maxDistance = reach * 12;
  controls.target.copy(center);
  camera.position.set(center.x, center.y + 0.04 * distance, center.z + distance);
  controls.update();
  controls.enableDamping = enableDamping;
  stage.invalidate();
}
