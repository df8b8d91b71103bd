/** `npm run screenshots`: every page as who comes to it sees it, into docs/screenshots, on three widths. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { tour } from '../test/browser/kit/tour.ts';
import { Visit } from '../test/browser/kit/visit.ts';
import { chromiumFlags, findChromium } from '../test/kit/chromium.ts';
import { runSchool } from '../test/kit/running-school.ts';

const SIZES = [
  { width: 360, height: 740 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
];
/** Faces appear and lines settle. */
const SETTLE_MS = 1_500;

const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const only = process.argv[2];

await mkdir(folder, { recursive: true });
await using school = await runSchool();
await school.voices;
const executablePath = findChromium();
const browser = await chromium.launch({
  args: [...chromiumFlags],
  ...(executablePath && { executablePath }),
});
await using _browser = { [Symbol.asyncDispose]: () => browser.close() };

if (only === undefined) {
  for (const file of await readdir(folder)) if (file.endsWith('.png')) await rm(join(folder, file));
}
for (const { name, visit, show } of await tour(() => Visit.open(browser, school.address))) {
  if (only !== undefined && !new RegExp(only).test(name)) continue;
  for (const size of SIZES) {
    await visit.page.setViewportSize(size);
    await show();
    await visit.page.waitForTimeout(SETTLE_MS);
    await visit.page.screenshot({ path: join(folder, `${name}-${size.width}.png`) });
  }
  process.stderr.write(`${name}\n`);
}
