import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts a process of the bench; it ends with this one. */
export function start(
  file: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return fork(path, args, {
    execArgv: [],
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** The first thing that a process says. Rejects when it ends without a word. */
export async function firstWord<T>(child: ChildProcess): Promise<T> {
  const over = new AbortController();
  const said = once(child, 'message', { signal: over.signal }).then(([word]) => word as T);
  const ended = once(child, 'exit', { signal: over.signal }).then(([code]) => {
    throw new Error(`A process of the bench ended with ${code} before it was ready.`);
  });
  try {
    return await Promise.race([said, ended]);
  } finally {
    over.abort();
    said.catch(() => {});
    ended.catch(() => {});
  }
}
