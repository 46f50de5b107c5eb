// The grid of a folder of avatars: search, order, filters, cards, and where one was when one comes back.

import { el, later } from "../common/dom.js";
import { whole, counted } from "../common/words.js";
import { makeGrid } from "./grid.js";
import { makeKeys } from "./keys.js";
import { ordered } from "./order.js";
import { formsOf, numbersOf, record } from "./record.js";
import { search } from "./search.js";
import { begin, fromHash, memory, nothing, toHash } from "./state.js";
import { makeToolbar } from "./toolbar.js";

/** Shows `contents.people` in `element`. */
export function mount(element, contents, context) {
  const memories = memory(contents.title);
  const remembered = memories.read();
  const state = begin(location.hash, remembered);
  let records = contents.people.map(record);
  let forms = formsOf(records);
  let numbers = numbersOf(records);
  const atFirst = records.length;
  let toCome = contents.to_come ?? 0;

  const toolbar = makeToolbar(state, () => changed());
  const grid = makeGrid(forms);
  const keys = makeKeys(grid);
  const nobody = el("p", { class: "people-nobody-found", hidden: true });
  element.append(el("section", { class: "people-view", "aria-label": "People" }, el("h1", { class: "visually-hidden" }, `People of ${contents.title}`), toolbar.element, nobody, grid.element));

  const keepPlace = later(() => memories.keep({ place: grid.place() }), 150);
  const say = later(() => context.announce(line()), 700);

  const offer = () =>
    toolbar.offer({
      forms,
      numbers,
      failed: records.some((record) => record.failed),
      seeds: records.some(({ person }) => Number.isFinite(person.seed)),
    });

  /** "12 of 800 people · 1 failed · 200 to come": of those that are shown, and of a batch that is not finished. */
  function line() {
    const found = grid.entries();
    const failed = found.filter(({ record }) => record.failed).length;
    const everyone = counted(records.length, "person", "people");
    const parts = [found.length === records.length ? everyone : `${whole(found.length)} of ${everyone}`];
    if (failed) parts.push(`${whole(failed)} failed`);
    if (toCome) parts.push(`${whole(toCome)} to come`);
    if (records.length > atFirst) parts.push(`${whole(records.length - atFirst)} new`);
    return parts.join(" · ");
  }

  function render() {
    const form = forms.includes(state.form) ? state.form : null;
    const { test, problems } = search(state.q, numbers, form);
    const wanted = (record) => (!state.failed || record.failed) && (!state.form || record.forms.includes(state.form)) && test(record);
    const found = ordered(records.filter(wanted), state.sort, state.down, form);
    grid.show(found, { form: state.form, by: state.sort });
    keys.settle();
    toolbar.show(line(), problems);
    nobody.hidden = found.length > 0;
    nobody.textContent = records.length === 0 ? "Nobody is here yet." : "Nobody fits. Escape clears the search.";
  }

  function changed() {
    history.replaceState(history.state, "", toHash(state));
    memories.keep({ state, place: null });
    render();
    say();
  }

  const onKey = (event) => {
    const typing = event.target.closest?.("input:not([type=checkbox]), select, textarea, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      toolbar.search.focus();
      toolbar.search.select();
    }
    if (event.key === "Escape" && state.q && !event.defaultPrevented && (!typing || typing === toolbar.search)) {
      event.preventDefault();
      toolbar.clear();
    }
    if (event.key === "ArrowDown" && event.target === toolbar.search && grid.entries().length) {
      event.preventDefault();
      keys.go(0);
    }
  };
  const onOpen = (event) => {
    const link = event.target.closest?.('a[href^="#/asset/"]');
    if (link) memories.keep({ opened: link.closest(".people-card").dataset.name, place: grid.place() });
  };
  const onScroll = () => keepPlace();
  const onLeave = () => keepPlace.now();
  document.addEventListener("keydown", onKey);
  grid.element.addEventListener("click", onOpen);
  addEventListener("scroll", onScroll, { passive: true, capture: true });
  addEventListener("pagehide", onLeave);

  offer();
  render();
  grid.begin();
  history.replaceState(history.state, "", toHash(state));
  grid.restore(remembered.place);
  // Who comes back from an avatar finds the focus on its card; the shell has had its say by then.
  const back = setTimeout(() => {
    const at = grid.entries().findIndex((entry) => entry.card.dataset.name === remembered.opened);
    if (at >= 0) keys.go(at, !remembered.place);
    memories.keep({ opened: null });
  });

  return {
    /** The address was changed by hand, or by the page's heading: `#/` is everyone. */
    navigate() {
      Object.assign(state, fromHash(location.hash) ?? nothing());
      toolbar.set(state);
      memories.keep({ state, place: null });
      render();
      say();
    },
    /** More people, or the same with other files: nothing moves under who looks. */
    update(contents) {
      const before = new Map(records.map((record) => [record.person.name, record]));
      const same = (old, person) => JSON.stringify(old.person) === JSON.stringify(person);
      const seen = records.length;
      toCome = contents.to_come ?? 0;
      records = contents.people.map((person) => {
        const old = before.get(person.name);
        return old && same(old, person) ? old : record(person);
      });
      const place = scrollY > 0 ? grid.place() : null;
      forms = formsOf(records);
      numbers = numbersOf(records);
      grid.know(forms);
      offer();
      render();
      grid.restore(place);
      if (records.length !== seen) say();
    },
    unmount() {
      clearTimeout(back);
      keepPlace.cancel();
      say.cancel();
      document.removeEventListener("keydown", onKey);
      removeEventListener("scroll", onScroll, { capture: true });
      removeEventListener("pagehide", onLeave);
      grid.end();
      element.replaceChildren();
    },
  };
}
