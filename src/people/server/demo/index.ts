import type { Kysely } from 'kysely';
import { type Clock, minutes } from '#kit/model/clock.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import type { PeopleTables } from '../tables.ts';
import { ensurePeople } from './fill.ts';
import { writeLessons } from './lessons.ts';

type Db = Kysely<PeopleTables>;

/** The demonstration's timetable, which never ends. */
export interface Demo extends AsyncDisposable {
  /** Writes the lessons of now and next, if they are not there yet. */
  ensureLessons(): Promise<void>;
}

export async function openDemo(db: Db, clock: Clock, log: Log): Promise<Demo> {
  await ensurePeople(db);
  let writtenUntil = await writeLessons(db, clock.now());
  let writing: Promise<void> | undefined;

  const write = async () => {
    writtenUntil = await writeLessons(db, clock.now());
  };
  const ensureLessons = async () => {
    if (clock.now() < writtenUntil) return;
    writing ??= write().finally(() => {
      writing = undefined;
    });
    await writing;
  };
  const timer = setInterval(() => {
    ensureLessons().catch((err) => log.error({ err }, 'the demo timetable was not written'));
  }, minutes(1)).unref();

  return {
    ensureLessons,
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await writing?.catch(() => {});
    },
  };
}
