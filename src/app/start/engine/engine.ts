import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Death, KeptChild } from '#kit/server/process/child.ts';
import { endStale, writePid } from '#kit/server/process/stale.ts';
import { type EngineSettings, engineConfiguration } from './settings.ts';

/** A drained SFU has nothing left to lose: the school, through which everybody signals, is stopped first. */
const STOP_WITHIN_MS = 3_000;
const ANSWER_WITHIN_MS = 20_000;
const ASK_EVERY_MS = 100;

export interface EngineEvents {
  died(death: Death, logFile: string): void;
}

export interface Engine extends AsyncDisposable {
  readonly pid: number | undefined;
  readonly url: string;
  readonly logFile: string;
  kill(): void;
}

/** The files of an engine in a data folder; its configuration's path is also how its process is recognised. */
function filesIn(folder: string) {
  return {
    configuration: join(folder, 'livekit.yaml'),
    pid: join(folder, 'livekit.pid'),
    log: join(folder, 'livekit.log'),
  };
}

/** Ends an engine that a killed supervisor left running on this folder. */
export async function endStaleEngine(folder: string): Promise<boolean> {
  const files = filesIn(folder);
  return await endStale(files.pid, files.configuration);
}

/** Runs LiveKit from a folder of its own and keeps it running until disposed. */
export async function runEngine(
  binary: string,
  folder: string,
  settings: EngineSettings,
  events: EngineEvents,
): Promise<Engine> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files = filesIn(folder);
  await writeFile(files.configuration, engineConfiguration(settings), { mode: 0o600 });
  const log = await open(files.log, 'w', 0o600);
  const child = new KeptChild(
    {
      file: binary,
      args: ['--config', files.configuration],
      env: onlyHarmless(process.env),
      output: log.fd,
      channel: false,
      stopWithinMs: STOP_WITHIN_MS,
    },
    {
      started: (pid) => writePid(files.pid, pid),
      died: (death) => {
        events.died(death, files.log);
        return 'restart';
      },
    },
  );
  return {
    get pid() {
      return child.pid;
    },
    url: `http://127.0.0.1:${settings.signallingPort}`,
    logFile: files.log,
    kill: () => child.kill(),
    async [Symbol.asyncDispose]() {
      await child.stop();
      await log.close();
      await rm(files.pid, { force: true });
    },
  };
}

/** Resolves once the engine answers; false when it has not within 20 s. */
export async function engineAnswers(url: string, signal: AbortSignal): Promise<boolean> {
  const deadline = performance.now() + ANSWER_WITHIN_MS;
  while (performance.now() < deadline && !signal.aborted) {
    const answer = await fetch(url, { signal }).catch(() => undefined);
    if (answer?.ok) return true;
    await delay(ASK_EVERY_MS);
  }
  return false;
}

/** The school's secrets are no business of another program's. */
function onlyHarmless(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { PATH, HOME, TZ } = env;
  return { PATH, HOME, TZ };
}
