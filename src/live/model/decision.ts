import type { ErrorKind } from '#kit/model/errors.ts';
import type { ClassEvent } from './event.ts';

/** Accepted with no event at all when what was asked for holds already. */
export type Decision = { readonly events: readonly ClassEvent[] } | { readonly refused: ErrorKind };

export const accept = (...events: ClassEvent[]): Decision => ({ events });
export const refuse = (refused: ErrorKind): Decision => ({ refused });

/** What was asked for holds already. */
export const settled: Decision = { events: [] };

/** For a setting: the event that changes it, or nothing when it is so already. */
export const set = <T>(now: T, wanted: T, event: ClassEvent): Decision =>
  now === wanted ? settled : accept(event);
