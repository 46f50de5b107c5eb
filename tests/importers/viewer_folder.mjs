// A folder in the viewer's page, in a browser: `node viewer_folder.mjs CHROMIUM URL OUT_FOLDER people [SEARCH ...]` or
// `node viewer_folder.mjs CHROMIUM URL OUT_FOLDER run` prints one JSON object a line, each with its `fact`, and leaves screenshots in OUT_FOLDER.
//
//   CHROMIUM     the browser's program
//   URL          the page, served by `portrait-export view --no-open` or as a static site, with its last slash
//   OUT_FOLDER   is made where there is none
//   people, run  what kind of folder it is; `run` takes several runs too
//   SEARCH       what is typed into the search field, one after the other; else 7 and 10-20
//
// people: `grid` (cards, the line of counts, milliseconds from navigation to the first cards), `thumbnails` (asked for before anybody scrolled),
// `search` for each SEARCH (names that are shown, what is told, the address), `cleared`, `failed` (names and errors), `keys` (the focus after each
// key), `opened` and `back` (focus, scroll and search before and after an avatar was looked at), `reloaded`, `phone`.
// run: `runs` (of several), `state`, `curves` (lines of the file and points drawn of each), `read` (what a curve says to its keys), `table`, `sheets`
// (step, alternative text and size of each, or what is told instead), `settings`, `phone`.
// Both end with `page`: requests to other hosts, errors of scripts and of the policy, files that were not found. What is right is for the caller to say.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [browserPath, url, out, kind, ...searches] = process.argv.slice(2);
if (!["people", "run"].includes(kind)) throw new Error("expected CHROMIUM URL OUT_FOLDER people|run");
mkdirSync(out, { recursive: true });
const say = (fact, more) => console.log(JSON.stringify({ fact, ...more }));
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"],
});
const page = { foreign: [], errors: [], missing: [] };
const LARGE = { viewport: { width: 1400, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

/** A tab at the page, once `ready` is in it; `asked` holds the addresses of all requests. */
async function open(options, ready) {
  const context = await browser.newContext({ colorScheme: "light", ...options });
  const tab = await context.newPage();
  const asked = [];
  tab.on("request", (request) => {
    asked.push(request.url());
    if (/^https?:/.test(request.url()) && new URL(request.url()).host !== new URL(url).host) page.foreign.push(request.url());
  });
  tab.on("response", (response) => response.status() >= 400 && page.missing.push(new URL(response.url()).pathname));
  tab.on("pageerror", (error) => page.errors.push(String(error)));
  tab.on("console", (message) => {
    // What is not found is told as `missing`.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) page.errors.push(message.text());
  });
  await tab.addInitScript((ready) => {
    const look = () => {
      if (!document.querySelector(ready)) return requestAnimationFrame(look);
      requestAnimationFrame(() => (window.shownMs = performance.now()));
    };
    requestAnimationFrame(look);
  }, ready);
  await tab.goto(url);
  await tab.waitForFunction(() => window.shownMs, null, { timeout: 60000 });
  return { tab, asked };
}

const quiet = (tab, ms = 400) => tab.waitForTimeout(ms);
const shoot = (tab, name) => tab.screenshot({ path: join(out, `${name}.png`) });

/** How much wider than a phone the page is: 0, or somebody has to scroll sideways. */
async function phone(ready) {
  const { tab } = await open(PHONE, ready);
  await quiet(tab, 800);
  await shoot(tab, `${kind}-phone`);
  say("phone", { wider: await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth) });
  await tab.context().close();
}

async function people() {
  const ready = ".people-main";
  const { tab, asked } = await open(LARGE, ready);
  const grid = () =>
    tab.evaluate(() => ({
      cards: document.querySelectorAll(".people-card").length,
      told: document.querySelector(".people-count").textContent.replaceAll("\u202f", " "),
      hash: location.hash,
    }));
  const names = () => tab.evaluate(() => [...document.querySelectorAll(".people-card")].slice(0, 100).map((card) => card.dataset.name));
  const focus = () => tab.evaluate(() => document.activeElement.closest(".people-card")?.dataset.name ?? document.activeElement.id);
  const scroll = () => tab.evaluate(() => Math.round(scrollY));
  say("grid", { ...(await grid()), milliseconds: await tab.evaluate(() => Math.round(shownMs)) });
  await quiet(tab, 1500);
  say("thumbnails", { requested: asked.filter((address) => address.includes("/thumbnails/")).length });
  await shoot(tab, "people-light");

  for (const typed of searches.length ? searches : ["7", "10-20"]) {
    await tab.keyboard.press("/");
    await tab.keyboard.press("Control+a");
    await tab.keyboard.type(typed);
    await quiet(tab, 1000);
    const announced = await tab.evaluate(() => document.querySelector("[aria-live]")?.textContent.replaceAll("\u202f", " "));
    say("search", { typed, ...(await grid()), shown: await names(), announced });
  }
  const kept = await grid();
  await tab.reload();
  await tab.waitForSelector(ready);
  say("reloaded", { before: kept, after: await grid(), shown: await names() });
  await tab.keyboard.press("Escape");
  say("cleared", await grid());

  const failed = tab.locator("#people-only-failed");
  if (await failed.isVisible()) {
    await failed.check();
    const errors = await tab.locator(".people-error").allTextContents();
    say("failed", { shown: await names(), errors });
    await failed.uncheck();
  }

  await tab.keyboard.press("/");
  const moves = [];
  for (const key of ["ArrowDown", "ArrowRight", "ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "End", "Home", "End", "ArrowLeft"]) {
    await tab.keyboard.press(key);
    moves.push([key, await focus()]);
  }
  say("keys", { moves });
  await quiet(tab);
  const before = { focus: await focus(), scroll: await scroll(), ...(await grid()) };
  await tab.locator(".people-card:focus-within a.people-main, .people-card:focus-within a.people-chip").first().click();
  await tab.waitForFunction(() => location.hash.startsWith("#/asset/"));
  await quiet(tab);
  say("opened", { hash: await tab.evaluate(() => location.hash) });
  await tab.goBack();
  await tab.waitForSelector(ready);
  await quiet(tab);
  say("back", { before, after: { focus: await focus(), scroll: await scroll(), ...(await grid()) } });
  await tab.emulateMedia({ colorScheme: "dark" });
  await tab.evaluate(() => scrollTo(0, 0));
  await quiet(tab);
  await shoot(tab, "people-dark");
  await tab.context().close();
  await phone(ready);
}

async function run() {
  const ready = ".run-plot svg .run-axes";
  const { tab } = await open(LARGE, ready);
  await quiet(tab, 800);
  await shoot(tab, "run-light");
  const rows = await tab.locator(".run-legend tbody tr").allTextContents();
  if (rows.length) say("runs", { names: await tab.locator(".run-legend tbody th").allTextContents(), rows });
  else {
    const told = () => tab.evaluate(() => [...document.querySelectorAll(".run-facts > div")].map((fact) => [...fact.children].map((part) => part.textContent.replaceAll("\u202f", " "))));
    say("state", { name: await tab.locator(".run-head h1").textContent(), word: await tab.locator(".run-pill").textContent(), facts: Object.fromEntries(await told()) });
  }

  // Curves are drawn when they come into sight.
  const shown = await tab.evaluate(async () => {
    const curves = [];
    for (const chart of document.querySelectorAll(".run-chart")) {
      chart.scrollIntoView({ block: "center" });
      for (let wait = 0; wait < 60 && !chart.querySelector(".run-axes"); wait++) await new Promise(requestAnimationFrame);
      const lines = [...chart.querySelectorAll(".run-smooth")];
      curves.push({
        curve: chart.dataset.curve,
        group: chart.closest(".run-group").querySelector("h3").firstChild.textContent,
        title: chart.querySelector(".run-title").textContent,
        lines: lines.length,
        points: Number(chart.querySelector(".run-plot").getAttribute("aria-valuemax")) + 1,
        drawn: lines.reduce((sum, line) => sum + (line.getAttribute("d").match(/[ML]/g) ?? []).length, 0),
        note: chart.querySelector(".run-note").textContent,
      });
    }
    scrollTo(0, 0);
    return curves;
  });
  say("curves", { shown });
  const plot = tab.locator(".run-plot").first();
  await plot.focus();
  const read = [];
  for (const key of ["Home", "ArrowRight", "End"]) {
    await tab.keyboard.press(key);
    read.push([key, await plot.getAttribute("aria-valuetext")]);
  }
  say("read", { label: await plot.getAttribute("aria-label"), read });
  await tab.locator(".run-numbers summary").first().click();
  const table = tab.locator(".run-numbers table").first();
  await table.waitFor();
  say("table", { head: await table.locator("thead th").allTextContents(), rows: await table.locator("tbody tr").count(), told: await tab.locator(".run-table-bar span").first().textContent() });
  await tab.locator(".run-numbers summary").first().click();

  const slider = tab.locator("#run-sheet-step");
  const sheets = [];
  if ((await slider.count()) && (await slider.isVisible())) {
    for (let index = 0; index <= Number(await slider.getAttribute("max")); index++) {
      sheets.push(
        await tab.evaluate(async (index) => {
          const image = document.querySelector(".run-sheet");
          const slider = document.getElementById("run-sheet-step");
          const ended = new Promise((done) => ["load", "error"].forEach((name) => image.addEventListener(name, () => done(), { once: true })));
          const same = Number(slider.value) === index;
          slider.value = index;
          slider.dispatchEvent(new Event("input"));
          if (!same) await ended;
          const lost = document.querySelector(".run-lost");
          return { told: slider.getAttribute("aria-valuetext"), alt: image.alt, size: [image.naturalWidth, image.naturalHeight], lost: lost.hidden ? null : lost.textContent };
        }, index),
      );
    }
  }
  say("sheets", { columns: await tab.locator(".run-columns span").allTextContents(), sheets });
  say("settings", { entries: await tab.locator(".run-leaves dt").allTextContents() });
  await tab.emulateMedia({ colorScheme: "dark" });
  await tab.locator(".run-curves").scrollIntoViewIfNeeded();
  await quiet(tab, 600);
  await shoot(tab, "run-dark");
  await tab.context().close();
  await phone(ready);
}

await (kind === "people" ? people() : run());
say("page", page);
await browser.close();
