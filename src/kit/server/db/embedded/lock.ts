import {
  chmodSync,
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { DataFolderBusy, DataFolderUnusable } from '../errors.ts';

const OWNER_ONLY = 0o700;

interface Holder {
  readonly pid: number;
  /** When that process started, in the kernel's ticks; empty where the system does not tell. */
  readonly started: string;
}

/** Folders open in this process: its own pid in a lock file is otherwise a leftover of a namesake. */
const held = new Set<string>();

/**
 * Takes the folder for this process and its user alone, creating it if need be. A lock whose process is gone is taken over.
 * Rejects with `DataFolderBusy` or `DataFolderUnusable`.
 */
export async function lockFolder(folder: string): Promise<AsyncDisposable> {
  const path = resolve(folder);
  if (held.has(path)) throw new DataFolderBusy(folder, process.pid);
  try {
    mkdirSync(path, { recursive: true, mode: OWNER_ONLY });
    // One that was there already keeps the mode it had, and all that is below it is as readable as it is.
    chmodSync(path, OWNER_ONLY);
    takeLock(path, folder);
  } catch (error) {
    if (error instanceof DataFolderBusy) throw error;
    throw new DataFolderUnusable(folder, error as NodeJS.ErrnoException);
  }
  held.add(path);
  return {
    async [Symbol.asyncDispose]() {
      held.delete(path);
      rmSync(join(path, 'lock'), { force: true });
    },
  };
}

function takeLock(path: string, folder: string): void {
  const lock = join(path, 'lock');
  const mine = join(path, `lock.${process.pid}`);
  writeFileSync(mine, `${process.pid}\n${startOf(process.pid)}\n`);
  try {
    while (!linked(mine, lock)) {
      const holder = readHolder(lock);
      if (holder !== undefined && isAlive(holder)) throw new DataFolderBusy(folder, holder.pid);
      removeStale(lock, holder, path);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Creates the lock whole or not at all: a link to a file that is already written, or a copy where there are no links. */
function linked(mine: string, lock: string): boolean {
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (noLinks.has(code)) return copied(mine, lock);
    throw error;
  }
}

const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

function copied(mine: string, lock: string): boolean {
  try {
    copyFileSync(mine, lock, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Two processes may find the same stale lock: what the slower one then moves away is put back if it is not that one. */
function removeStale(lock: string, stale: Holder | undefined, path: string): void {
  const aside = join(path, `lock.stale.${process.pid}`);
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = readHolder(aside);
  if (moved !== undefined && moved.pid !== stale?.pid && isAlive(moved)) linked(aside, lock);
  rmSync(aside, { force: true });
}

function readHolder(lock: string): Holder | undefined {
  try {
    const [pid = '', started = ''] = readFileSync(lock, 'utf8').split('\n');
    return /^\d+$/.test(pid) ? { pid: Number(pid), started } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return started === '' || started === startOf(pid);
}

/** Field 22 of /proc/PID/stat, after the command's name in parentheses. Tells a process from a later one of the same number. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
