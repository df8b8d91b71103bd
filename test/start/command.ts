import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { putDatabase } from '../kit/empty-folder.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** `preau start`, as a person at a terminal sees it. */
export interface Command extends AsyncDisposable {
  readonly process: ChildProcess;
  readonly output: readonly string[];
  /** The first line, said already or yet to come, that matches; rejects when the command ends without it. */
  sees(pattern: RegExp): Promise<RegExpExecArray>;
  readonly exitCode: Promise<number | null>;
}

interface Options {
  /** Runs as another user, whose rights the file system then asks for. */
  readonly uid?: number;
  /** Words before the command, such as those that enter a network namespace. */
  readonly within?: readonly string[];
  /** A checkout of its own. */
  readonly checkout?: string;
  readonly env?: NodeJS.ProcessEnv;
}

export function startCommand(args: readonly string[], options: Options = {}): Command {
  const { uid, within = [], checkout = root, env = {} } = options;
  const words = [...within, process.execPath, join(checkout, 'src/app/cli.ts'), 'start', ...args];
  const child = spawn(words[0] ?? '', words.slice(1), {
    cwd: checkout,
    env: { ...process.env, PREAU_LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid }),
  });
  const output: string[] = [];
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      output.push(line);
      tell();
    });
  }
  const closed = once(child, 'close').then(([code]) => code as number | null);
  let ended = false;
  void closed.then(() => {
    ended = true;
    tell();
  });
  return {
    process: child,
    output,
    exitCode: closed,
    sees: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = output.map((line) => pattern.exec(line)).find((match) => match !== null);
          if (found === undefined && !ended) return;
          listeners.delete(look);
          if (found) resolve(found);
          else reject(new Error(`It ended without saying ${pattern}:\n${output.join('\n')}`));
        };
        listeners.add(look);
        look();
      }),
    async [Symbol.asyncDispose]() {
      if (!ended) child.kill('SIGTERM');
      await closed;
    },
  };
}

/** A folder of its own for each test, removed with it. */
export async function newFolder(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'preau-start-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** One in which a database is already, for who tests something else than the first start of all. */
export async function newDataFolder(): ReturnType<typeof newFolder> {
  const folder = await newFolder();
  await putDatabase(folder.path);
  return folder;
}

/** A copy of this one in which nothing was built yet. */
export async function newCheckout(folder: string): Promise<string> {
  for (const part of ['src', 'media', 'package.json']) {
    await cp(join(root, part), join(folder, part), { recursive: true });
  }
  for (const part of ['node_modules', 'dist']) await symlink(join(root, part), join(folder, part));
  return folder;
}
