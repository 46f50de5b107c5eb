// What lies over the picture: how far loading is, what went wrong, what has changed, and a graphics context that was lost.

import { el } from "../common/dom.js";
import { nameOf } from "./fetching.js";

/** Seconds to wait for the browser to give a lost context back. */
const PATIENCE = 6;

export function createOverlay() {
  const element = el("div", { class: "asset-overlay" });

  function show(kind, ...children) {
    element.replaceChildren(el("div", { class: `asset-word asset-word-${kind}`, role: kind === "fault" ? "alert" : null }, ...children));
  }

  const button = ({ text, deed }) => el("button", { type: "button", onclick: () => (clear(), deed()) }, text);

  function clear() {
    element.replaceChildren();
  }

  /** A fault of an asset: what failed, what to try, and the detail for those who know the format. */
  function fault({ message, advice, detail }, deeds) {
    show("fault", el("h2", {}, message), advice && el("p", {}, advice), detail && el("p", { class: "asset-quiet" }, detail), deeds.length > 0 && el("p", { class: "asset-deeds" }, ...deeds.map(button)));
  }

  function news(text, deed) {
    show("news", el("p", {}, text), el("p", { class: "asset-deeds" }, deed && button(deed), button({ text: "Close", deed() {} })));
  }

  let bar = null;
  return {
    element,
    fault,
    news,
    loading(file) {
      bar = el("progress", { max: 1, "aria-label": `Loading ${nameOf(file)}` });
      show("loading", el("p", {}, `Loading ${nameOf(file)}`), bar);
    },
    progress(share) {
      if (bar) bar.value = share;
    },
    /** Loaded: nothing is left to say, but where something is missing. */
    done(stage, missing) {
      clear();
      if (!stage) {
        fault({ message: "This browser shows no 3D pictures: it has no WebGL.", advice: "Switch hardware acceleration on in its settings, or try another browser. Textures and figures of the file are here all the same." }, []);
      } else if (missing.length > 0) {
        news(`Not everything could be loaded: ${[...new Set(missing)].join(", ")}. The rest is shown.`, null);
      }
    },
    /** A context may be lost when a device sleeps or its driver restarts. three builds everything anew when it comes back. */
    watch(canvas, { lost, back, again }) {
      let timer = 0;
      canvas.addEventListener("webglcontextlost", () => {
        if (!canvas.isConnected) return;
        lost();
        show("news", el("p", {}, "The graphics card has dropped the picture. Waiting for it to come back."));
        timer = setTimeout(() => fault({ message: "The picture was lost and has not come back.", advice: "Reload the page; if that does not help, close other pages with 3D pictures." }, [{ text: "Reload", deed: again }]), 1000 * PATIENCE);
      });
      canvas.addEventListener("webglcontextrestored", () => {
        clearTimeout(timer);
        clear();
        back();
      });
    },
  };
}
