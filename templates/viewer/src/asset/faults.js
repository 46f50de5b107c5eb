// What can be wrong with an asset, in plain words: what failed, and what to try.

/** A fault to show in the page. `detail` is what a reader of the format may want to know besides. */
export class AssetFault extends Error {
  constructor(message, advice, detail = null) {
    super(message);
    this.name = "AssetFault";
    this.advice = advice;
    this.detail = detail;
  }
}

/** The fault of an answer that is not the file. */
export function faultOfAnswer(name, status) {
  if (status === 404) {
    return new AssetFault(`${name} is no longer there.`, "It may have been moved, renamed or deleted. Reload the page to see what the folder holds now.");
  }
  return new AssetFault(`${name} could not be read (the server answered ${status}).`, "Look at what portrait-export view says in its terminal.");
}

/** The fault of a server that does not answer. */
export function faultOfSilence(name) {
  return new AssetFault(`${name} could not be fetched.`, "The program that serves this page does not answer. Start portrait-export view again, then try again.");
}

/** Any error of reading a file, as a fault. */
export function faultOf(name, error) {
  if (error instanceof AssetFault) return error;
  return new AssetFault(
    `${name} could not be shown: it is broken, or not a file of glTF.`,
    `portrait-export inspect ${name} tells what is wrong with it. If it was still being written, try again.`,
    String(error?.message ?? error),
  );
}
