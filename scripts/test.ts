/** `npm test [-- --long] [-- SUITE …]`: every suite, or those that are named; see test/README.md. */
import { parseArgs } from 'node:util';
import { duration } from '../src/app/start/terminal.ts';
import { findNeeds } from './test/needs.ts';
import { runSuite } from './test/run.ts';
import { scratchFolder } from './test/scratch.ts';
import { suites } from './test/suites.ts';
import { addTallies, emptyTally, skipLines, type Tally } from './test/tally.ts';

/** Twice what the longest suite takes on a slow machine: only what hangs comes to it, as a loop without an end, which no test's limit ends. */
const MINUTES = { usual: 40, long: 12 * 60 } as const;

const { values, positionals } = parseArgs({
  options: { long: { type: 'boolean' } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => suites.every((suite) => suite.name !== name));
if (unknown.length > 0) {
  console.error(
    `No suite is called ${unknown.join(', ')}; there are ${suites.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}

const lacks = await findNeeds();
const environment = {
  ...process.env,
  ...(values.long ? { PREAU_LONG: '1' } : {}),
};
const scratch = scratchFolder();
const inMemory = { ...environment, ...(scratch !== undefined && { TMPDIR: scratch }) };

const mostMs = (values.long ? MINUTES.long : MINUTES.usual) * 60_000;

let total: Tally = emptyTally;
const lines: string[] = [];
for (const suite of suites) {
  if (positionals.length > 0 && !positionals.includes(suite.name)) continue;
  if (lacks.some(({ need }) => suite.needs.includes(need))) {
    lines.push(`${suite.name.padEnd(9)} left out`);
    continue;
  }
  console.log(`\n== ${suite.name}`);
  const began = performance.now();
  const tally = await runSuite(suite, suite.onDisk ? environment : inMemory, mostMs);
  total = addTallies(total, tally);
  const counts = `${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`;
  lines.push(`${suite.name.padEnd(9)} ${counts}, ${duration(performance.now() - began)}`);
}

console.log(`\n${lines.join('\n')}`);
for (const { sentence } of lacks) console.log(sentence);
// A machine that proves things for others has everything that the tests use.
const lackingInCi = process.env.CI ? lacks.length : 0;
for (const line of skipLines(total.reasons)) console.log(line);
for (const name of total.failures) console.log(`failed: ${name}`);
const failed = total.failed + lackingInCi;
console.log(`${total.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
