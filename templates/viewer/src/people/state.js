// What the grid remembers: search, order and filters in the address (`#/?q=7&sort=bytes`), so that they can be sent to somebody, and all of it with
// the place in the session, so that whoever goes into an avatar and back, by whichever way, is where they were.

/** Nothing asked for. */
export const nothing = () => ({ q: "", sort: "seed", down: false, form: "", failed: false });

/** The state of an address, or null where it says nothing. */
export function fromHash(hash) {
  const query = hash.split("?")[1];
  if (!query || !/^#?\/?\?/.test(hash)) return null;
  const given = new URLSearchParams(query);
  return {
    q: given.get("q") ?? "",
    sort: given.get("sort") ?? "seed",
    down: given.has("down"),
    form: given.get("form") ?? "",
    failed: given.has("failed"),
  };
}

/** The address of a state. */
export function toHash(state) {
  const query = new URLSearchParams();
  if (state.q) query.set("q", state.q);
  if (state.sort !== "seed") query.set("sort", state.sort);
  if (state.down) query.set("down", "1");
  if (state.form) query.set("form", state.form);
  if (state.failed) query.set("failed", "1");
  return String(query) ? `#/?${query}` : "#/";
}

/** What a session remembers of a folder; `place` is `{ name, offset }` of the first card in sight, `opened` whose card was left. */
export function memory(title) {
  const key = `portrait-view people ${location.pathname} ${title}`;
  const read = () => {
    try {
      return JSON.parse(sessionStorage.getItem(key)) ?? {};
    } catch {
      return {};
    }
  };
  return {
    read,
    /** Adds to what is remembered. */
    keep(more) {
      try {
        sessionStorage.setItem(key, JSON.stringify({ ...read(), ...more }));
      } catch {
        // A browser that keeps nothing still shows everything.
      }
    },
  };
}

/** Where the grid begins: what the address says, else what the session remembers. */
export const begin = (hash, remembered) => ({ ...nothing(), ...(remembered.state ?? {}), ...(fromHash(hash) ?? {}) });
