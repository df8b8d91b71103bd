import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '#kit/model/clock.ts';
import { Refusal } from '#kit/model/errors.ts';
import { mount } from '#kit/server/http/mount.ts';
import { downloadAttendance, showAttendance } from '../../model/attendance/contract.ts';
import { liveErrors } from '../../model/errors.ts';
import type { ClassroomId } from '../../model/ids.ts';
import { standingOf } from '../../model/standing.ts';
import type { ClassState } from '../../model/state.ts';
import type { LivePeople } from '../deps.ts';
import type { LiveRoom } from '../room.ts';
import { TokenBuckets } from '../viewers/token-buckets.ts';
import { type AttendanceReply, answer } from './answer.ts';
import type { Attendances } from './attendances.ts';
import { csvOf, fileNameOf } from './csv.ts';

export interface AttendanceRouteDeps extends Pick<LiveRoom, 'whoAsks' | 'stateOf' | 'words'> {
  readonly clock: Clock;
  readonly people: Pick<LivePeople, 'namesOf' | 'timetableOf'>;
  readonly attendances: Attendances;
}

/** Asked for anew when somebody comes or goes. */
const looksEach = { burst: 40, perSecond: 2 };

export function mountAttendance(app: FastifyInstance, deps: AttendanceRouteDeps): void {
  const looks = new TokenBuckets(deps.clock, looksEach);
  const asStaff = async (request: FastifyRequest, classroom: ClassroomId) => {
    const { member } = await deps.whoAsks(request, classroom);
    if (!looks.take(`${member} ${classroom}`)) throw new Refusal(liveErrors['live.too-fast']);
    const state = await deps.stateOf(classroom);
    const standing = state ? standingOf(state, member) : 'outside';
    if (!state || standing === 'outside') throw new Refusal(liveErrors['live.not-in-class']);
    if (standing !== 'staff') throw new Refusal(liveErrors['live.not-allowed']);
    return state;
  };

  mount(
    app,
    showAttendance,
    ({ request, params }) => asStaff(request, params.classroom),
    async ({ access: state, params, reply }) => {
      reply.header('cache-control', 'no-store');
      return (await registerOf(deps, params.classroom, state)).reply;
    },
  );
  mount(
    app,
    downloadAttendance,
    ({ request, params }) => asStaff(request, params.classroom),
    async ({ access: state, params, query: { language = 'fr' }, reply }) => {
      const register = await registerOf(deps, params.classroom, state);
      return reply
        .type('text/csv; charset=utf-8')
        .header('cache-control', 'no-store')
        .header(
          'content-disposition',
          `attachment; filename="${fileNameOf(register.reply, language, register.timeZone)}"`,
        )
        .send(csvOf(register.reply, language, register.timeZone));
    },
  );
}

async function registerOf(
  { attendances, people, words, clock }: AttendanceRouteDeps,
  classroom: ClassroomId,
  state: ClassState,
): Promise<{ readonly reply: AttendanceReply; readonly timeZone: string }> {
  const [attendance, timetable] = await Promise.all([
    attendances.of(classroom),
    people.timetableOf(classroom),
  ]);
  if (timetable === undefined) throw new Refusal(liveErrors['live.no-such-class']);
  const corrections = [...attendance.tallies.values()].flatMap((tally) => tally.corrections);
  await words.learn([state.guests, state.locks.keptNames, corrections]);
  const asked = { attendance, timetable, state, now: clock.now() };
  return {
    reply: await answer(asked, people.namesOf.bind(people), words.unseal),
    timeZone: timetable.timeZone,
  };
}
