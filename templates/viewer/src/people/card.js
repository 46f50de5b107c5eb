// One person's card: picture, name, a link for each form, figures in short, files. All cards are equally high, so that a card that is
// not in sight takes its place without being laid out.

import { el, svg } from "../common/dom.js";
import * as words from "../common/words.js";
import { formOf, value, values } from "./record.js";
import { files } from "./files.js";

const SHORT = { triangles: "tri." };

/** Where a person's form is shown. */
export function address(person, asset) {
  const form = asset.form ? `?form=${encodeURIComponent(asset.form)}` : "";
  return `#/asset/${encodeURIComponent(person.name)}${form}`;
}

/** The empty card of a person: its place in the grid, until `fillCard`. */
export const emptyCard = (record) => el("li", { class: "people-card", "data-name": record.person.name });

/** What is inside. `shown` is `{ form, by }`: whose figures, and which one people are sorted by. */
export function fillCard(card, record, shown) {
  const { person } = record;
  const first = person.assets.find((asset) => formOf(asset) === shown.form) ?? person.assets[0];
  const name = el("span", { class: "people-name" }, person.name);
  const label = `${person.name}${record.failed ? `, failed: ${person.error}` : ""}`;
  const head = first
    ? el("a", { class: "people-main", href: address(person, first) }, picture(record), name)
    : el("div", { class: "people-main", tabindex: "-1", role: "group", "aria-label": label }, picture(record), name);
  card.classList.toggle("people-failed", record.failed);
  const forms = first ? el("p", { class: "people-forms" }, person.assets.map((asset) => chip(person, asset, shown.form))) : null;
  const error = record.failed ? el("p", { class: "people-error", title: person.error }, person.error) : null;
  card.replaceChildren(
    head,
    ...[forms, error ?? el("p", { class: "people-figures" }, figures(record, shown))].filter(Boolean),
    el("div", { class: "people-foot" }, files(record), el("span", { class: "people-seconds" }, Number.isFinite(person.seconds) ? words.seconds(person.seconds) : "")),
  );
}

/** A form's link; what it costs is told to whoever asks. */
function chip(person, asset, chosen) {
  const form = formOf(asset);
  const figures = asset.figures ?? {};
  const cost = [figures.triangles && `${words.whole(figures.triangles)} triangles`, words.bytes(figures.bytes ?? asset.bytes)];
  return el(
    "a",
    {
      class: form === chosen ? "people-chip people-chosen" : "people-chip",
      href: address(person, asset),
      title: cost.filter(Boolean).join(", "),
      "aria-label": `${form}, ${person.name}`,
    },
    form,
  );
}

/** The thumbnail, or a place for it. */
function picture(record) {
  const { person } = record;
  const frame = el("span", { class: "people-picture" });
  const placeholder = () => frame.replaceChildren(silhouette());
  if (!person.thumbnail) {
    placeholder();
    return frame;
  }
  frame.append(
    el("img", {
      loading: "lazy",
      decoding: "async",
      width: 256,
      height: 256,
      alt: "",
      src: person.thumbnail,
      onerror: placeholder,
    }),
  );
  return frame;
}

const silhouette = () =>
  svg("svg", { class: "people-nobody", viewBox: "0 0 64 64", "aria-hidden": "true" }, svg("circle", { cx: 32, cy: 24, r: 10 }), svg("path", { d: "M10 58c0-14 9-20 22-20s22 6 22 20z" }));

/** Figures in short: triangles and size of what is shown, and the one that people are sorted by. */
function figures(record, { form, by }) {
  const parts = [];
  if (by !== "seed" && by !== "bytes" && by !== "seconds" && by !== "triangles") {
    const sorted = value(record, by, form);
    parts.push(`${words.spaced(by)} ${sorted === null ? "none" : words.measured(sorted)}`);
  } else {
    const triangles = values(record, "triangles", form);
    if (triangles.length) parts.push(`${range(triangles)} ${SHORT.triangles}`);
  }
  const bytes = value(record, "bytes", form);
  if (bytes !== null) parts.push(words.bytes(bytes));
  return parts.join(" · ");
}

/** "20 000", "9 000–20 000" or, where that would be long, "10–20k"; a form's link tells its own number. */
function range(numbers) {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (least === most) return words.whole(least);
  return least >= 9950 ? `${Math.round(least / 1000)}–${Math.round(most / 1000)}k` : `${words.whole(least)}–${words.whole(most)}`;
}
