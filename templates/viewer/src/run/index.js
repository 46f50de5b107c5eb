// Training runs, while they go on or afterwards: one, or a folder of several.

import { el } from "../common/dom.js";
import { mountOverview } from "./overview.js";
import { mountSingle } from "./single.js";

/** The run's name that an address asks for, or null. */
function asked() {
  const found = /^#\/run\/([^?]+)/.exec(location.hash);
  try {
    return found && decodeURIComponent(found[1]);
  } catch {
    return null;
  }
}

/** Shows `contents.run`, or `contents.runs`, or the one of these that the address names. */
export function mount(element, contents, context) {
  const several = contents.kind === "runs";
  const name = several ? asked() : null;
  const find = (contents) => (several ? contents.runs.find((run) => run.name === name) : contents.run);
  if (several && name === null) return mountOverview(element, contents, context);
  const run = find(contents);
  if (!run) {
    element.append(el("div", { class: "run-view" }, el("h1", {}, "No such run"), el("p", {}, `No run is called ${name}. `, el("a", { href: "#/" }, "All runs"))));
    return { update() {}, unmount: () => element.replaceChildren() };
  }
  const view = mountSingle(element, run, several, context);
  return {
    /** A run whose folder is gone stays as it was last seen. */
    update(contents) {
      const run = find(contents);
      if (run) view.update(run);
    },
    unmount: view.unmount,
  };
}
