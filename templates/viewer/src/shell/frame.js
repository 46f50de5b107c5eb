// What stands around every view: the heading, notes, the switch of dark and light, and the voice for screen readers.

import { el } from "../common/dom.js";
import { icon } from "../icons.js";
import { currentTheme, switchTheme } from "./theme.js";

/** Puts the frame into the page. Gives back `main`, where views are mounted, and what changes the frame. */
export function createFrame() {
  const title = el("a", { class: "shell-title", href: "#/" }, "Portraits");
  const theme = el("button", { class: "icon", type: "button" });
  const voice = el("div", { class: "visually-hidden", "aria-live": "polite", role: "status" });
  const notes = el("div", { class: "shell-notes" });
  const main = el("main", { id: "main", tabindex: "-1" });

  function showTheme() {
    const other = currentTheme() === "dark" ? "light" : "dark";
    theme.replaceChildren(icon(other === "light" ? "sun" : "moon"));
    theme.setAttribute("aria-label", `Change to ${other} colours`);
    theme.title = `Change to ${other} colours`;
  }
  theme.addEventListener("click", () => {
    announce(`${switchTheme() === "dark" ? "Dark" : "Light"} colours`);
    showTheme();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", showTheme);
  showTheme();

  // The same sentence twice is spoken twice only if the region was empty in between.
  function announce(text) {
    voice.textContent = "";
    requestAnimationFrame(() => (voice.textContent = text));
  }

  /** Sentences to read, each of which can be put away; those put away stay away. */
  const away = new Set();
  function showNotes(sentences, kind = "note") {
    notes.replaceChildren(
      ...sentences
        .filter((text) => !away.has(text))
        .map((text) => {
          const close = el("button", { class: "icon", type: "button", "aria-label": "Put this note away" }, icon("close"));
          const note = el("div", { class: `shell-note shell-note-${kind}` }, el("p", {}, text), close);
          close.addEventListener("click", () => {
            away.add(text);
            note.remove();
          });
          return note;
        }),
    );
  }

  const skip = el("a", { class: "shell-skip", href: "#main" }, "To the content");
  skip.addEventListener("click", (event) => {
    event.preventDefault();
    main.focus();
  });
  document.body.prepend(skip, el("header", { class: "shell-header" }, title, theme), notes, main, voice);
  return {
    main,
    announce,
    showNotes,
    showTitle(text) {
      title.textContent = text;
    },
  };
}
