// How long a browser takes to the first picture of an avatar: `node first_picture.mjs CHROMIUM URL TIMES` opens URL so often, each time in a browser that has
// seen nothing yet, and prints the milliseconds from the start of the navigation to the end of the frame that showed the avatar, one line each.
// The browser's own start is not counted. Run from the folder whose node_modules has playwright-core.

import { createRequire } from "node:module";
import { join } from "node:path";

const { chromium } = createRequire(join(process.cwd(), "x.js"))("playwright-core");
const [browserPath, url, times] = process.argv.slice(2);
for (let time = 0; time < Number(times); time += 1) {
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"],
  });
  const tab = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await tab.goto(url);
  await tab.waitForFunction(() => window.portraitView?.asset?.firstPictureMs, null, { timeout: 60000 });
  console.log(await tab.evaluate(() => window.portraitView.asset.firstPictureMs));
  await browser.close();
}
