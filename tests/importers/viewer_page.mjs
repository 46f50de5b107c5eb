// The page of `portrait-export view` in a browser, showing assets:
//
//   node viewer_page.mjs CHROMIUM URL OUT_FOLDER HASH [--levels HASH]... [--images HASH]... [--broken HASH]... [--back HASH]
//
// URL is where the page is served (with a slash at its end), HASH the address of a rigged avatar with clips within it ("#/" for a single asset,
// "#/asset/seed%207?form=web" in a folder of people). `--levels` names assets whose levels are gone through besides the first one's, `--images` assets whose first image is
// looked at, `--broken` assets that cannot be read,
// `--back` what must still be shown after those (the first one by default).
//
// Prints one JSON object a line, each with `check`: what was seen, not whether that is right. OUT_FOLDER takes screenshots (PNG).

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [browserPath, url, out, hash, ...rest] = process.argv.slice(2);
const named = (name) => rest.flatMap((word, i) => (word === name ? [rest[i + 1]] : []));
mkdirSync(out, { recursive: true });

const browser = await chromium.launch({
  executablePath: browserPath,
  args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"],
});
const tab = await browser.newPage({ viewport: { width: 1000, height: 700 }, colorScheme: "dark" });
const hosts = new Set();
const files = [];
let errors = [];
tab.on("request", (request) => {
  const address = new URL(request.url());
  if (address.protocol === "http:" || address.protocol === "https:") {
    hosts.add(address.host);
    files.push(address.pathname);
  }
});
tab.on("pageerror", (error) => errors.push(`page: ${error}`));
tab.on("console", (message) => message.type() === "error" && errors.push(`console: ${message.text()}`));

/** Prints what a check saw, with the errors since the last one. */
function tell(check, seen) {
  console.log(JSON.stringify({ check, ...seen, errors }));
  errors = [];
}

const info = () => tab.evaluate(() => window.portraitView.asset.info());
const shoot = (name) => tab.screenshot({ path: join(out, `${name}.png`) });
const settle = () => tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Goes to an avatar and waits for its picture; a message in its place counts too. */
async function show(at) {
  await tab.evaluate((at) => {
    if (window.portraitView?.asset) window.portraitView.asset.gltf = null;
    location.hash = at;
  }, at);
  await tab.waitForFunction(() => window.portraitView?.asset?.gltf || document.querySelector("[role=alert]"), null, { timeout: 60000 });
  await settle();
}

/** Draws now and keeps the pixels in the page; gives the share of the picture that is covered, and that differs from what was kept under `other`. */
async function pixels(name, other = null) {
  await settle();
  return tab.evaluate(
    ([name, other]) => {
      const { renderer, scene, camera } = window.portraitView.asset.three;
      renderer.render(scene, camera);
      const gl = renderer.getContext();
      const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
      const seen = new Uint8Array(4 * width * height);
      gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, seen);
      window.keptPixels ??= {};
      window.keptPixels[name] = seen;
      const before = window.keptPixels[other];
      let [covered, changed] = [0, 0];
      for (let i = 0; i < seen.length; i += 4) {
        if (seen[i + 3] > 127) covered += 1;
        if (before && [0, 1, 2, 3].some((c) => Math.abs(seen[i + c] - before[i + c]) > 8)) changed += 1;
      }
      return { covered: covered / (width * height), changed: before ? changed / (width * height) : null };
    },
    [name, other],
  );
}

const openTab = (name) => tab.getByRole("tab", { name }).click();

async function load() {
  await tab.goto(url + hash);
  await tab.waitForFunction(() => window.portraitView?.asset?.firstPictureMs || document.querySelector("[role=alert]"), null, { timeout: 60000 });
  await tab.waitForFunction(() => window.portraitView.asset.gltf || document.querySelector("[role=alert]"));
  const firstPictureMs = await tab.evaluate(() => window.portraitView.asset.firstPictureMs);
  tell("load", { firstPictureMs, ...(await info()), ...(await pixels("first")), title: await tab.title(), transcoder: files.some((path) => path.includes("/basis/")) });
  await shoot("wide_dark");
}

async function atRest() {
  await tab.waitForTimeout(1500);
  const before = (await info()).frames;
  await tab.waitForTimeout(1000);
  const after = (await info()).frames;
  const unnamed = await tab.evaluate(() => [...document.querySelectorAll("button, input, select, a, canvas")].filter((control) => control.offsetParent && !(control.ariaLabel || control.textContent.trim() || control.labels?.length)).length);
  tell("rest", { framesInASecond: after - before, controlsWithoutAName: unnamed });
}

async function pose() {
  await openTab("Move");
  await pixels("rest");
  const joints = [];
  for (const joint of ["neck", "head"]) {
    for (const axis of "xyz") {
      const slider = tab.locator(`input[data-joint=${joint}][data-axis=${axis}]`);
      if ((await slider.count()) === 0) continue;
      await slider.focus();
      for (let i = 0; i < 20; i += 1) await tab.keyboard.press("ArrowRight");
      const moved = await pixels(`${joint} ${axis}`, "rest");
      const turned = await tab.evaluate(
        (joint) => {
          let bone = null;
          const ends = { head: /head$/i, neck: /neck(_?0?1)?$/i }[joint];
          window.portraitView.asset.gltf.scene.traverse((node) => node.isBone && ends.test(node.name) && (bone = node));
          return { bone: bone?.userData.name ?? bone?.name, quaternion: bone?.quaternion.toArray() };
        },
        joint,
      );
      joints.push({ joint, axis, degrees: Number(await slider.inputValue()), most: Number(await slider.getAttribute("max")), changed: moved.changed, ...turned });
      if (joint === "head" && axis === "y") await shoot("turned");
      await tab.getByRole("button", { name: "Reset pose" }).click();
    }
  }
  tell("pose", { joints, afterReset: (await pixels("reset", "rest")).changed });
}

async function clips() {
  const choice = tab.getByLabel("Clip", { exact: true });
  const names = (await choice.count()) ? (await choice.locator("option").allTextContents()).slice(1) : [];
  if (names.length === 0) return tell("clips", { names });
  await choice.selectOption(names[0]);
  await tab.waitForTimeout(700);
  await tab.getByRole("button", { name: "Pause" }).click();
  const moved = (await pixels("clip", "rest")).changed;
  const place = tab.getByLabel("Place in the clip");
  await place.focus();
  await tab.keyboard.press("End");
  await tab.keyboard.press("Home");
  const start = Number(await place.inputValue());
  const playing = (await info()).clip;
  const slider = tab.locator("input[data-joint=head][data-axis=y]");
  await slider.focus();
  await tab.keyboard.press("ArrowRight");
  tell("clips", { names, moved, start, playing, afterSlider: (await info()).clip, degrees: Number(await slider.inputValue()) });
  await tab.getByRole("button", { name: "Reset pose" }).click();
}

async function levels(at) {
  if (at) await show(at);
  await openTab("View");
  const seen = [];
  const choices = tab.getByRole("group", { name: "Level of detail" }).getByRole("radio");
  for (let level = 0; level < Math.max(1, await choices.count()); level += 1) {
    if ((await choices.count()) > level) await choices.nth(level).check();
    await tab.waitForFunction((level) => window.portraitView.asset.info().level === level, level, { timeout: 30000 });
    const { covered, changed } = await pixels(`level ${level}`, "level 0");
    const { calls, triangles, materials, levels } = await info();
    seen.push({ level, told: levels[level].triangles, triangles, calls, materials, covered, changed });
  }
  if (await choices.count()) await choices.first().check();
  tell("levels", { hash: at ?? hash, levels: seen });
}

async function looks() {
  await openTab("View");
  await pixels("textured");
  const seen = [];
  for (const name of ["Clay", "Wireframe", "Normals", "UV checker", "Skin weights", "Textured"]) {
    await tab.getByRole("radio", { name }).check();
    const { covered, changed } = await pixels(name, "textured");
    const { calls, triangles, materials, look } = await info();
    seen.push({ look, calls, triangles, materials, covered, changed });
    await shoot(`look_${look}`);
  }
  for (const name of ["Soft", "Flat", "Studio"]) {
    await tab.getByRole("radio", { name }).check();
    const { changed } = await pixels(name, "textured");
    seen.push({ light: (await info()).light, calls: (await info()).calls, changed });
  }
  const relief = tab.getByRole("checkbox", { name: /Normal map/ });
  let normalMap = null;
  if (await relief.isVisible()) {
    await tab.getByRole("radio", { name: "Clay" }).check();
    await pixels("relief");
    await relief.uncheck();
    normalMap = (await pixels("flat relief", "relief")).changed;
    await relief.check();
    await tab.getByRole("radio", { name: "Textured" }).check();
  }
  tell("looks", { looks: seen, normalMap });
}

async function textures() {
  await openTab("Textures");
  const images = tab.locator(".asset-image");
  await tab.waitForFunction(() => document.querySelectorAll(".asset-image:disabled").length === 0, null, { timeout: 30000 });
  const texts = await images.evaluateAll((all) => all.map((image) => [...image.querySelectorAll(".asset-image-texts > *")].map((part) => part.textContent)));
  let layout = null;
  if (texts.length) {
    await images.first().click();
    const dialog = tab.getByRole("dialog");
    await dialog.getByRole("checkbox").check();
    layout = await tab.evaluate(() => {
      const canvas = document.querySelector(".asset-layout");
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      let drawn = 0;
      for (let i = 3; i < data.length; i += 4) if (data[i] > 0) drawn += 1;
      return drawn / (canvas.width * canvas.height);
    });
    await tab.keyboard.press("+");
    await shoot("texture");
    await tab.keyboard.press("Escape");
  }
  tell("textures", { images: texts, layout, dialogs: await tab.getByRole("dialog").count() });
}

async function figures() {
  await openTab("Figures");
  await tab.waitForTimeout(500);
  const groups = await tab.locator(".asset-figures").evaluateAll((all) =>
    all.map((group) => ({
      title: group.querySelector("h2").textContent,
      rows: Object.fromEntries([...group.querySelectorAll("dl > div")].map((row) => [row.querySelector("dt").textContent, row.querySelector("dd").textContent])),
      table: group.querySelectorAll("tbody tr").length,
    })),
  );
  tell("figures", { groups });
  await shoot("figures");
}

async function keys() {
  await pixels("before keys");
  const canvas = tab.locator("canvas.asset-canvas");
  await canvas.focus();
  const seen = {};
  for (const key of ["ArrowRight", "ArrowUp", "+", "-", "0"]) {
    for (let i = 0; i < 3; i += 1) await tab.keyboard.press(key);
    await tab.waitForTimeout(900);
    seen[key] = (await pixels(key, "before keys")).changed;
  }
  tell("keys", { changed: seen });
}

/** The first image of assets: what is told of it, and the colours in the middle of its quarters, from left to right and down. */
async function images() {
  for (const at of named("--images")) {
    await show(at);
    await openTab("Textures");
    const button = tab.locator(".asset-image:enabled").first();
    await button.waitFor({ timeout: 20000 });
    const colors = await button.locator("img").evaluate((picture) => {
      const { naturalWidth: width, naturalHeight: height } = picture;
      const pen = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
      pen.drawImage(picture, 0, 0);
      const quarters = [1, 3].flatMap((y) => [1, 3].map((x) => [(x * width) / 4, (y * height) / 4]));
      return quarters.map(([x, y]) => [...pen.getImageData(x, y, 1, 1).data]);
    });
    tell("image", { hash: at, text: await button.innerText(), colors, covered: (await pixels("image")).covered });
    await shoot("image");
  }
}

/** Looks as links name them, while the avatar is shown. */
async function links() {
  const looks = [];
  for (const look of ["clay", null]) {
    await tab.evaluate((at) => (location.hash = at), look ? `${hash}${hash.includes("?") ? "&" : "?"}look=${look}` : hash);
    await settle();
    looks.push((await info()).look);
  }
  tell("links", { looks });
}

async function faults() {
  for (const at of named("--broken")) {
    await show(at);
    await tab.waitForSelector("[role=alert]");
    const message = await tab.locator("[role=alert]").innerText();
    // The browser itself logs an answer of 404.
    errors = errors.filter((error) => !/Failed to load resource/.test(error));
    // What the last frame drew: a picture of before may not stay behind the message.
    tell("broken", { hash: at, message: message.split("\n").filter(Boolean), triangles: (await info()).triangles });
    await shoot("broken");
  }
  if (named("--broken").length === 0) return;
  await show(named("--back")[0] ?? hash);
  tell("back", { ...(await info()), message: await tab.locator("[role=alert]").count() });
}

async function small() {
  await tab.getByRole("button", { name: /Change to light/ }).click();
  await tab.setViewportSize({ width: 360, height: 740 });
  await openTab("View");
  await settle();
  const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  tell("phone", { overflow, theme: await tab.evaluate(() => document.documentElement.dataset.theme), covered: (await pixels("phone")).covered });
  await shoot("phone_light");
}

try {
  await load();
  await atRest();
  await pose();
  await clips();
  await looks();
  await levels(null);
  await textures();
  await figures();
  await keys();
  await links();
  for (const at of named("--levels")) await levels(at);
  await images();
  await faults();
  await small();
  tell("requests", { hosts: [...hosts], files: [...new Set(files)].length });
} catch (error) {
  tell("stopped", { error: String(error) });
  process.exitCode = 1;
} finally {
  await browser.close();
}
