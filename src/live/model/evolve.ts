import type { Occurrence } from './event.ts';
import { featureOfEvent, features } from './features.ts';
import type { ClassState } from './state.ts';

/**
 * The class after an event: the same function for the school's whole state and a browser's part of it.
 * What an event does not touch stays the same object.
 */
export function evolve(state: ClassState, { event, seq, at }: Occurrence): ClassState {
  const when = { seq, at };
  const after = featureOfEvent(event.type).evolve(state, event, when);
  const others = features.map(({ on }) => on?.[event.type]?.(after as never, event as never, when));
  return others.some((parts) => parts) ? Object.assign({}, after, ...others) : after;
}
