import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTally, skipLines } from '../../scripts/test/tally.ts';

const vitest = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [
    {
      status: 'passed',
      assertionResults: [
        { status: 'passed', fullName: 'a bell rings' },
        { status: 'skipped', fullName: 'a log (postgres: skipped, PostgreSQL is not installed) keeps' },
        { status: 'todo', fullName: 'a bell is heard' },
      ],
    },
  ],
};
const skipped = (title: string, annotations: object[]) => ({
  title,
  tests: [{ status: 'skipped', annotations }],
});
const failed = (title: string) => ({ title, tests: [{ status: 'unexpected', annotations: [] }] });
const playwright = {
  stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 },
  errors: [{}],
  suites: [
    { specs: [skipped('joins', [{ type: 'skip', description: 'needs root' }])] },
    { suites: [{ specs: [skipped('leaves', []), failed('stays')] }] },
  ],
};

describe('the tally of a test run', () => {
  let folder: string;
  const report = async (content: unknown) => {
    const file = join(folder, 'report.json');
    await writeFile(file, JSON.stringify(content));
    return file;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'preau-tally-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('counts what vitest says', async () => {
    expect(await readTally('vitest', await report(vitest), 0)).toEqual({
      passed: 3,
      failed: 0,
      skipped: 2,
      reasons: ['PostgreSQL is not installed', 'a bell is heard'],
      failures: [],
    });
  });

  it('counts a file that could not be loaded as a failure', async () => {
    const broken = {
      ...vitest,
      testResults: [{ name: 'bell.test.ts', status: 'failed', assertionResults: [] }],
    };
    expect(await readTally('vitest', await report(broken), 1)).toMatchObject({
      failed: 1,
      failures: ['bell.test.ts'],
    });
  });

  it('names what failed', async () => {
    const failing = {
      ...vitest,
      numFailedTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'failed', fullName: 'a bell is silent' }] },
      ],
    };
    expect((await readTally('vitest', await report(failing), 1)).failures).toEqual(['a bell is silent']);
  });

  it('counts flaky tests and errors outside of tests as failures of the browser suite', async () => {
    expect(await readTally('playwright', await report(playwright), 1)).toEqual({
      passed: 4,
      failed: 3,
      skipped: 2,
      reasons: ['needs root', 'leaves'],
      failures: ['stays'],
    });
  });

  it('says once for each reason how many tests were skipped for it', () => {
    expect(skipLines(['no root', 'no engine', 'no root'])).toEqual([
      '2 skipped: no root',
      '1 skipped: no engine',
    ]);
  });

  it('never takes a runner that failed for one that passed', async () => {
    expect((await readTally('vitest', await report(vitest), 1)).failed).toBe(1);
    expect((await readTally('vitest', join(folder, 'none.json'), 0)).failed).toBe(1);
  });
});
