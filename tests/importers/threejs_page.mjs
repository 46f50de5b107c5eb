// The page templates/engines/threejs/index.html in a browser: `node threejs_page.mjs CHROMIUM PAGE_FOLDER FILE.glb ...` prints one JSON object a line, and
// leaves FILE.front.png and FILE.turned.png: how the page shows the file, and with the head's slider moved.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const [browserPath, page, ...files] = process.argv.slice(2);
const own = dirname(fileURLToPath(import.meta.url));
const types = { ".html": "text/html", ".js": "text/javascript", ".glb": "model/gltf-binary" };

/** The page, three from this folder's packages, and the files. */
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  const file = files.find((file) => path === `/${basename(file)}`);
  const at = file ?? join(path.startsWith("/node_modules/") ? own : page, path === "/" ? "index.html" : path);
  if (path.includes("..") || !existsSync(at) || !statSync(at).isFile()) {
    response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
    return;
  }
  response.writeHead(200, { "Content-Type": types[extname(at)] ?? "application/octet-stream" });
  createReadStream(at).pipe(response);
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));

const browser = await chromium.launch({
  executablePath: browserPath,
  args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"],
});
for (const file of files) {
  const tab = await browser.newPage({ viewport: { width: 320, height: 320 } });
  const errors = [];
  tab.on("pageerror", (error) => errors.push(String(error)));
  tab.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await tab.goto(`http://127.0.0.1:${server.address().port}/?file=${encodeURIComponent(basename(file))}`);
  let told = {};
  try {
    await tab.waitForFunction(() => window.portrait, null, { timeout: 60000 });
    told = await tab.evaluate(() => {
      const { THREE, gltf } = window.portrait;
      const [meshes, bones] = [[], []];
      gltf.scene.updateMatrixWorld(true);
      gltf.scene.traverse((node) => {
        if (node.isMesh) meshes.push({ triangles: node.geometry.index.count / 3, visible: node.visible, map: !!node.material.map });
        if (node.isBone) bones.push(node.userData.name ?? node.name);
      });
      const bounds = new THREE.Box3().setFromObject(gltf.scene, true);
      return { meshes, bones, min: bounds.min.toArray(), max: bounds.max.toArray(), clips: gltf.animations.length };
    });
    const shoot = async (name) => {
      await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await tab.locator("canvas").screenshot({ path: file.replace(/\.glb$/, `.${name}.png`) });
    };
    await tab.addStyleTag({ content: "form { display: none }" });
    await shoot("front");
    await tab.evaluate(() => {
      const turn = document.getElementById("turn");
      turn.value = 40;
      turn.dispatchEvent(new Event("input"));
    });
    await shoot("turned");
  } catch (error) {
    errors.push(String(error));
  }
  console.log(JSON.stringify({ ...told, errors }));
  await tab.close();
}
await browser.close();
server.close();
