// The panel "Move": neck and head by sliders, and the clips.

import { el } from "../common/dom.js";
import { icon } from "../icons.js";
import { LIMITS } from "./rig.js";

const AXES = [
  { label: "Nod", low: "up", high: "down" },
  { label: "Turn", low: "to their right", high: "to their left" },
  { label: "Tilt", low: "to their left", high: "to their right" },
];
const SPEEDS = [0.25, 0.5, 1, 1.5, 2];

/** Sliders and player of the avatar that is shown. */
export function createMovePanel(viewer, announce) {
  const element = el("div", { class: "asset-panel" });
  let shown = () => {};
  let moved = () => {};

  function opened() {
    const { poser, player, loaded } = viewer.avatar;
    const sliders = poser.joints.map((joint) => jointPart(joint, poser));
    const clips = clipsPart(player, loaded.gltf.animations);
    const reset = el("button", { type: "button", class: "asset-reset", onclick: () => (poser.reset(), announce("Pose reset")) }, "Reset pose");
    const none = el("p", { class: "asset-about" }, "This file has no skeleton with a neck or a head, so that nothing can be turned here. Files made without --no-rig have one.");
    element.replaceChildren(
      el("section", {}, el("h2", {}, "Pose"), ...(sliders.length ? [...sliders.map((part) => part.element), reset] : [none])),
      el("section", {}, el("h2", {}, "Clips"), clips.element),
    );
    shown = () => {
      for (const part of [...sliders, clips]) part.show();
    };
    moved = clips.moved;
    shown();
  }

  function jointPart(joint, poser) {
    const rows = AXES.map(({ label, low, high }, axis) => {
      const bound = Math.max(LIMITS[axis], Math.ceil(Math.abs(joint.degrees[axis])));
      const value = el("output", { class: "asset-degrees" });
      const name = `${joint.name}: ${label.toLowerCase()}`;
      const slider = el("input", { type: "range", min: -bound, max: bound, step: 1, "aria-label": name, title: `${low} – ${high}`, "data-joint": joint.name, "data-axis": "xyz"[axis] });
      slider.addEventListener("input", () => {
        if (poser.set(joint.name, axis, Number(slider.value))) announce("The clip stopped: the sliders have the head now");
      });
      return { slider, value, axis, row: el("label", { class: "asset-slider" }, el("span", {}, label), slider, value) };
    });
    return {
      element: el("fieldset", { class: "asset-joint" }, el("legend", {}, joint.name === "neck" ? "Neck" : "Head"), ...rows.map(({ row }) => row)),
      show() {
        for (const { slider, value, axis } of rows) {
          const degrees = poser.joints.find(({ name }) => name === joint.name).degrees[axis];
          slider.value = degrees;
          slider.setAttribute("aria-valuetext", `${degrees} degrees`);
          value.textContent = `${degrees > 0 ? "+" : degrees < 0 ? "−" : ""}${Math.abs(degrees)}°`;
        }
      },
    };
  }

  function clipsPart(player, clips) {
    if (clips.length === 0) return { element: el("p", { class: "asset-about" }, "This file has no clips."), show() {}, moved() {} };
    const choice = el("select", { "aria-label": "Clip", onchange: () => player.choose(choice.value || null) }, el("option", { value: "" }, "None"), ...clips.map((clip) => el("option", { value: clip.name }, clip.name)));
    const toggle = el("button", { type: "button", class: "icon", onclick: () => (player.playing ? player.pause() : player.clip ? player.play() : player.choose(clips[0].name)) });
    const place = el("input", { type: "range", min: 0, step: 0.01, "aria-label": "Place in the clip" });
    place.addEventListener("input", () => {
      const seconds = Number(place.value);
      if (player.playing) player.pause();
      player.seek(seconds);
      moved(seconds);
    });
    const time = el("output", { class: "asset-degrees" });
    const speed = el("select", { "aria-label": "Speed", onchange: () => (player.speed = Number(speed.value)) }, ...SPEEDS.map((value) => el("option", { value, selected: value === 1 }, `${value}×`)));
    const note = el("p", { class: "asset-about" }, "While a clip is chosen it has the head; moving a slider stops it.");
    function moved(seconds) {
      place.value = seconds;
      time.textContent = `${seconds.toFixed(1)} s`;
    }
    return {
      element: el("div", { class: "asset-clips" }, el("div", { class: "asset-clip-row" }, choice, speed, toggle), el("label", { class: "asset-slider asset-place" }, el("span", {}, "Time"), place, time), note),
      moved,
      show() {
        choice.value = player.clip?.name ?? "";
        toggle.replaceChildren(icon(player.playing ? "pause" : "play"));
        toggle.setAttribute("aria-label", player.playing ? "Pause" : "Play");
        place.disabled = !player.clip;
        place.max = player.clip?.duration ?? 1;
        moved(player.time());
      },
    };
  }
  viewer.on("opened", opened);
  viewer.on("closed", () => element.replaceChildren());
  viewer.on("changed", () => viewer.avatar && shown());
  viewer.on("moved", (seconds) => moved(seconds));
  return { name: "move", label: "Move", element };
}
