// contents.json: fetched once, and again while the page is looked at and the server is live.

const SECONDS = 10;
const SECONDS_OF_RUNS = 5;

/** What there is to see. Errors say in plain words what is wrong. */
export async function fetchContents() {
  let answer;
  try {
    answer = await fetch("contents.json");
  } catch {
    throw new Error("The program that serves this page does not answer. Has portrait-export view been stopped? Start it again, then reload.");
  }
  if (!answer.ok) throw new Error(`contents.json could not be fetched (${answer.status}). Start portrait-export view again, then reload.`);
  let contents;
  try {
    contents = await answer.json();
  } catch {
    throw new Error("contents.json is not whole. Reload the page; if that does not help, start portrait-export view again.");
  }
  if (contents.version !== 1) {
    throw new Error(`contents.json is of version ${contents.version}, and this page reads version 1: page and program do not belong together.`);
  }
  return contents;
}

/** Calls `changed(contents)` whenever there is something new, `silent(error)` once when the server stops to answer, until the function that it returns is called. */
export function watchContents(first, changed, silent) {
  if (!first.live) return () => {};
  const every = 1000 * (first.kind === "run" || first.kind === "runs" ? SECONDS_OF_RUNS : SECONDS);
  let known = JSON.stringify(first);
  let told = false;
  async function look() {
    if (document.visibilityState !== "visible") return;
    try {
      const contents = await fetchContents();
      const text = JSON.stringify(contents);
      if (text !== known || told) changed(contents);
      known = text;
      told = false;
    } catch (error) {
      if (!told) silent(error);
      told = true;
    }
  }
  const timer = setInterval(look, every);
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
  };
}
