import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** A run keeps some hundred megabytes of databases and browser profiles at a time. */
const NEEDED_BYTES = 4 * 2 ** 30;

/**
 * A folder in memory, for what tests make and leave behind: copying a database there takes a tenth of what it takes on a
 * disk. It goes with this process. Undefined where the system offers none, or too little.
 */
export function scratchFolder(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (bavail * bsize < NEEDED_BYTES) return undefined;
    const folder = mkdtempSync(join(MEMORY, 'preau-test-'));
    // PostgreSQL, and a school that may not write, run as other users.
    chmodSync(folder, 0o755);
    process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => process.exit(1));
    return folder;
  } catch {
    return undefined;
  }
}
