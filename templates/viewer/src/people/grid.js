// The grid: a place for everyone, all at once, so that the scroll bar is right from the start; cards are filled where the eye is, and
// the others while nothing else is to do. What a change of search or order leaves in its place is not touched.

import { el, framed, scroller } from "../common/dom.js";
import { emptyCard, fillCard } from "./card.js";

const MARGIN_SCREENS = 1;
const AT_ONCE = 40;
const CHIP_PX = { letter: 6.8, rest: 22 };

export function makeGrid(forms) {
  const list = el("ul", { class: "people-grid", role: "list", "aria-label": "People" });
  const cards = new Map(); // record.person.name -> { card, record, look }
  let shown = []; // entries in order
  let look = { form: "", by: "seed" };
  let idle = 0;
  const watched = new ResizeObserver(() => measure());
  const onScroll = framed(() => fillSeen());
  let scrolls = null;

  /** Cards are as wide as their column, pictures square; one number says it to the style. */
  function measure() {
    const columns = getComputedStyle(list).gridTemplateColumns.split(" ");
    const width = parseFloat(columns[0]) || 160;
    grid.columns = columns.length;
    const letters = forms.reduce((sum, form) => sum + form.length * CHIP_PX.letter + CHIP_PX.rest, 0);
    const lines = Math.max(1, Math.ceil(letters / (width - 24)));
    list.style.setProperty("--people-width", `${Math.floor(width)}px`);
    list.style.setProperty("--people-lines", lines);
    fillSeen();
  }

  function entry(record) {
    let found = cards.get(record.person.name);
    if (!found) cards.set(record.person.name, (found = { card: emptyCard(record), record, look: null }));
    if (found.record !== record) Object.assign(found, { record, look: null });
    return found;
  }

  function fill(entry) {
    if (entry.look === look) return;
    entry.look = look;
    const focused = entry.card.contains(document.activeElement);
    fillCard(entry.card, entry.record, look);
    grid.onfill?.(entry.card, focused);
  }

  /** Indices of cards that are in sight, by arithmetic: every row is equally high. */
  function seen(screens) {
    if (shown.length === 0) return [0, 0];
    const { height, top } = shown[0].card.getBoundingClientRect();
    const gap = parseFloat(getComputedStyle(list).rowGap) || 0;
    const row = height + gap;
    const first = Math.floor((-top - screens * innerHeight) / row) * grid.columns;
    const last = Math.ceil((innerHeight * (1 + screens) - top) / row) * grid.columns;
    return [Math.max(0, first), Math.min(shown.length, Math.max(0, last))];
  }

  function fillSeen() {
    if (!list.isConnected) return;
    const [first, last] = seen(MARGIN_SCREENS);
    for (let index = first; index < last; index++) fill(shown[index]);
  }

  /** Fills the rest in small parts, whatever is shown first. */
  function fillRest() {
    const wait = window.requestIdleCallback ?? ((work) => setTimeout(() => work({ timeRemaining: () => 8 }), 30));
    cancel();
    let next = 0;
    const work = (deadline) => {
      while (next < shown.length && deadline.timeRemaining() > 2) {
        const until = Math.min(shown.length, next + AT_ONCE);
        for (; next < until; next++) fill(shown[next]);
      }
      idle = next < shown.length ? wait(work) : 0;
    };
    idle = wait(work);
  }

  const cancel = () => (window.cancelIdleCallback ?? clearTimeout)(idle);

  const grid = {
    element: list,
    columns: 1,
    /** Called with a card that was filled, and whether the focus was in it. */
    onfill: null,
    entries: () => shown,
    entryOf: (name) => cards.get(name),
    /** Fills a card now, for the focus to go there. */
    fill,
    /** Shows these records in this order, with a `look` of their cards. */
    show(records, newLook) {
      if (newLook.form !== look.form || newLook.by !== look.by) look = newLook;
      const wanted = records.map(entry);
      const focus = list.contains(document.activeElement) ? document.activeElement : null;
      arrange(list, shown, wanted);
      shown = wanted;
      if (focus?.isConnected && document.activeElement !== focus) focus.focus({ preventScroll: true });
      fillSeen();
      fillRest();
    },
    /** The first card in sight and where it stands: what to come back to. */
    place() {
      const [first] = seen(0);
      const at = shown[first];
      return at ? { name: at.card.dataset.name, offset: at.card.getBoundingClientRect().top } : null;
    },
    /** Puts a card where it stood. */
    restore(place) {
      const card = place && cards.get(place.name)?.card;
      if (!card?.isConnected) return;
      scroller(list).scrollBy({ top: card.getBoundingClientRect().top - place.offset, behavior: "instant" });
      fillSeen();
    },
    /** Which forms there are: a card has room for all. */
    know(newForms) {
      if (newForms.join() === forms.join()) return;
      forms = newForms;
      measure();
    },
    begin() {
      measure();
      watched.observe(list);
      const root = scroller(list);
      scrolls = root === document.scrollingElement ? window : root;
      scrolls.addEventListener("scroll", onScroll, { passive: true });
    },
    end() {
      cancel();
      onScroll.cancel();
      watched.disconnect();
      scrolls?.removeEventListener("scroll", onScroll);
    },
  };
  return grid;
}

/** Makes the children of `list` those wanted, in their order; who is in place stays untouched. */
function arrange(list, before, wanted) {
  const keep = new Set(wanted);
  if (before.length === 0 || keep.size === 0) {
    list.replaceChildren(...wanted.map((entry) => entry.card));
    return;
  }
  for (const entry of before) if (!keep.has(entry)) entry.card.remove();
  let at = list.firstElementChild;
  for (const { card } of wanted) {
    if (card === at) at = at.nextElementSibling;
    else list.insertBefore(card, at);
  }
}
