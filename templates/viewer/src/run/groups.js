// Which curves belong together, and what their numbers are called.

import { spaced } from "../common/words.js";

const GROUPS = [
  ["Measured", "On portraits that nothing learns from, where the run was given some"],
  ["Held out", "On people that are kept from learning"],
  ["Losses", "Means over the steps of a tick"],
  ["Generator", "Losses and scores, means over the steps of a tick"],
  ["Discriminator", "Losses and scores, means over the steps of a tick"],
  ["Penalty", "R1 on real portraits"],
  ["Rates and schedules", "What the optimisers are told"],
  ["Speed", "And steps that went wrong"],
  ["Others", ""],
];

/** name -> [group, title, unit]; the order within a group is this one, then that of the names. */
const KNOWN = {
  // Names come from files: "constructor" is none of these.
  __proto__: null,
  "measured/pose_error_deg": ["Measured", "Poses: mean error", "degrees"],
  "measured/kernel_distance": ["Measured", "Pictures: kernel distance", "thousandths"],
  held_out_mm: ["Held out", "Surface: mean distance", "mm"],
  held_out_color_rmse: ["Held out", "Colour: error", "RMSE"],
  loss_shape: ["Losses", "Shape", ""],
  loss_color: ["Losses", "Colour", ""],
  loss_rays: ["Losses", "Rays", ""],
  loss_image: ["Losses", "Image", ""],
  loss_background: ["Losses", "Background", ""],
  "generator/adversarial": ["Generator", "Adversarial loss", ""],
  "discriminator/adversarial": ["Discriminator", "Adversarial loss", ""],
  "discriminator/pose": ["Discriminator", "Poses: loss", ""],
  "generator/pose_prior": ["Generator", "Poses: prior", ""],
  "penalty/loss": ["Penalty", "Loss", ""],
  learning_rate: ["Rates and schedules", "Learning rate", ""],
  "rate/generator": ["Rates and schedules", "Learning rate, generator", ""],
  "rate/discriminator": ["Rates and schedules", "Learning rate, discriminator", ""],
  "schedule/blur_px": ["Rates and schedules", "Blur", "px"],
  "schedule/density_noise": ["Rates and schedules", "Density noise", ""],
  "schedule/swap_probability": ["Rates and schedules", "Swap probability", ""],
  "schedule/pose_weight": ["Rates and schedules", "Poses: weight", ""],
  "schedule/rays": ["Rates and schedules", "Ray image", "px"],
  "speed/images_per_second": ["Speed", "Images", "a second"],
  people_per_second: ["Speed", "People", "a second"],
  steps_not_finite: ["Speed", "Steps without a finite loss", ""],
};
const RANK = new Map(Object.keys(KNOWN).map((name, index) => [name, index]));
const BY_FOLDER = {
  __proto__: null,
  g: "Generator",
  generator: "Generator",
  d: "Discriminator",
  discriminator: "Discriminator",
  penalty: "Penalty",
  measured: "Measured",
  rate: "Rates and schedules",
  schedule: "Rates and schedules",
  speed: "Speed",
  loss: "Losses",
};

/** `{ name, group, title, unit }` of a number. */
export function describe(name) {
  if (KNOWN[name]) {
    const [group, title, unit] = KNOWN[name];
    return { name, group, title, unit };
  }
  const [folder, ...rest] = name.split("/");
  const group = rest.length ? BY_FOLDER[folder.toLowerCase()] : /^loss/.test(name) ? "Losses" : /^held_out/.test(name) ? "Held out" : null;
  const words = spaced(group && rest.length ? rest.join(", ") : name.replaceAll("/", ", "));
  return { name, group: group ?? "Others", title: words.charAt(0).toUpperCase() + words.slice(1), unit: "" };
}

/** Groups in their order, `[{ title, note, curves: [describe(name)] }]`, without empty ones. */
export function grouped(names) {
  const curves = [...new Set(names)].map(describe);
  const rank = (curve) => RANK.get(curve.name) ?? RANK.size;
  curves.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
  return GROUPS.map(([title, note]) => ({ title, note, curves: curves.filter((curve) => curve.group === title) })).filter((group) => group.curves.length);
}
