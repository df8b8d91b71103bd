import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endStale, writePid } from './stale.ts';

describe('a process that an earlier start left behind', () => {
  let folder: string;
  let left: ChildProcess;
  let pidFile: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'preau-stale-'));
    pidFile = join(folder, 'left.pid');
    left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)', '--', folder], { stdio: 'ignore' });
    await once(left, 'spawn');
    writePid(pidFile, left.pid ?? 0);
  });

  afterEach(async () => {
    left.kill('SIGKILL');
    await rm(folder, { recursive: true });
  });

  it('is ended when its command line shows that it is the one', async () => {
    const gone = once(left, 'exit');
    expect(await endStale(pidFile, folder)).toBe(true);
    await gone;
    await expect(readFile(pidFile)).rejects.toThrow(/ENOENT/);
  });

  it('is left alone when its number was given to another program', async () => {
    expect(await endStale(pidFile, '/another/folder')).toBe(false);
    expect(left.exitCode).toBeNull();
    expect(left.signalCode).toBeNull();
  });

  it('is nobody when there is no pid file, or the process is gone', async () => {
    expect(await endStale(join(folder, 'none.pid'), folder)).toBe(false);
    left.kill('SIGKILL');
    await once(left, 'exit');
    expect(await endStale(pidFile, folder)).toBe(false);
  });
});
