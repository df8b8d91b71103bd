import type { FastifyInstance } from 'fastify';
import type { Clock } from '#kit/model/clock.ts';
import type { Database } from '#kit/server/db/index.ts';
import type { LivePeople } from '../deps.ts';
import { linesOf } from '../log/lines.ts';
import type { LiveRoom } from '../room.ts';
import { Attendances } from './attendances.ts';
import { mountAttendance } from './routes.ts';

export interface AttendanceDeps extends Pick<LiveRoom, 'whoAsks' | 'stateOf' | 'words'> {
  readonly clock: Clock;
  readonly database: Database;
  readonly people: Pick<LivePeople, 'namesOf' | 'timetableOf'>;
}

/** The registers of all classes: folds of their logs, which keep nothing of their own. */
export function openAttendance({ database, ...deps }: AttendanceDeps): { mount(app: FastifyInstance): void } {
  const attendances = new Attendances(linesOf(database));
  return { mount: (app) => mountAttendance(app, { ...deps, attendances }) };
}
