import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { endHung } from '../../scripts/test/hung.ts';
import { isRunning } from '../kit/processes.ts';

const parent = `
  import { fork } from 'node:child_process';
  fork(process.argv[2]).on('message', (pid) => process.send(pid));
`;
const loop = 'process.send(process.pid); (function forever() { for (;;); })();';
const wait = 'process.send(process.pid); setInterval(() => {}, 1_000_000);';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preau-hung-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A program with a child that never ends. */
async function hanging(source: string) {
  const files = [join(folder, 'parent.mjs'), join(folder, 'child.mjs')] as const;
  await writeFile(files[0], parent);
  await writeFile(files[1], source);
  const program = spawn(process.execPath, files, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const [child] = (await once(program, 'message')) as [number];
  return { program: program.pid as number, child };
}

it.each([
  ['in a loop without an end says where', loop, /forever .*child\.mjs:1/],
  ['that waits says for what', wait, /waits for .*Timeout/],
])('a program %s, and is ended with its parent', async (_, source, stands) => {
  const { program, child } = await hanging(source);
  expect(await endHung(program)).toEqual([expect.stringMatching(stands)]);
  await expect.poll(() => [program, child].filter(isRunning)).toEqual([]);
});
