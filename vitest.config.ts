import { defineConfig } from 'vitest/config';
import { compileMessages } from './scripts/messages.ts';

const TWO_MINUTES = 120_000;

const slow = { testTimeout: TWO_MINUTES, hookTimeout: TWO_MINUTES } as const;
/**
 * Files run one after the other in the same two processes: starting one for each, and loading the school into it, took
 * as long as the tests. What a test changes in its process (a clock, `fetch`) it puts back.
 */
const together = { isolate: false } as const;
/** As a school runs. */
const production = { env: { NODE_ENV: 'production' } } as const;
/** What measures how a school bears something has the machine to itself. */
const alone = { ...slow, fileParallelism: false } as const;

// The tests import the compiled messages.
await compileMessages();

export default defineConfig({
  test: {
    reporters: ['default'],
    maxWorkers: 2,
    setupFiles: ['test/kit/properties.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,sim,bench}/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          ...together,
        },
      },
      { extends: true, test: { name: 'checks', include: ['test/checks/**/*.test.ts'], ...slow } },
      {
        extends: true,
        test: {
          name: 'http',
          include: ['test/http/**/*.test.ts'],
          globalSetup: 'test/kit/prepared-schools.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          ...together,
          ...production,
        },
      },
      { extends: true, test: { name: 'start', include: ['test/start/**/*.test.ts'], ...slow } },
      {
        extends: true,
        test: { name: 'intruders', include: ['test/intruders/**/*.test.ts'], ...slow, ...production },
      },
      { extends: true, test: { name: 'faults', include: ['test/faults/**/*.test.ts'], ...alone } },
    ],
  },
});
