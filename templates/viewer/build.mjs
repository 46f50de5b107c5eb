// Bundles src into dist: `node build.mjs` writes it, `node build.mjs --check` exits 1 where dist is not what would be written.

import { build } from "esbuild";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { withoutEval } from "./basis.mjs";
import { licences } from "./licences.mjs";

const own = dirname(fileURLToPath(import.meta.url));
const dist = join(own, "dist");
const basis = join(own, "node_modules/three/examples/jsm/libs/basis");

/** Every file of the page, by its name below dist. */
async function page() {
  const bundle = await build({
    absWorkingDir: own,
    entryPoints: [
      { in: "src/main.js", out: "viewer" },
      { in: "src/style/viewer.css", out: "viewer" },
    ],
    outdir: "dist",
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    write: false,
  });
  const files = new Map(bundle.outputFiles.map((file) => [relative(dist, file.path), Buffer.from(file.contents)]));
  files.set("index.html", readFileSync(join(own, "src/index.html")));
  files.set("LICENSES.txt", Buffer.from(licences(own)));
  files.set("basis/basis_transcoder.js", Buffer.from(withoutEval(readFileSync(join(basis, "basis_transcoder.js"), "utf8"))));
  files.set("basis/basis_transcoder.wasm", readFileSync(join(basis, "basis_transcoder.wasm")));
  return files;
}

/** What lies in dist now, by name. */
function found(folder = dist) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? found(path) : [relative(dist, path)];
  });
}

const files = await page();
if (process.argv.includes("--check")) {
  const stale = [...files].filter(([name, bytes]) => !existsSync(join(dist, name)) || !readFileSync(join(dist, name)).equals(bytes));
  const foreign = found().filter((name) => !files.has(name));
  for (const [name] of stale) console.error(`dist/${name} is not what src gives: run \`node build.mjs\``);
  for (const name of foreign) console.error(`dist/${name} does not come from src: remove it`);
  process.exitCode = stale.length + foreign.length > 0 ? 1 : 0;
} else {
  rmSync(dist, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), bytes);
  }
}
