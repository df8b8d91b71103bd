import { readFile } from 'node:fs/promises';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Why, one for each skipped test: the reason that it gives, or else its name. */
  readonly reasons: readonly string[];
  /** The names of the tests that failed, and of the files that could not be loaded. */
  readonly failures: readonly string[];
}

export const emptyTally: Tally = { passed: 0, failed: 0, skipped: 0, reasons: [], failures: [] };

export function addTallies(one: Tally, other: Tally): Tally {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    reasons: [...one.reasons, ...other.reasons],
    failures: [...one.failures, ...other.failures],
  };
}

/** What a runner wrote about its tests. A runner that failed without a failed test counts as one failure. */
export async function readTally(
  runner: 'vitest' | 'playwright',
  file: string,
  exitCode: number | null,
): Promise<Tally> {
  const report = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
  if (report === undefined) return { ...emptyTally, failed: 1 };
  const tally = runner === 'vitest' ? ofVitest(report) : ofPlaywright(report);
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

export function ofVitest(report: VitestReport): Tally {
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
    reasons: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => /\(.*?: skipped, ([^)]+)\)/.exec(fullName)?.[1] ?? fullName),
    failures: [
      ...tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
      ...brokenFiles.map(({ name }) => name),
    ],
  };
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly status: string;
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}

interface PlaywrightReport extends PlaywrightSuite {
  readonly stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>;
  readonly errors: readonly unknown[];
}

export function ofPlaywright(report: PlaywrightReport): Tally {
  const { stats, errors } = report;
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    reasons: named(report, ['skipped']),
    failures: named(report, ['unexpected', 'flaky']),
  };
}

/** The tests that ended so: each by the reason that it gives for being skipped, or else by its name. */
function named({ suites = [], specs = [] }: PlaywrightSuite, ends: readonly string[]): string[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => ends.includes(status))
      .map(({ annotations }) => annotations.find(({ type }) => type === 'skip')?.description ?? title),
  );
  return [...own, ...suites.flatMap((suite) => named(suite, ends))];
}

/** One line a reason, with how many tests were skipped for it. */
export function skipLines(reasons: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${count} skipped: ${reason}`);
}
