// The panel "View": level of detail, look, light.

import { el } from "../common/dom.js";
import { whole } from "../common/words.js";
import { createChoices } from "./choices.js";
import { LIGHTS } from "./lights.js";
import { LOOKS } from "./looks.js";
import { colorOfJoint } from "./weights.js";

/** `wish(change, said)` changes the viewer's state and says so. */
export function createViewPanel(viewer, wish) {
  const element = el("div", { class: "asset-panel" });
  let parts = null;

  function opened() {
    const { avatar } = viewer;
    const levels = createChoices(
      "Level of detail",
      avatar.levels.map(({ label }, at) => ({ value: at, label: at === 0 && avatar.levels.length > 1 ? `${label}, the finest` : label })),
      "list",
      (level) => wish({ level }, `${avatar.levels[level].label}`),
    );
    const looks = createChoices(
      "Look",
      LOOKS.map(({ name, label, about }) => ({ value: name, label, about })),
      "grid",
      (look) => wish({ look }, LOOKS.find(({ name }) => name === look).label),
    );
    const lights = createChoices(
      "Light",
      LIGHTS.map(({ name, label, about }) => ({ value: name, label, about })),
      "row",
      (light) => wish({ light }, `${LIGHTS.find(({ name }) => name === light).label} light`),
    );
    const relief = el("input", {
      type: "checkbox",
      onchange: () => wish({ normalMap: relief.checked }, relief.checked ? "Normal map on" : "Normal map off"),
    });
    const mapped = viewer.meshes().some((mesh) => avatar.wardrobe.original(mesh).material.normalMap);
    const reliefRow = el("label", { class: "asset-check", hidden: !mapped }, relief, el("span", {}, "Normal map"), el("span", { class: "asset-choice-note" }, "off: the shape alone"));
    const about = el("p", { class: "asset-about" });
    const joints = jointsPart();
    parts = { levels, looks, lights, relief, about, joints };
    element.replaceChildren(
      ...(avatar.levels.length > 1 ? [levels.element] : []),
      el("div", {}, looks.element, about, ...(joints ? [joints.element] : [])),
      lights.element,
      reliefRow,
    );
    changed();
    counted();
  }

  /** The joints with their colours, to see one alone; only for the look "Skin weights". */
  function jointsPart() {
    const skeleton = viewer.meshes().find((mesh) => mesh.skeleton)?.skeleton;
    if (!skeleton) return null;
    const bones = skeleton.bones.map((bone, at) => ({ value: at, label: bone.userData.name ?? bone.name, swatch: colorOfJoint(at) }));
    return createChoices("Joints", [{ value: null, label: "All joints" }, ...bones], "list", (joint) => wish({ joint }, joint === null ? "All joints" : bones[joint].label));
  }

  function changed() {
    if (!parts || !viewer.avatar) return;
    const { state } = viewer;
    parts.levels.show(state.level);
    parts.looks.show(state.look);
    parts.lights.show(state.light);
    parts.relief.checked = state.normalMap;
    const skinless = state.look === "weights" && !parts.joints;
    parts.about.textContent = skinless ? "This file has no skeleton: nothing moves its vertices." : LOOKS.find(({ name }) => name === state.look).about;
    if (parts.joints) {
      parts.joints.element.hidden = state.look !== "weights";
      parts.joints.show(state.joint);
    }
  }

  function counted() {
    if (!parts) return;
    viewer.avatar?.levels.forEach(({ triangles }, at) => parts.levels.note(at, triangles === null ? "" : `${whole(triangles)} triangles`));
  }
  function closed() {
    parts = null;
    element.replaceChildren();
  }
  viewer.on("opened", opened);
  viewer.on("closed", closed);
  viewer.on("changed", () => {
    changed();
    if (parts) counted();
  });
  viewer.on("levelCounted", counted);
  return { name: "view", label: "View", element };
}
