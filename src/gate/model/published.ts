import { seconds } from '#kit/model/clock.ts';
import type { Bulletin, Calls, Curve } from './bulletin.ts';
import { VALID } from './constants.ts';
import type { Rush } from './rank.ts';

/** What a bulletin says beside whom it calls. */
export interface Heading {
  readonly cell: string;
  readonly seq: number;
  readonly day: number;
  readonly rush: Rush;
  readonly seed: string;
  readonly work: number;
}

/** The bulletin's number: it grows over restarts too, whatever the clock does (G1). */
export function nextSeq(last: number, now: number): number {
  return Math.max(last + 1, Math.floor(now / seconds(1)));
}

/** A bulletin as it is published: figures as exact as their readers need, so that it stays small (G1). */
export function bulletinOf(calls: Calls, heading: Heading): Bulletin {
  const { waiting, eta } = calls;
  return {
    v: 1,
    ...heading,
    at: calls.at,
    validUntil: calls.at + seconds(VALID),
    engaged: calls.engaged,
    called: calls.called,
    calledTeachers: calls.calledTeachers,
    // Arrivals are whole milliseconds.
    reached: Math.ceil(calls.reached),
    sample: calls.sample,
    rate: Number(calls.rate.toPrecision(4)),
    waiting: {
      teachers: Math.round(waiting.teachers),
      pupils: Math.round(waiting.pupils),
      walkIns: Math.round(waiting.walkIns),
      error: Math.round(waiting.error),
    },
    eta: { teachers: whole(eta.teachers), pupils: whole(eta.pupils), walkIns: whole(eta.walkIns) },
  };
}

/** Whole seconds, outwards: a range is not narrowed by rounding. */
function whole({ early, likely, late }: Curve): Curve {
  return { early: early.map(Math.floor), likely: likely.map(Math.round), late: late.map(Math.ceil) };
}
