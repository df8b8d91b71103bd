import { handsInOrder } from '../../model/hands/select.ts';
import type { MemberId } from '../../model/ids.ts';
import { guestOn } from '../../model/pegs/select.ts';
import { has, membersOf } from '../../model/record.ts';
import { standingOf } from '../../model/standing.ts';
import type { ClassState } from '../../model/state.ts';
import type { Names } from './names.ts';

/** One line of the roll: who somebody is in the class, and what of them a teacher needs to see. */
export interface Entry {
  readonly id: MemberId;
  readonly name: string;
  readonly short: string;
  readonly kind: 'staff' | 'pupil' | 'guest' | 'visit';
  /** The guest on this pupil's peg; the line is theirs as long as the pupil is not there. */
  readonly walkIn: MemberId | null;
  readonly here: boolean;
  readonly you: boolean;
  /** The place in the line of hands, from 1. */
  readonly hand: number | null;
  readonly floor: boolean;
  readonly micLocked: boolean;
  readonly chatLocked: boolean;
  readonly cameraAllowed: boolean;
  readonly screenAllowed: boolean;
}

/**
 * Everybody in fixed places, as on a rail of pegs: the staff, the pupils by name, the visitors who are in. Who is
 * excluded keeps an empty peg.
 */
export function rollOf(state: ClassState, names: Names, me: MemberId): Entry[] {
  const hands = handsInOrder(state);
  const entry =
    (kind: Entry['kind']) =>
    (id: MemberId, walkIn: MemberId | null = null) =>
      entryOf(state, names, hands, me, kind, id, walkIn);
  const byName = (a: Entry, b: Entry) => a.name.localeCompare(b.name, 'fr') || (a.id < b.id ? -1 : 1);
  const pupils = state.roster.pupils.map((pupil) => {
    const guest = guestOn(state, pupil) ?? null;
    const isTheirs = guest !== null && has(state.present, guest) && !has(state.present, pupil);
    return entry('pupil')(isTheirs ? guest : pupil, guest);
  });
  const shown = new Set(pupils.map(({ id }) => id));
  const others = (standing: 'guest' | 'visit') =>
    membersOf(state.guests).filter((id) => standingOf(state, id) === standing && !shown.has(id));
  return [
    ...state.roster.staff.map((id) => entry('staff')(id)),
    ...pupils.sort(byName),
    ...others('guest')
      .filter((id) => !has(state.pegs, id) || has(state.present, id))
      .map((id) => entry('guest')(id))
      .sort(byName),
    ...others('visit')
      .map((id) => entry('visit')(id))
      .sort(byName),
  ];
}

function entryOf(
  state: ClassState,
  names: Names,
  hands: readonly MemberId[],
  me: MemberId,
  kind: Entry['kind'],
  id: MemberId,
  walkIn: MemberId | null,
): Entry {
  const place = hands.indexOf(id);
  return {
    id,
    kind,
    walkIn,
    name: names.of(id),
    short: names.short(id),
    here: has(state.present, id),
    you: id === me,
    hand: place < 0 ? null : place + 1,
    floor: state.floor.holders.includes(id),
    micLocked: has(state.media.micLocked, id),
    chatLocked: has(state.chat.lockedOut, id),
    cameraAllowed: has(state.media.cameraAllowed, id),
    screenAllowed: has(state.media.screenAllowed, id),
  };
}

/** How many learners are here, of how many the class is for. */
export function countHere(roll: readonly Entry[]): { readonly here: number; readonly expected: number } {
  const learners = roll.filter(({ kind }) => kind === 'pupil' || kind === 'guest');
  return { here: learners.filter(({ here }) => here).length, expected: learners.length };
}
