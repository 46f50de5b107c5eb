// A group of choices of which one is on: radio buttons that look like a row or a list.

import { el } from "../common/dom.js";

let number = 0;

/** Choices of [{ value, label, note, about, swatch }]. `kind` is "row" or "list". `show(value)` marks one without telling. */
export function createChoices(legend, choices, kind, chosen) {
  number += 1;
  const group = `asset-choice-${number}`;
  const notes = new Map();
  const inputs = choices.map(({ value, label, note, about, swatch }) => {
    const input = el("input", { type: "radio", name: group, value: String(value), onchange: () => chosen(value) });
    const small = el("span", { class: "asset-choice-note" }, note ?? "");
    notes.set(value, small);
    const mark = swatch && el("span", { class: "asset-swatch", style: `background: ${swatch}` });
    return { value, input, row: el("label", { class: "asset-choice", title: about }, input, mark, el("span", {}, label), small) };
  });
  const element = el("fieldset", { class: `asset-choices asset-choices-${kind}` }, el("legend", {}, legend), el("div", {}, ...inputs.map(({ row }) => row)));
  return {
    element,
    show(value) {
      for (const entry of inputs) entry.input.checked = entry.value === value;
    },
    note(value, text) {
      notes.get(value).textContent = text;
    },
  };
}
