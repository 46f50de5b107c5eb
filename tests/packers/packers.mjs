// Other programs' way with a file: `node packers.mjs WHAT IN.glb OUT.glb`. Exits with 0 if OUT was written.
//   gltfpack    all that gltfpack's `-cc` does
//   optimize    what `gltf-transform optimize` does without compression, resizing and simplification
//   unpack      read by glTF Transform, written again as floats without any compression
import { readFileSync, writeFileSync } from "node:fs";
import { NodeIO } from "@gltf-transform/core";
import { ALL_EXTENSIONS } from "@gltf-transform/extensions";
import * as functions from "@gltf-transform/functions";
import * as gltfpack from "gltfpack";
import { ready, resample } from "keyframe-resample";
import { MeshoptDecoder } from "meshoptimizer";

const [what, input, output] = process.argv.slice(2);

async function transformed(steps) {
  await MeshoptDecoder.ready;
  const io = new NodeIO()
    .registerExtensions(ALL_EXTENSIONS)
    .registerDependencies({ "meshopt.decoder": MeshoptDecoder });
  const document = await io.read(input);
  document.setLogger({ debug() {}, info() {}, warn() {}, error: console.error });
  await document.transform(...steps);
  await io.write(output, document);
}

switch (what) {
  case "gltfpack": {
    // It runs in a sandbox: files are read and written here, whatever their names within.
    const files = { read: () => readFileSync(input), write: (_, bytes) => writeFileSync(output, bytes) };
    const log = await gltfpack.pack(["-i", "in.glb", "-o", "out.glb", "-cc"], files);
    if (log) console.log(log);
    break;
  }
  case "optimize": {
    await ready;
    const { dedup, flatten, instance, join, palette, prune, sparse, weld } = functions;
    await transformed([
      dedup(),
      instance({ min: 5 }),
      palette({ min: 5 }),
      flatten(),
      join(),
      weld(),
      functions.resample({ ready, resample }),
      prune({ keepExtras: true }),
      sparse(),
    ]);
    break;
  }
  case "unpack":
    await transformed([
      (document) => {
        for (const extension of document.getRoot().listExtensionsUsed())
          if (extension.extensionName === "EXT_meshopt_compression") extension.dispose();
      },
      functions.dequantize(),
    ]);
    break;
  default:
    throw new Error(`unknown: ${what}`);
}
