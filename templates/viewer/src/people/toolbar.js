// Search, order and filters above the grid. It tells `change(state)` of what is asked for; what it shows is set by `show`.

import { el } from "../common/dom.js";
import { spaced } from "../common/words.js";

const HELP = "Seeds (7, 10-20), a name, a form, words of an error, or a figure (triangles>10000). A minus before a word: not so.";

export function makeToolbar(state, change) {
  const search = el("input", {
    class: "people-search",
    type: "search",
    id: "people-search",
    placeholder: "Search: 7, 10-20, triangles>10000",
    "aria-label": "Search people",
    "aria-describedby": "people-help",
    "aria-keyshortcuts": "/",
    autocomplete: "off",
    spellcheck: "false",
    enterkeyhint: "search",
  });
  search.value = state.q;
  const sort = el("select", { id: "people-sort" });
  const down = el("button", { type: "button", class: "people-down" });
  const form = el("select", { id: "people-form" });
  const failed = el("input", { type: "checkbox", id: "people-only-failed" });
  const formLabel = el("label", { class: "people-field", for: "people-form" }, el("span", {}, "Form"), form);
  const failedLabel = el("label", { class: "people-check", for: "people-only-failed" }, failed, "Failed only");
  const count = el("p", { class: "people-count" });
  const problem = el("p", { class: "people-problem", hidden: true });

  const ask = (more) => {
    Object.assign(state, more);
    mark();
    change(state);
  };
  function mark() {
    down.textContent = state.down ? "Falling" : "Rising";
    down.setAttribute("aria-label", `Order: ${state.down ? "falling" : "rising"}`);
    failed.checked = state.failed;
  }
  search.addEventListener("input", () => ask({ q: search.value }));
  sort.addEventListener("change", () => ask({ sort: sort.value }));
  down.addEventListener("click", () => ask({ down: !state.down }));
  form.addEventListener("change", () => ask({ form: form.value }));
  failed.addEventListener("change", () => ask({ failed: failed.checked }));

  const clear = () => {
    search.value = "";
    ask({ q: "" });
  };
  mark();

  return {
    element: el(
      "div",
      { class: "people-bar", role: "search" },
      search,
      el("span", { id: "people-help", class: "visually-hidden" }, HELP),
      el("div", { class: "people-choices" }, el("label", { class: "people-field", for: "people-sort" }, el("span", {}, "Sort"), sort), down, formLabel, failedLabel),
      count,
      problem,
    ),
    search,
    clear,
    /** Shows a state that came from elsewhere. */
    set(state) {
      search.value = state.q;
      [sort.value, form.value] = [state.sort, state.form];
      mark();
    },
    /** What there is to choose from. */
    offer({ forms, numbers, failed: anyFailed, seeds }) {
      options(sort, [["seed", seeds ? "seed" : "name"], ...numbers.map((name) => [name, spaced(name)])], state.sort);
      options(form, [["", "any"], ...forms.map((name) => [name, name])], state.form);
      formLabel.hidden = forms.length < 2;
      failedLabel.hidden = !anyFailed && !state.failed;
    },
    /** The line of counts, and what is wrong with the search. */
    show(line, problems) {
      if (count.textContent !== line) count.textContent = line;
      problem.textContent = problems.join(" ");
      problem.hidden = problems.length === 0;
      search.toggleAttribute("aria-invalid", problems.length > 0);
    },
  };
}

/** Options of a choice; made again only where they differ. A choice that is gone stays to be seen. */
function options(select, wanted, value) {
  if (value && !wanted.some(([name]) => name === value)) wanted.push([value, spaced(value)]);
  const now = [...select.options].map((option) => option.value);
  if (now.length !== wanted.length || wanted.some(([name], index) => name !== now[index])) {
    select.replaceChildren(...wanted.map(([name, label]) => el("option", { value: name }, label)));
  }
  select.value = value;
}
