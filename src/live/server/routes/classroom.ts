import type { FastifyInstance } from 'fastify';
import type { Clock } from '#kit/model/clock.ts';
import { mount } from '#kit/server/http/mount.ts';
import type { PersonId } from '#people/model/ids.ts';
import { listPeople, showClassroom } from '../../model/contract.ts';
import type { MemberId } from '../../model/ids.ts';
import { guestName, namesHidden } from '../../model/locks/select.ts';
import { has, membersOf } from '../../model/record.ts';
import { isStaff, standingOf } from '../../model/standing.ts';
import type { ClassState } from '../../model/state.ts';
import { gone, openText, plainOf, type Unseal } from '../../model/text.ts';
import type { LivePeople } from '../deps.ts';
import { type Door, type Entry, mayAsk } from '../viewers/door.ts';
import { Pace } from '../viewers/pace.ts';

/** Asked for anew when somebody comes whom a browser does not know. */
const listsEach = { burst: 40, perSecond: 2 };

export interface ClassroomRouteDeps {
  readonly clock: Clock;
  readonly door: Door;
  readonly people: Pick<LivePeople, 'namesOf'>;
  readonly unseal: Unseal;
}

export function mountClassroom(app: FastifyInstance, deps: ClassroomRouteDeps): void {
  const { clock, door, people, unseal } = deps;
  const pace = new Pace(clock, listsEach);
  mount(
    app,
    showClassroom,
    ({ request, reply, params }) => door.welcome(request, reply, params.classroom),
    ({ access }) => shownTo(access, clock),
  );
  mount(
    app,
    listPeople,
    async ({ request, params }) => pace.keep(await door.enterInside(request, params.classroom)),
    async ({ access: { classroom, member } }) => {
      const { state } = classroom;
      const { roster } = state;
      const names = await people.namesOf([...roster.staff, ...roster.pupils]);
      const all = [
        ...named(roster.staff, 'staff', names),
        ...named(roster.pupils, 'pupil', names),
        ...guestsOf(state, unseal),
      ];
      return { people: all.map((one) => (mayName(state, member, one) ? one : { ...one, name: '' })) };
    },
  );
}

function shownTo({ classroom, member }: Entry, clock: Clock) {
  const { state, lesson } = classroom;
  const standing = standingOf(state, member);
  if (standing === 'outside' || state.session === null) {
    return { standing: 'outside' as const, you: member, mayAsk: mayAsk(state, member, clock.now()) };
  }
  const { title, subject } = lesson;
  return { standing, you: member, lesson: { title, subject }, phase: state.session.phase };
}

/** While names are hidden a learner is told the staff's, their own, and who visits. */
const mayName = (
  state: ClassState,
  viewer: MemberId,
  { id, role }: { id: MemberId; role: string },
): boolean =>
  !namesHidden(state) || role === 'staff' || id === viewer || has(state.visits, id) || isStaff(state, viewer);

/** Somebody whose account was erased has no name any more. */
const named = <R extends 'staff' | 'pupil'>(
  persons: readonly PersonId[],
  role: R,
  names: ReadonlyMap<PersonId, string>,
) => persons.map((id) => ({ id, name: names.get(id) ?? '', role }));

const guestsOf = (state: ClassState, unseal: Unseal) =>
  membersOf(state.guests).map((id) => ({
    id,
    name: plainOf(openText(guestName(state, id) ?? gone, unseal)) ?? '',
    role: 'guest' as const,
  }));
