import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const STEP_MS = 20;

/**
 * Ends the process that an earlier supervisor left behind, when the pid file names a living process whose
 * command line holds `mark`: a pid may have been given to another program since.
 */
export async function endStale(pidFile: string, mark: string, withinMs = 3_000): Promise<boolean> {
  const pid = await readPid(pidFile);
  if (pid === undefined || !(await commandLine(pid)).includes(mark)) return false;
  process.kill(pid, 'SIGTERM');
  const deadline = performance.now() + withinMs;
  while ((await commandLine(pid)).includes(mark)) {
    if (performance.now() > deadline) process.kill(pid, 'SIGKILL');
    await delay(STEP_MS);
  }
  await rm(pidFile, { force: true });
  return true;
}

export function writePid(pidFile: string, pid: number): void {
  writeFileSync(pidFile, `${pid}\n`);
}

async function readPid(pidFile: string): Promise<number | undefined> {
  if (!existsSync(pidFile)) return undefined;
  const pid = Number.parseInt(await readFile(pidFile, 'utf8'), 10);
  return pid > 1 ? pid : undefined;
}

/** What a process was started as; empty when it is gone, or a zombie. */
async function commandLine(pid: number): Promise<string> {
  try {
    if (existsSync('/proc/self/cmdline')) {
      return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
    }
    return (await run('ps', ['-p', String(pid), '-o', 'command='])).stdout;
  } catch {
    return '';
  }
}
