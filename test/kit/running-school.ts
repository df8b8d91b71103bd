import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { MediaConfig } from '#kit/server/config.ts';
import { putDatabase } from './empty-folder.ts';
import { orderWideGate } from './gate.ts';
import { childOf } from './processes.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const OPEN_WITHIN_MS = 90_000;

/** A school as `npm start` runs it: supervisor, school process and media engine, on a folder of its own. */
export interface RunningSchool extends AsyncDisposable {
  readonly address: string;
  /** Resolves when voices and cameras are ready. */
  readonly voices: Promise<void>;
  /** Ends the school process with SIGKILL; its supervisor starts it again. */
  killSchool(): void;
  /** Ends the media engine with SIGKILL; its supervisor starts it again. */
  killEngine(): void;
  /** Stops the media engine where it stands: it is there and answers nobody, until it is killed. */
  freezeEngine(): void;
  /** The media engine as the school itself reaches it. */
  engine(): Promise<MediaConfig>;
  /** All that the supervisor and the school printed. */
  output(): string;
}

export async function runSchool(
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<RunningSchool> {
  const data = await mkdtemp(join(tmpdir(), 'preau-school-'));
  if (env.PREAU_GATE_RATE === undefined) await orderWideGate(join(data, 'gate'));
  if (env.DATABASE_URL === undefined) await putDatabase(data);
  const child = spawn(process.execPath, ['src/app/cli.ts', 'start', '--port', '0', '--data', data, ...args], {
    cwd: root,
    env: { ...process.env, PREAU_LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const waiting = new Set<(line: string) => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      for (const look of waiting) look(line);
    });
  }
  const sees = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve) => {
      const look = (line: string) => {
        const found = pattern.exec(line);
        if (found === null) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
    });
  const signal = (command: RegExp, name: NodeJS.Signals) =>
    void process.kill(childOf(child.pid ?? 0, command).pid, name);
  const voices = sees(/Voices and cameras are ready/).then(() => {});
  const [, address] = await orSay(child, lines, sees(/Préau is open at (\S+)/));
  return {
    address: address ?? '',
    voices,
    killSchool: () => signal(/cli\.ts serve/, 'SIGKILL'),
    killEngine: () => signal(/livekit/, 'SIGKILL'),
    freezeEngine: () => signal(/livekit/, 'SIGSTOP'),
    async engine() {
      const { port, prometheus, keys } = JSON.parse(
        await readFile(join(data, 'media', 'livekit.yaml'), 'utf8'),
      );
      const [key = '', secret = ''] = Object.entries(keys)[0] as [string, string];
      const metricsUrl = `http://127.0.0.1:${prometheus.port}/metrics`;
      return { url: `http://127.0.0.1:${port}`, key, secret, metricsUrl };
    },
    output: () => lines.join('\n'),
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** What was awaited, unless the supervisor gives up or stays silent: then all that it said. */
async function orSay<T>(child: ChildProcess, lines: readonly string[], awaited: Promise<T>): Promise<T> {
  const failed = new AbortController();
  const gone = once(child, 'exit', { signal: failed.signal }).then(() => 'ended' as const);
  const late = new Promise<'late'>((resolve) => setTimeout(resolve, OPEN_WITHIN_MS, 'late').unref());
  const result = await Promise.race([awaited.then((value) => ({ value })), gone, late]);
  failed.abort();
  gone.catch(() => {});
  if (typeof result === 'object') return result.value;
  if (result === 'late') child.kill('SIGKILL');
  throw new Error(`The school did not open:\n${lines.join('\n')}`);
}
