import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataFolderBusy, DataFolderUnusable } from '../errors.ts';
import { lockFolder } from './lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preau-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lockOf = (path: string) => join(path, 'lock');

describe('the lock of a data folder', () => {
  it('holds the pid while the folder is open, and is gone afterwards', async () => {
    {
      await using _lock = await lockFolder(folder);
      expect(readFileSync(lockOf(folder), 'utf8')).toMatch(new RegExp(`^${process.pid}\n`));
    }
    expect(existsSync(lockOf(folder))).toBe(false);
  });

  it('closes the folder to other users, new or there already', async () => {
    chmodSync(folder, 0o755);
    for (const path of [folder, join(folder, 'new')]) {
      await using _lock = await lockFolder(path);
      expect(statSync(path).mode & 0o777).toBe(0o700);
    }
  });

  it('refuses a second opening in the same process', async () => {
    await using _lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(DataFolderBusy);
  });

  it('refuses a folder that another living process has open, and names that process', async () => {
    const other = spawn('sleep', ['60']);
    try {
      await once(other, 'spawn');
      writeFileSync(lockOf(folder), `${other.pid}\n`);
      const attempt = lockFolder(folder);
      await expect(attempt).rejects.toThrow(DataFolderBusy);
      await expect(attempt).rejects.toThrow(`already open in process ${other.pid}`);
    } finally {
      other.kill('SIGKILL');
    }
  });

  it('is taken over from a process that is gone', async () => {
    const other = spawn('true');
    await once(other, 'exit');
    writeFileSync(lockOf(folder), `${other.pid}\n`);
    await using _lock = await lockFolder(folder);
    expect(readFileSync(lockOf(folder), 'utf8')).toMatch(new RegExp(`^${process.pid}\n`));
  });

  it.skipIf(process.platform !== 'linux')(
    'is taken over when the pid now belongs to a later process',
    async () => {
      writeFileSync(lockOf(folder), `${process.ppid}\n1\n`);
      await using _lock = await lockFolder(folder);
    },
  );

  it('is taken over when its content makes no sense', async () => {
    writeFileSync(lockOf(folder), '');
    await using _lock = await lockFolder(folder);
  });

  it('says in a sentence that a folder cannot be written to', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(lockFolder(join(file, 'data'))).rejects.toThrow(DataFolderUnusable);
  });

  it.skipIf(process.getuid?.() === 0)('refuses a read-only folder', async () => {
    chmodSync(folder, 0o500);
    await expect(lockFolder(folder)).rejects.toThrow(DataFolderUnusable);
  });
});
