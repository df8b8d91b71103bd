import type { FastifyRequest } from 'fastify';
import type { Clock } from '#kit/model/clock.ts';
import type { Config } from '#kit/server/config.ts';
import type { Database } from '#kit/server/db/index.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import type { Metrics } from '#kit/server/telemetry/metrics.ts';
import type { Viewer } from '#people/model/access.ts';
import type { PersonId } from '#people/model/ids.ts';
import type { ClassOfLesson, PlaceInSchool } from '#people/server/index.ts';

/** What the gate asks of the people room. */
export interface GatePeople {
  /** Undefined without a session, or with one that has ended. */
  viewerOf(request: FastifyRequest): Promise<Viewer | undefined>;
  /** As the database says now. */
  isSessionLive(session: string): Promise<boolean>;
  placeOf(person: PersonId): Promise<PlaceInSchool | undefined>;
  classOf(lesson: string): Promise<ClassOfLesson | undefined>;
  /** Told after a person's last session has ended; whoever asked for it waits for the listener. */
  onSignedOutEverywhere(listener: (person: PersonId) => Promise<void>): void;
}

export interface GateDeps {
  readonly config: Pick<Config, 'port' | 'secret' | 'cell' | 'gate' | 'publicUrl' | 'tls'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Migrated. */
  readonly database: Database;
  readonly people: GatePeople;
}
