// A run as the page knows it: what contents.json says, and its statistics, fetched again only when they have grown.

import { readStats } from "./stats.js";

export function makeStore(run) {
  const store = {
    run,
    stats: null,
    /** A sentence where the statistics could not be read. */
    error: null,
    /** When the file last grew: milliseconds, null where nobody has seen it; `opened`: since when this page looks. */
    grown: null,
    opened: Date.now(),
    /** Steps a second as seen between two readings. */
    pace: null,
    fetched: null,
    async refresh(run) {
      store.run = run;
      if (!run.stats || !run.bytes) {
        store.error = "There are no statistics yet.";
        return false;
      }
      if (store.fetched === run.bytes) return false;
      const before = store.fetched;
      store.fetched = run.bytes;
      try {
        const answer = await fetch(run.stats, { cache: "no-cache" });
        if (!answer.ok) throw new Error(answer.status === 404 ? "is not there any more" : `could not be fetched (${answer.status})`);
        const stats = readStats(await answer.text());
        timed(store, stats, before, answer.headers.get("last-modified"));
        store.stats = stats;
        store.error = null;
      } catch (error) {
        store.fetched = before;
        const name = decodeURIComponent(run.stats.replace(/^files\//, ""));
        store.error = error instanceof TypeError ? `${name} could not be fetched: the server does not answer.` : `${name} ${error.message}.`;
      }
      return true;
    },
  };
  return store;
}

function timed(store, stats, before, modified) {
  const now = Date.now();
  const [last, earlier] = [stats.steps.at(-1), store.stats?.steps.at(-1)];
  if (before !== null) {
    if (store.grown && last > earlier) store.pace = (1000 * (last - earlier)) / (now - store.grown);
    store.grown = now;
  }
  const told = Date.parse(modified ?? "");
  if (Number.isFinite(told)) store.grown = told;
}
