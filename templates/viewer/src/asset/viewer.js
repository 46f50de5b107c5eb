// The avatar on its stage and what is done with it: opened, dressed, lit, brought to another level. Panels listen and say what the person wants.

import { createPlayer } from "./clips.js";
import { AssetFault, faultOf } from "./faults.js";
import { nameOf } from "./fetching.js";
import { boundsOf, frame, portraitOf } from "./framing.js";
import { LIGHTS, createLights } from "./lights.js";
import { levelsOf, meshesOf, showLevel } from "./levels.js";
import { load } from "./loading.js";
import { LOOKS, createWardrobe } from "./looks.js";
import { createPoser } from "./pose.js";

const known = (table, name) => (table.some((entry) => entry.name === name) ? name : table[0].name);

/** What the options of an address ask for. */
function asked(options) {
  return { look: known(LOOKS, options.look), light: known(LIGHTS, options.light), level: Math.max(0, Math.trunc(Number(options.level)) || 0) };
}

/** `stage` is null without WebGL: then files are read for their figures and nothing is drawn. */
export function createViewer(stage, options) {
  const state = { ...asked(options), normalMap: true, joint: null };
  const lights = stage && createLights(stage.scene, stage.camera);
  const listeners = { opened: [], changed: [], moved: [], levelCounted: [], closed: [] };
  const viewer = { stage, state, asset: null, avatar: null, open, close, set, ask, reframe, info, on, tell, meshes: () => (viewer.avatar ? meshesOf(viewer.avatar.levels[state.level]) : []) };
  let life = null;
  lights?.choose(state.light);

  function on(event, listener) {
    listeners[event].push(listener);
  }
  function tell(event, ...about) {
    for (const listener of listeners[event]) listener(...about);
  }

  /** Loads an asset in place of the one before. `told(share)` hears how much has come. Throws an AssetFault. */
  async function open(asset, told) {
    close();
    const mine = new AbortController();
    life = mine;
    const context = { renderer: stage?.renderer, signal: mine.signal, told };
    const loaded = await load(asset.file, context);
    const levels = levelsOf(loaded, asset.levels ?? [], context);
    state.level = Math.min(state.level, levels.length - 1);
    await showLevel(levels, state.level).catch((error) => {
      throw faultOf(nameOf(asset.file), error);
    });
    mine.signal.throwIfAborted();
    const { scene, animations } = loaded.gltf;
    const avatar = { loaded, levels, wardrobe: createWardrobe() };
    avatar.player = createPlayer(scene, animations, stage, { changed: () => tell("changed"), moved: (seconds) => tell("moved", seconds) });
    avatar.poser = createPoser(scene, avatar.player, () => {
      stage?.invalidate();
      tell("changed");
    });
    scene.traverse((node) => {
      // A turned head leaves the bounds of the one at rest; lights and cameras of the file would light it twice.
      node.frustumCulled = false;
      if (node.isLight) node.visible = false;
    });
    viewer.avatar = avatar;
    viewer.asset = asset;
    dress();
    stage?.scene.add(scene);
    const holds = meshesOf(levels[state.level]).length === 0 ? "mesh" : levels[state.level].triangles === 0 ? "triangle" : null;
    if (holds) throw new AssetFault(`${nameOf(asset.file)} holds no ${holds}.`, "There is nothing in it to show.");
    if (!stage?.framedFor) reframe();
    // The picture first: panels are filled once it is there.
    stage?.drawNow();
    await aFrame();
    mine.signal.throwIfAborted();
    tell("opened");
    countLevels(levels, mine.signal);
  }

  /** Levels in files of their own: their triangles, once the first picture is there. */
  async function countLevels(levels, signal) {
    for (const level of levels) {
      if (level.triangles !== null || !level.count) continue;
      await level.count().catch(() => {});
      if (signal.aborted) return;
      tell("levelCounted");
    }
  }

  function close() {
    life?.abort();
    const { avatar } = viewer;
    viewer.avatar = null;
    viewer.asset = null;
    if (!avatar) return;
    stage?.tickers.clear();
    avatar.wardrobe.dispose();
    stage?.scene.remove(avatar.loaded.gltf.scene);
    const textures = new Set();
    for (const level of avatar.levels) {
      for (const mesh of meshesOf(level)) {
        mesh.geometry.dispose();
        mesh.skeleton?.dispose();
        for (const value of Object.values(mesh.material)) if (value?.isTexture) textures.add(value);
        mesh.material.dispose();
      }
      level.loaded?.dispose();
    }
    for (const texture of textures) {
      texture.dispose();
      texture.image?.close?.();
    }
    avatar.loaded.dispose();
  }

  function dress() {
    for (const mesh of viewer.meshes()) mesh.frustumCulled = false;
    viewer.avatar?.wardrobe.dress(viewer.meshes(), state);
    stage?.invalidate();
  }

  /** Changes parts of the state; a level is loaded first where it has to be. Throws an AssetFault. */
  async function set(change) {
    const { avatar } = viewer;
    if (avatar && change.level !== undefined) {
      await showLevel(avatar.levels, change.level).catch((error) => {
        throw faultOf(nameOf(avatar.levels[change.level].file ?? viewer.asset.file), error);
      });
      if (viewer.avatar !== avatar) return;
    }
    Object.assign(state, change);
    lights?.choose(state.light);
    dress();
    tell("changed");
  }

  /** Brings what the options of an address ask for: to the avatar that is shown, or to the next one. */
  async function ask(options) {
    const change = asked(options);
    if (!viewer.avatar) {
      Object.assign(state, change);
      lights?.choose(state.light);
      return;
    }
    change.level = Math.min(change.level, viewer.avatar.levels.length - 1);
    await set(change);
  }

  /** The first view: from the front, head and shoulders filling the picture. */
  function reframe() {
    if (!stage || !viewer.avatar) return;
    const head = viewer.avatar.poser.joints.find(({ name }) => name === "head")?.bone;
    frame(stage, portraitOf(boundsOf(viewer.meshes()), head));
    stage.framedFor = viewer.asset.file;
    stage.touched = false;
  }

  /** What the last frame drew, for the panel and for tests. */
  function info() {
    const drawn = stage?.renderer.info.render;
    return {
      calls: drawn?.calls ?? 0,
      triangles: drawn?.triangles ?? 0,
      materials: new Set(viewer.meshes().map((mesh) => mesh.material)).size,
      level: state.level,
      levels: viewer.avatar?.levels.map(({ label, triangles }) => ({ label, triangles })) ?? [],
      clip: viewer.avatar?.player.clip?.name ?? null,
      look: state.look,
      light: state.light,
      frames: stage?.frames ?? 0,
    };
  }
  return viewer;
}

/** Until the browser has shown what is drawn, or would have if it showed the page. */
function aFrame() {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 200);
  });
}
