import type { PersonId } from '#people/model/ids.ts';
import type { ClassEvent } from '../model/event.ts';
import { evolve } from '../model/evolve.ts';
import type { ClassroomId, VisitorId } from '../model/ids.ts';
import { type ClassState, emptyClass } from '../model/state.ts';

/** The people of a small class, for tests of what a page shows. */
export const roy = 'roy' as PersonId;
export const lea = 'lea' as PersonId;
export const tom = 'tom' as PersonId;
export const zoe = 'visitor.zoe-zoe-zoe' as VisitorId;

/** A class after some events, as `evolve` makes it. */
export function after(state: ClassState, ...events: readonly ClassEvent[]): ClassState {
  return events.reduce((now, event, i) => evolve(now, { seq: i + 100, at: 1_000 + i, event }), state);
}

export const prepared: ClassState = after(emptyClass, {
  type: 'session.prepared',
  classroom: 'room' as ClassroomId,
  roster: { staff: [roy], pupils: [lea, tom] },
});

export const open: ClassState = after(prepared, { type: 'session.opened' });
