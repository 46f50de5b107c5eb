// Keys of the grid. One card at a time can be reached by Tab, with its links in their order; arrows go from card to card, Home and End to the
// first and the last. A reader's own commands find every link, whatever Tab does.

const LINKS = "a, summary, .people-main";

export function makeKeys(grid) {
  let current = null; // the card that Tab reaches

  const reach = (card, yes) => {
    for (const link of card.querySelectorAll(LINKS)) {
      if (yes && (link.matches("a, summary") || link.tabIndex < 0)) link.tabIndex = 0;
      else if (!yes) link.tabIndex = -1;
    }
  };

  function choose(card) {
    if (current === card) return;
    if (current) reach(current, false);
    current = card;
    if (card) reach(card, true);
  }

  grid.onfill = (card, focused) => {
    reach(card, card === current);
    if (focused) card.querySelector(".people-main")?.focus({ preventScroll: true });
  };

  /** Moves the focus to the card at an index. */
  function go(index, scroll = true) {
    const entry = grid.entries()[index];
    if (!entry) return;
    grid.fill(entry);
    choose(entry.card);
    if (scroll) entry.card.scrollIntoView({ block: "nearest" });
    entry.card.querySelector(".people-main").focus({ preventScroll: true });
  }

  grid.element.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const card = event.target.closest(".people-card");
    const at = grid.entries().findIndex((entry) => entry.card === card);
    const last = grid.entries().length - 1;
    const to = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at - grid.columns,
      ArrowDown: at + grid.columns > last && Math.floor(at / grid.columns) < Math.floor(last / grid.columns) ? last : at + grid.columns,
      Home: 0,
      End: last,
    }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    if (to >= 0 && to <= last) go(to);
  });
  grid.element.addEventListener("focusin", (event) => choose(event.target.closest(".people-card")));

  return {
    go,
    /** After the grid changed: Tab reaches the card that it reached, else the first. */
    settle() {
      if (current?.isConnected) return;
      const first = grid.entries()[0];
      if (first) grid.fill(first);
      choose(first?.card ?? null);
    },
  };
}
