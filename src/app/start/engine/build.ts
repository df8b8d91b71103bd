import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rename, rm } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { dirname } from 'node:path';
import { type EngineSource, moduleFolder } from './find.ts';

const COMMAND = 'github.com/livekit/livekit-server/cmd/server';
/** The school next door serves people meanwhile. */
const NICENESS = 10;

export class EngineBuildError extends Error {
  override readonly name = 'EngineBuildError';
}

/**
 * Builds the pinned media engine into the project's cache: a few minutes, once. The file appears whole or not
 * at all, so two builds at the same time do no harm.
 *
 * @throws EngineBuildError with what Go said; an AbortError when `signal` ends the build.
 */
export async function buildEngine(
  source: EngineSource & { readonly kind: 'to-build' },
  signal: AbortSignal,
): Promise<string> {
  await mkdir(dirname(source.binary), { recursive: true });
  const unfinished = `${source.binary}.${process.pid}`;
  const go = spawn(source.go, ['build', '-trimpath', '-ldflags', '-s -w', '-o', unfinished, COMMAND], {
    cwd: moduleFolder,
    env: { ...process.env, GOFLAGS: '-mod=readonly', GOTOOLCHAIN: 'local', CGO_ENABLED: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  if (go.pid !== undefined) setPriority(go.pid, NICENESS);
  const endGroup = () => go.pid !== undefined && process.kill(-go.pid, 'SIGKILL');
  signal.addEventListener('abort', endGroup);
  try {
    const said: string[] = [];
    go.stderr.setEncoding('utf8').on('data', (text) => said.push(text));
    const [code] = await once(go, 'close');
    signal.throwIfAborted();
    if (code !== 0) throw new EngineBuildError(lastLine(said.join('')));
    await rename(unfinished, source.binary);
    return source.binary;
  } finally {
    signal.removeEventListener('abort', endGroup);
    await rm(unfinished, { force: true });
  }
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
