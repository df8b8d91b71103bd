import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type Clock, hours } from '#kit/model/clock.ts';
import type { Config } from '#kit/server/config.ts';
import type { Database } from '#kit/server/db/index.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import { linesOf } from '../log/lines.ts';
import type { LiveRoom } from '../room.ts';
import { Replays } from './replays.ts';
import { mountRecordings } from './routes.ts';
import { Sounds } from './sounds.ts';
import { PartStore } from './store.ts';
import { mountUploads } from './upload-routes.ts';
import { Uploads } from './uploads.ts';

export interface RecordingDeps extends Pick<LiveRoom, 'whoAsks' | 'stateOf' | 'words'> {
  readonly config: Pick<Config, 'dataFolder' | 'recordingDays'>;
  readonly clock: Clock;
  readonly database: Database;
  readonly log: Log;
}

const LOOKS_EACH_MS = hours(1);

/** What is recorded of classes, and their lessons once more. Disposing it stops looking for what is to be deleted. */
export async function openRecordings(
  deps: RecordingDeps,
): Promise<{ mount(app: FastifyInstance): void } & Disposable> {
  const { config, clock, database, log, words } = deps;
  const folder = join(config.dataFolder, 'recordings');
  await mkdir(folder, { recursive: true });
  const store = new PartStore(database);
  const sounds = new Sounds(folder, store, log);
  const uploads = new Uploads({ folder, now: () => clock.now(), begun: (part) => store.add(part) });
  const replays = new Replays({ read: linesOf(database), words });
  const keptDays = config.recordingDays;
  const tidy = () =>
    sounds.deleteBefore(clock.now() - hours(24) * keptDays).catch((error: unknown) => {
      log.warn({ err: error }, 'recordings that are kept too long could not be deleted');
    });
  void tidy();
  const timer = setInterval(() => void tidy(), LOOKS_EACH_MS);
  timer.unref();
  return {
    mount(app) {
      mountRecordings(app, { ...deps, sounds, replays, keptDays });
      mountUploads(app, { ...deps, sounds, uploads });
    },
    [Symbol.dispose]: () => clearInterval(timer),
  };
}
