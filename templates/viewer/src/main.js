// The page: what there is to see (contents.json), which view shows it (location.hash), and news while it is looked at.

import * as asset from "./asset/index.js";
import * as people from "./people/index.js";
import * as run from "./run/index.js";
import { assetOf } from "./asset/which.js";
import { prefetch } from "./asset/fetching.js";
import { fetchContents, watchContents } from "./shell/contents.js";
import { createFrame } from "./shell/frame.js";
import { showMessage } from "./shell/message.js";
import { routeOf } from "./shell/route.js";
import { restoreTheme } from "./shell/theme.js";

restoreTheme();
const frame = createFrame();
let contents = null;
let shown = { module: null, key: null, view: null };

/** Which view a route takes. Its key tells whether a mounted one can go on. */
function viewOf(route) {
  if (contents.kind === "asset") return { module: asset, key: "asset" };
  if (contents.kind === "people" && route.page === "asset") return { module: asset, key: "asset" };
  if (contents.kind === "people") return { module: people, key: "people" };
  return { module: run, key: `run ${route.name}` };
}

function show() {
  const route = routeOf(location.hash);
  const { module, key } = viewOf(route);
  if (shown.module === module && shown.key === key) {
    shown.view.navigate?.(route);
    return;
  }
  if (shown.view) {
    shown.view.unmount();
    frame.main.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
  frame.main.replaceChildren();
  document.title = contents.title;
  frame.main.className = `view-${key.split(" ")[0]}`;
  const context = { go: (hash) => (location.hash = hash), announce: frame.announce, route };
  shown = { module, key, view: module.mount(frame.main, contents, context) };
  Object.assign(window.portraitView, { contents, view: shown.view });
}

function changed(fresh) {
  const sameKind = fresh.kind === contents.kind;
  contents = fresh;
  window.portraitView.contents = contents;
  frame.showTitle(contents.title);
  frame.showNotes(contents.notes ?? []);
  if (sameKind) {
    shown.view.update(contents);
  } else {
    shown.view.unmount();
    shown = { module: null, key: null, view: null };
    show();
  }
}

window.portraitView = { contents: null, view: null };
try {
  contents = await fetchContents();
  // The avatar is on its way while the page is put together.
  const first = assetOf(contents, routeOf(location.hash));
  if (first) prefetch(first.asset.file);
  frame.showTitle(contents.title);
  frame.showNotes(contents.notes ?? []);
  show();
  addEventListener("hashchange", show);
  watchContents(contents, changed, (error) => frame.showNotes([error.message], "fault"));
} catch (error) {
  console.error(error);
  showMessage(frame.main, "Nothing can be shown", [error.message]);
}
