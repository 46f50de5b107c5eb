// Who is shown, in which form, and the way to the others.

import { el } from "../common/dom.js";
import { icon } from "../icons.js";
import { hashOf } from "../shell/route.js";
import { neighboursOf } from "./which.js";

/** The heading for what a route means (`assetOf`); null where there is nothing. */
export function headingOf(which, options) {
  const { name, person, people, asset, forms } = which;
  const to = (person, form) => hashOf({ page: "asset", name: person.name, options: { ...options, level: null, form } });
  const step = (person, label, drawing) =>
    person
      ? el("a", { class: "button icon", href: to(person, asset.form), "aria-label": `${label}: ${person.name}`, title: `${label}: ${person.name}` }, icon(drawing))
      : el("span", { class: "button icon asset-off", "aria-hidden": "true" }, icon(drawing));
  const others = person && neighboursOf(people, person);
  const choice =
    forms.length > 1 &&
    el(
      "nav",
      { class: "asset-forms", "aria-label": "Forms" },
      ...forms.map((other) => el("a", { href: to(person, other.form), "aria-current": other === asset && "page" }, other.form ?? other.name)),
    );
  return [
    person && el("a", { class: "asset-back", href: "#/" }, icon("back"), "All people"),
    el("h1", {}, name),
    choice,
    others && el("span", { class: "asset-steps" }, step(others.before, "The person before", "back"), step(others.after, "The next person", "next")),
  ].filter(Boolean);
}
