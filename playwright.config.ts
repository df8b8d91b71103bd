import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './test/kit/chromium.ts';

/** One worker: the school, its media engine and four browsers share two cores. */
export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.{test,spec}.ts',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: findChromium(), args: [...chromiumFlags] },
  },
});
