// The view of one asset: the picture, the panels beside it, and what is said when something goes wrong.

import { Box3, Quaternion, Raycaster, Vector2, Vector3 } from "three";
import { el } from "../common/dom.js";
import { hashOf, routeOf } from "../shell/route.js";
import { faultOf } from "./faults.js";
import { headingOf } from "./heading.js";
import { createFiguresPanel } from "./panel_figures.js";
import { createMovePanel } from "./panel_move.js";
import { createTexturesPanel } from "./panel_textures.js";
import { createViewPanel } from "./panel_view.js";
import { createOverlay } from "./overlay.js";
import { createStage } from "./stage.js";
import { steerByKeys } from "./steering.js";
import { createTabs } from "./tabs.js";
import { createToolbar } from "./toolbar.js";
import { createViewer } from "./viewer.js";
import { assetOf } from "./which.js";

/** Seconds after which controls are shown without a picture. */
const PATIENCE = 1;

/** What scripts that look at the page may need of three. */
const THREE = { Box3, Quaternion, Raycaster, Vector2, Vector3 };

export function mount(element, contents, context) {
  const { announce } = context;
  let route = context.route;
  let which = assetOf(contents, route);

  // On the way to the first picture the browser draws nothing else, unless that takes long.
  element.classList.add("asset-starting");
  const begun = () => element.classList.remove("asset-starting");
  setTimeout(begun, 1000 * PATIENCE);

  const canvas = el("canvas", { class: "asset-canvas", tabindex: 0, role: "application", "aria-roledescription": "3D picture" });
  const picture = el("div", { class: "asset-picture" }, canvas);
  const heading = el("div", { class: "asset-heading" });
  const overlay = createOverlay();
  const area = el("section", { class: "asset-stage", "aria-label": "Picture" }, picture, overlay.element);
  element.append(heading, el("div", { class: "asset-body" }, area));

  let stage = null;
  try {
    stage = createStage(canvas, { calm: matchMedia("(prefers-reduced-motion: reduce)").matches });
  } catch (error) {
    console.warn(error);
    canvas.hidden = true;
  }
  const viewer = createViewer(stage, route.options);
  const hooks = { three: stage && { THREE, scene: stage.scene, camera: stage.camera, renderer: stage.renderer }, gltf: null, firstPictureMs: null, info: viewer.info };
  window.portraitView.asset = hooks;

  const figures = createFiguresPanel(viewer);
  const panels = [createViewPanel(viewer, wish), createMovePanel(viewer, announce), createTexturesPanel(viewer), figures];
  const tabs = createTabs("About the avatar", panels, (name) => panels.find((panel) => panel.name === name).shown?.());
  element.querySelector(".asset-body").append(tabs.element);
  const toolbar = createToolbar(viewer, area, { announce, address: () => new URL(address(), location.href).href });
  area.append(toolbar.element);

  if (stage) {
    steerByKeys(canvas, stage, toolbar);
    // Who has not moved the view yet sees the whole portrait in any window.
    stage.onResized = () => !stage.touched && viewer.reframe();
    stage.onDrawn = () => {
      figures.drawn();
      if (hooks.firstPictureMs === null && viewer.avatar) hooks.firstPictureMs = firstPicture(stage.renderer);
    };
    overlay.watch(canvas, { lost: () => announce("The picture was lost"), back: stage.invalidate, again: () => location.reload() });
  }

  /** The link to what is shown, look and level included. */
  function address() {
    const { look, light, level } = viewer.state;
    const options = { ...route.options, look: look === "textured" ? null : look, light: light === "studio" ? null : light, level: level || null };
    return hashOf({ ...route, options });
  }

  /** What the person asked for by a panel. The address follows, without a step in the history, and so do the links to others. */
  async function wish(change, said) {
    await changing(async () => {
      await viewer.set(change);
      announce(said);
      history.replaceState(null, "", address());
      route = routeOf(location.hash);
      showHeading();
    });
  }

  /** A change of what is shown; what goes wrong is told over the picture, which stays. */
  async function changing(change) {
    const { avatar } = viewer;
    try {
      await change();
    } catch (error) {
      if (viewer.avatar !== avatar) return;
      overlay.fault(error, [{ text: "Close", deed: () => {} }]);
      viewer.tell("changed");
    }
  }

  /** Only where it is another one: what has the focus keeps it. */
  function showHeading() {
    const fresh = el("div", {}, ...headingOf(which, route.options));
    if (fresh.innerHTML !== heading.innerHTML) heading.replaceChildren(...fresh.childNodes);
  }

  /** Nobody on the stage, and nobody's picture left of before. */
  function empty() {
    viewer.close();
    viewer.tell("closed");
    stage?.drawNow();
    begun();
  }

  async function open() {
    document.title = which ? `${which.name} – ${contents.title}` : contents.title;
    if (!which) {
      heading.replaceChildren(el("a", { href: "#/" }, "All people"));
      empty();
      overlay.fault({ message: `${route.name ?? "What you look for"} is not there.`, advice: "It may have been renamed or deleted. All that is there is on the first page." }, []);
      return;
    }
    const mine = which;
    showHeading();
    canvas.setAttribute("aria-label", `${which.name}, a bust in three dimensions. Arrow keys turn the view, plus and minus zoom, 0 resets.`);
    overlay.loading(which.asset.file);
    try {
      await viewer.open(which.asset, overlay.progress);
      if (mine !== which) return;
      begun();
      hooks.gltf = viewer.avatar.loaded.gltf;
      overlay.done(stage, viewer.avatar.loaded.missing);
      announce(`${which.name} is shown`);
    } catch (error) {
      if (mine !== which || error.name === "AbortError") return;
      console.warn(error);
      empty();
      overlay.fault(faultOf(which.asset.name, error), [
        { text: "Try again", deed: open },
        ...(which.person ? [{ text: "All people", deed: () => context.go("#/") }] : []),
      ]);
    }
  }
  open();

  return {
    navigate(to) {
      const before = which;
      route = to;
      which = assetOf(contents, route);
      if (which && which.asset.file === before?.asset.file) {
        if (viewer.avatar) changing(() => viewer.ask(route.options));
        return;
      }
      // The same person in another form is seen from the same place.
      if (stage && which?.person !== before?.person) stage.framedFor = null;
      viewer.close();
      viewer.ask(route.options);
      open();
    },
    update(fresh) {
      contents = fresh;
      const now = assetOf(contents, route);
      const changed = !now || !which || now.asset.file !== which.asset.file || now.asset.bytes !== which.asset.bytes;
      which = now;
      if (now) showHeading();
      if (!changed) return;
      if (now && viewer.asset) overlay.news(`${now.name} has changed on the disk.`, { text: "Show it anew", deed: open });
      else if (now) open();
      else overlay.news("This file is no longer on the disk. What is shown is what was loaded before.", null);
    },
    unmount() {
      viewer.close();
      for (const panel of panels) panel.dispose?.();
      stage?.dispose();
      delete window.portraitView.asset;
    },
  };
}

/** Milliseconds since navigation once the graphics card is done with the frame: one pixel is read back, which waits for it. */
function firstPicture(renderer) {
  const gl = renderer.getContext();
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  return Math.round(performance.now());
}
