// How a run stands: at work or not, where, how fast, since when, and how long it may take yet.

import { measured, seconds, whole } from "../common/words.js";

/** Steps or images after which a run ends, where its settings hold that: `{ total, unit }` or null. */
export function totalOf(run) {
  const settings = run.settings?.settings ?? {};
  if (run.kind === "pretrain") {
    const steps = ["coarse", "fine", "pairs"].map((name) => settings[name]?.steps ?? 0);
    const total = steps.reduce((sum, some) => sum + some, 0);
    return total > 0 ? { total, unit: "step" } : null;
  }
  const images = run.settings?.plan?.images ?? settings.images ?? (Number.isFinite(settings.kimg) ? 1000 * settings.kimg : null);
  return Number.isFinite(images) && images > 0 ? { total: images / 1000, unit: "kimg" } : null;
}

/** Steps a second by the run's own account; null where it does not say. */
function paceOf(run, stats) {
  const speed = stats.columns.get("speed/images_per_second") ?? stats.columns.get("people_per_second");
  const batch = run.settings?.settings?.batch;
  const last = speed?.findLast((value) => Number.isFinite(value));
  return last > 0 && batch > 0 ? last / batch : null;
}

/** `{ word, done, facts: [[name, text]] }` of a store at `now` (milliseconds). */
export function stateOf(store, now = Date.now()) {
  const { run, stats } = store;
  const total = totalOf(run);
  const step = stats?.steps.at(-1);
  const kimg = stats?.kimg?.at(-1);
  const at = total?.unit === "kimg" ? kimg : step;
  const share = total && at !== undefined ? Math.min(1, at / total.total) : null;
  const word = run.working ? "working" : share === 1 ? "finished" : "stopped";
  const facts = [];
  if (step !== undefined) facts.push(["Last step", total?.unit === "step" ? `${whole(step)} of ${whole(total.total)}` : whole(step)]);
  if (kimg !== undefined) facts.push(["Images", total?.unit === "kimg" ? `${measured(kimg)} of ${measured(total.total)} kimg` : `${measured(kimg)} kimg`]);
  for (const [name, title] of [["speed/images_per_second", "Images a second"], ["people_per_second", "People a second"]]) {
    const last = stats?.columns.get(name)?.findLast((value) => Number.isFinite(value));
    if (last !== undefined) facts.push([title, measured(last, 3)]);
  }
  if (stats && (store.grown !== null || run.working)) facts.push(["Last grew", grew(store, now)]);
  if (run.working && total && stats && share < 1) {
    const pace = store.pace ?? paceOf(run, stats);
    const steps = total.unit === "step" ? total.total - step : ((total.total - kimg) / kimg) * step;
    if (pace > 0 && Number.isFinite(steps)) facts.push(["Left", `about ${seconds(steps / pace)}`]);
  }
  return { word, share, facts };
}

function grew(store, now) {
  const since = Math.max(0, Math.round((now - (store.grown ?? store.opened)) / 1000));
  if (store.grown !== null) return `${seconds(since).replace(".0", "")} ago`;
  return since < 60 ? "not since the page was opened" : `not for ${seconds(since)}`;
}
