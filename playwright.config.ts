import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './test/kit/chromium.ts';

/** Two workers, each with a school and a media engine of its own; the pages of four people share a browser. */
export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.{test,spec}.ts',
  workers: 2,
  // The morning is about who comes when: nothing else may slow its pages.
  projects: [
    { name: 'morning', testMatch: '**/gate.spec.ts' },
    { name: 'stories', testIgnore: '**/gate.spec.ts', dependencies: ['morning'] },
  ],
  // On a slow machine five pages with voices and pictures take three times what they take elsewhere.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // A film of each page, drawn without a graphics card, would take more than all that it shows.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: { executablePath: findChromium(), args: [...chromiumFlags] },
  },
});
