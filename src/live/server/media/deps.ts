import type { FastifyRequest } from 'fastify';
import type { Clock } from '#kit/model/clock.ts';
import type { Config } from '#kit/server/config.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import type { Metrics } from '#kit/server/telemetry/metrics.ts';
import type { SchoolCommand } from '../../model/command.ts';
import type { ClassEvent } from '../../model/event.ts';
import type { ClassroomId } from '../../model/ids.ts';
import type { ClassState } from '../../model/state.ts';
import type { MediaTicket } from './ticket.ts';

/** What the voices and pictures need of the school and of its classes. */
export interface MediaDeps {
  readonly config: Config;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly clock: Clock;
  /** Who asks for a class's media: throws a Refusal for who may know nothing of the class. */
  readonly whoAsks: (request: FastifyRequest, classroom: ClassroomId) => Promise<MediaTicket>;
  readonly isSessionLive: (session: string) => Promise<boolean>;
  /** Tells each session that ends before its time. */
  readonly onSignedOut: (listener: (session: string) => void) => void;
  readonly stateOf: (classroom: ClassroomId) => Promise<ClassState | null>;
  readonly activeClassrooms: () => Iterable<ClassroomId>;
  readonly apply: (classroom: ClassroomId, command: SchoolCommand) => Promise<unknown>;
  readonly onDurable: (
    listener: (classroom: ClassroomId, events: readonly ClassEvent[], state: ClassState) => void,
  ) => void;
}
