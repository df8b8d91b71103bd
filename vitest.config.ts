import { defineConfig } from 'vitest/config';
import { compileMessages } from './scripts/messages.ts';

const TWO_MINUTES = 120_000;

const slow = { testTimeout: TWO_MINUTES, hookTimeout: TWO_MINUTES } as const;
/** What measures how a school bears something has the machine to itself. */
const alone = { ...slow, fileParallelism: false } as const;

// The tests import the compiled messages.
await compileMessages();

export default defineConfig({
  test: {
    reporters: ['default'],
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,sim,bench}/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { extends: true, test: { name: 'checks', include: ['test/checks/**/*.test.ts'], ...slow } },
      {
        extends: true,
        test: {
          name: 'http',
          include: ['test/http/**/*.test.ts'],
          globalSetup: 'test/kit/empty-school.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      { extends: true, test: { name: 'start', include: ['test/start/**/*.test.ts'], ...slow } },
      { extends: true, test: { name: 'intruders', include: ['test/intruders/**/*.test.ts'], ...slow } },
      { extends: true, test: { name: 'faults', include: ['test/faults/**/*.test.ts'], ...alone } },
    ],
  },
});
