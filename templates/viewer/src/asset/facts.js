// What a file holds, by its own document: counts, images, extensions, and where it comes from.

import { bytes, whole } from "../common/words.js";
import { imagesOf } from "./images.js";
import { rowsOf, valueOf, wordsOf } from "./figures.js";
import { nameOf } from "./fetching.js";
import { meshesOf } from "./levels.js";

/** Groups { title, rows } of the avatar on the stage. */
export function groupsOfFile(viewer) {
  const { avatar, asset, state } = viewer;
  const { document, gltf, data, file } = avatar.loaded;
  const level = avatar.levels[state.level];
  const meshes = meshesOf(level);
  const vertices = meshes.reduce((sum, { geometry }) => sum + geometry.attributes.position.count, 0);
  const images = imagesOf(document);
  const joints = document.skins?.map((skin) => skin.joints.length) ?? [];
  const form = [
    ["File", nameOf(file)],
    asset.form && ["Profile", asset.form],
    ["Size", bytes(data.byteLength)],
    ["Kind", /\.gltf$/i.test(file) ? "glTF 2.0, parts beside it" : "glTF 2.0, binary (GLB)"],
    ["Written by", document.asset.generator ?? "not told"],
  ];
  const shown = [
    avatar.levels.length > 1 && ["Level", `${level.label} of ${avatar.levels.length} levels`],
    ["Triangles", level.triangles === null ? "–" : whole(level.triangles)],
    ["Vertices", whole(vertices)],
    viewer.stage && ["Drawn a frame", () => `${whole(viewer.info().triangles)} triangles in ${counted(viewer.info().calls, "draw call")}`],
  ];
  const parts = [
    ["Meshes", String(document.meshes?.length ?? 0)],
    ["Materials", String(document.materials?.length ?? 0)],
    ["Images", images.length ? images.map(({ uses, format, bytes: size }) => `${uses.join(" and ").toLowerCase()}: ${format}${size ? `, ${bytes(size)}` : ""}`).join("; ") : "none"],
    ["Joints", joints.length ? joints.map(String).join(", ") : "none"],
    ["Clips", gltf.animations.map(({ name, duration }) => `${name} ${duration.toFixed(1)} s`).join(", ") || "none"],
    ["Extensions", document.extensionsUsed?.join(", ") ?? "none: core glTF"],
  ];
  return [
    { title: "File", rows: form },
    { title: "Shown", rows: shown },
    { title: "Parts", rows: parts },
    ...provenance(document.asset.extras),
  ].map((group) => ({ ...group, rows: group.rows.filter(Boolean) }));
}

/** Who the person is and what made the file, as the program writes it into `asset.extras`. Extras of other programs are told as they are. */
function provenance(extras) {
  if (!extras || typeof extras !== "object") return [];
  const { generator, body, settings, generated, program, input, input_sha256: hash, conversions, ...rest } = extras;
  const rows = [
    generated === true && ["Generated", "yes: this person does not exist"],
    generator && ["Seed", String(generator.seed)],
    generator && ["Truncation", valueOf("truncation", generator.truncation)],
    generator && ["Generator", generator.checkpoint],
    generator && ["Licence", generator.checkpoint_licence ?? "not told"],
    generator?.checkpoint_sources && ["Learnt from", generator.checkpoint_sources],
    body && ["Body", [body.name, body.licence].filter(Boolean).join(", ")],
    program && ["Program", program],
    input && !generator && ["Input", input],
    hash && ["SHA-256 of the input", hash],
    Array.isArray(conversions) && ["Conversions", String(conversions.length)],
    ...Object.entries(rest).map(([key, value]) => [wordsOf(key), valueOf(key, value)]),
  ];
  const groups = [{ title: "Provenance", rows }];
  if (settings && typeof settings === "object") groups.push({ title: "Settings", rows: rowsOf(settings), closed: true });
  return groups;
}

function counted(number, word) {
  return `${whole(number)} ${word}${number === 1 ? "" : "s"}`;
}
