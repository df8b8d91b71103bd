import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endHung } from './hung.ts';
import type { Suite } from './suites.ts';
import { readTally, type Tally } from './tally.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const reports = join(root, '.cache', 'test');

/**
 * Runs one suite under its own runner, whose output a person reads, and counts from the report it leaves. One that does not
 * come to an end says where it stands, is ended, and has failed.
 */
export async function runSuite(suite: Suite, env: NodeJS.ProcessEnv, mostMs: number): Promise<Tally> {
  await mkdir(reports, { recursive: true });
  const report = join(reports, `${suite.name}.json`);
  await rm(report, { force: true });
  const { program, args, variables } = invocation(suite, report);
  const child = spawn(join(root, 'node_modules', '.bin', program), args, {
    cwd: root,
    env: { ...env, ...variables },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const limit = setTimeout(async () => {
    console.log(`\n${suite.name} does not come to an end. Where its processes stand:`);
    if (child.pid !== undefined) console.log((await endHung(child.pid)).join('\n'));
  }, mostMs);
  const [code] = await once(child, 'exit');
  clearTimeout(limit);
  return await readTally(suite.runner, report, code);
}

function invocation({ name, runner }: Suite, report: string) {
  switch (runner) {
    case 'vitest':
      return {
        program: 'vitest',
        args: [
          'run',
          '--project',
          name,
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ],
        variables: {},
      };
    case 'playwright':
      return {
        program: 'playwright',
        args: ['test', '--reporter=list,json'],
        variables: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      };
  }
}
