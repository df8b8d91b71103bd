import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium of this machine: PREAU_CHROMIUM, one on PATH, or the one that Playwright brought. */
export function findChromium(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env.PREAU_CHROMIUM ?? '', ...onPath, chromium.executablePath()].find(
    (file) => file !== '' && existsSync(file),
  );
}

/**
 * A camera and a microphone that need no hardware and no question, and none of the requests that a browser makes
 * on its own account. The camera is slow, and nothing is drawn by a graphics card that is only pretended: both cost a
 * machine without one more than the lesson does. Root has no sandbox to give up.
 */
export const chromiumFlags: readonly string[] = [
  '--use-fake-device-for-media-stream=fps=10',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-gpu',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Chromium, with all of that, for a program that is no test. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({ args: [...chromiumFlags], ...(executablePath && { executablePath }) });
}
