// Runs Khronos' glTF validator over each file named on the command line and prints one JSON line a file:
// {"path", "errors", "warnings", "infos", "hints", "messages"}. Exits with 0 whatever the validator says.
import { readFile } from "node:fs/promises";
import path from "node:path";
import validator from "gltf-validator";

for (const file of process.argv.slice(2)) {
  const bytes = new Uint8Array(await readFile(file));
  const report = await validator.validateBytes(bytes, {
    uri: path.basename(file),
    maxIssues: 100,
    externalResourceFunction: async (uri) =>
      new Uint8Array(await readFile(path.join(path.dirname(file), decodeURIComponent(uri)))),
  });
  const { numErrors, numWarnings, numInfos, numHints, messages } = report.issues;
  console.log(
    JSON.stringify({
      path: file,
      errors: numErrors,
      warnings: numWarnings,
      infos: numInfos,
      hints: numHints,
      messages: messages.map(({ code, message, pointer }) => `${code} at ${pointer}: ${message}`),
    }),
  );
}
