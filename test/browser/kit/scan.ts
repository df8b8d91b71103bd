import type { Locator } from '@playwright/test';
import { type Modules, textOf } from '../../kit/qr.ts';

/** Light modules on each side, without which scanners do not find a code. */
const QUIET_ZONE = 4;
/** The side of a finder. */
const FINDER = 7;

/** What a scanner reads from a QR code as it stands on the screen, from its pixels alone. */
export async function scan(code: Locator): Promise<string> {
  const picture = await code.screenshot();
  // A page of its own: the school's would not show a picture that it has not sent.
  const page = await code.page().context().newPage();
  try {
    return textOf(modulesOf(await page.evaluate(darkPixels, picture.toString('base64'))));
  } finally {
    await page.close();
  }
}

/** Runs in the browser. */
async function darkPixels(png: string): Promise<boolean[][]> {
  const picture = new Image();
  picture.src = `data:image/png;base64,${png}`;
  await picture.decode();
  const { width, height } = picture;
  const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
  if (context === null) throw new Error('This browser draws nothing.');
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const pixels = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => (data[4 * (y * width + x)] ?? 0) < 128),
  );
  // The outermost are half of what lies around the code.
  return pixels.slice(1, -1).map((row) => row.slice(1, -1));
}

/** The code's modules; two finders are at the ends of its first row. */
function modulesOf(pixels: readonly (readonly boolean[])[]): Modules {
  const top = pixels.findIndex((row) => row.includes(true));
  const left = pixels[top]?.indexOf(true) ?? -1;
  const right = pixels[top]?.lastIndexOf(true) ?? -1;
  const finder = (pixels[top]?.indexOf(false, left) ?? -1) - left;
  const size = 17 + 4 * Math.round((((right + 1 - left) / finder) * FINDER - 17) / 4);
  const module = (right + 1 - left) / size;
  const quiet = Math.min(top, left, (pixels[top]?.length ?? 0) - 1 - right) / module;
  if (!(quiet > QUIET_ZONE - 0.5))
    throw new Error(`A scanner finds no code: ${quiet} light modules around it.`);
  const middle = (start: number, i: number) => Math.floor(start + (i + 0.5) * module);
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => pixels[middle(top, y)]?.[middle(left, x)] ?? false),
  );
}
