// Tabs: one panel at a time; arrow keys go from tab to tab (WAI-ARIA's pattern for tabs).

import { el } from "../common/dom.js";

let number = 0;

/** Tabs of [{ name, label, element }]. `chosen(name)` hears of every change. */
export function createTabs(label, panels, chosen = () => {}) {
  const buttons = panels.map(({ label, element }, at) => {
    number += 1;
    Object.assign(element, { id: `asset-panel-${number}`, tabIndex: -1 });
    element.setAttribute("role", "tabpanel");
    const button = el("button", { type: "button", role: "tab", id: `asset-tab-${number}`, "aria-controls": element.id, onclick: () => choose(at) }, label);
    element.setAttribute("aria-labelledby", button.id);
    return button;
  });
  const list = el("div", { class: "asset-tabs", role: "tablist", "aria-label": label }, ...buttons);

  function choose(at) {
    panels.forEach(({ element }, i) => {
      element.hidden = i !== at;
      buttons[i].setAttribute("aria-selected", String(i === at));
      buttons[i].tabIndex = i === at ? 0 : -1;
    });
    chosen(panels[at].name);
  }

  list.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    const next = (to + buttons.length) % buttons.length;
    choose(next);
    buttons[next].focus();
    event.preventDefault();
  });
  choose(0);
  return { element: el("div", { class: "asset-side" }, list, ...panels.map(({ element }) => element)), choose };
}
