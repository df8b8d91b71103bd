import type { FastifyInstance } from 'fastify';
import type { Clock } from '#kit/model/clock.ts';
import type { Database } from '#kit/server/db/index.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import type { LivePeople } from '../deps.ts';
import type { LiveRoom } from '../room.ts';
import { PageCache } from './cache.ts';
import { mountSlides } from './routes.ts';
import { SlideStore } from './store.ts';

export interface SlidesDeps extends Pick<LiveRoom, 'whoAsks' | 'stateOf' | 'onDurable'> {
  readonly clock: Clock;
  readonly database: Database;
  readonly log: Log;
  readonly people: Pick<LivePeople, 'lessonOf'>;
}

const CACHE_BYTES = 64_000_000;

/** The pages of the slides of all classes: beside the log, which holds only their hashes. */
export function openSlides(deps: SlidesDeps): { mount(app: FastifyInstance): void } {
  const { database, log, people, clock, whoAsks, stateOf } = deps;
  const store = new SlideStore(database);
  deps.onDurable((classroom, events) => {
    for (const event of events) {
      if (event.type !== 'slides.removed') continue;
      store.forget(classroom, event.content).catch((error: unknown) => {
        log.warn({ err: error, classroom }, 'slides that were removed are still stored');
      });
    }
  });
  const cache = new PageCache(CACHE_BYTES);
  const lessonOf = people.lessonOf.bind(people);
  return { mount: (app) => mountSlides(app, { whoAsks, stateOf, clock, lessonOf, store, cache }) };
}
