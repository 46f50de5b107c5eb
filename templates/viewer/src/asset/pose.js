// Neck and head by hand. A slider and a clip never move the same bone: moving a slider stops the clip, and a clip takes the sliders' place until it stops.

import { jointsOf, turn, turned } from "./rig.js";

/** `joints` with their `degrees`; `set` turns one, `reset` puts all back to where the file has them. */
export function createPoser(scene, player, changed) {
  const joints = jointsOf(scene).map((joint) => ({ ...joint, degrees: turned(joint) }));
  const first = joints.map(({ degrees }) => [...degrees]);
  return {
    joints,
    /** Axis 0, 1, 2: nod, turn, tilt. Says whether a clip was stopped for it. */
    set(name, axis, value) {
      const stopped = player.clip !== null;
      player.stop();
      const joint = joints.find((joint) => joint.name === name);
      joint.degrees[axis] = value;
      turn(joint, joint.degrees);
      changed();
      return stopped;
    },
    reset() {
      player.stop();
      joints.forEach((joint, i) => {
        joint.degrees = [...first[i]];
        joint.bone.quaternion.copy(joint.file);
      });
      changed();
    },
  };
}
