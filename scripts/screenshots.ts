/**
 * `npm run screenshots`: every page as who comes to it sees it, into docs/screenshots, on three widths.
 * `npm run screenshots -- class-teacher /tmp/shots en`: those of that name, elsewhere, in English.
 */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runPublicSchool } from '../test/browser/kit/public-school.ts';
import { come, publicPages, type View, wholeTour } from '../test/browser/kit/tour/index.ts';
import { Visit } from '../test/browser/kit/visit.ts';
import { launchChromium } from '../test/kit/chromium.ts';
import { runSchool } from '../test/kit/running-school.ts';

const SIZES = [
  { width: 360, height: 740 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
];
/** Faces appear and lines settle. */
const SETTLE_MS = 1_500;

const [, , only, folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url)), language] =
  process.argv;

await mkdir(folder, { recursive: true });
if (only === undefined) {
  for (const file of await readdir(folder)) if (file.endsWith('.png')) await rm(join(folder, file));
}
await using school = await runSchool();
await using publicSchool = await runPublicSchool('localhost', '127.0.0.1');
await school.voices;
await using browser = await launchChromium();

const visitTo = (address: string) => () => Visit.open(browser, address, { ignoreHTTPSErrors: true });
await take(await wholeTour(visitTo(school.address)));
await take(await publicPages(publicSchool, visitTo(publicSchool.address)));

async function take(views: readonly View[]): Promise<void> {
  for (const view of views) {
    const { name, visit } = view;
    if (only !== undefined && !new RegExp(only).test(name)) continue;
    for (const size of SIZES) {
      await visit.page.setViewportSize(size);
      await come(view);
      if (language === 'en') await visit.speak(language);
      await visit.page.mouse.move(0, 0);
      await visit.page.waitForTimeout(SETTLE_MS);
      await visit.page.screenshot({ path: join(folder, `${name}-${size.width}.png`) });
    }
    process.stderr.write(`${name}\n`);
  }
}
