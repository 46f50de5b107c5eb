// A view that only says something: nothing to see, or what went wrong.

import { el } from "../common/dom.js";

/** Fills `element` with a heading, sentences and, where there is one, a link. */
export function showMessage(element, heading, sentences, link = null) {
  element.replaceChildren(
    el(
      "section",
      { class: "shell-message" },
      el("h1", {}, heading),
      ...sentences.map((text) => el("p", {}, text)),
      link && el("p", {}, el("a", { href: link.href }, link.text)),
    ),
  );
}
