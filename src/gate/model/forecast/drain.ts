import type { Instant } from '#kit/model/clock.ts';
import type { Line } from '../census.ts';
import { REPORT_LIFE, WALK_IN_SHARE } from '../constants.ts';
import { CURVE_STEPS, shareAt } from '../eta.ts';
import type { Lane } from '../place.ts';
import type { Scenario } from './arrivals.ts';
import { AHEAD, crossing } from './crossing.ts';

/** A lane as the forecast finds it. */
export interface Waiting {
  readonly called: number;
  /** Who waits from `called` on. */
  readonly line: Line;
  /** Of the called, those who are still to come. */
  readonly owed: number;
}

export interface Outlook {
  readonly now: Instant;
  /** Entries a second. */
  readonly rate: number;
  /** Of those who wait, the share that gives up each second. */
  readonly leaving: number;
  readonly lanes: { readonly [L in Lane]: Waiting };
}

/** Who has left is counted until their report ends: on average so many seconds. */
const COUNTED_ON = (2 / 3) * REPORT_LIFE;

/**
 * Seconds until each lane has reached the points of its curve, if people come so.
 *
 * Everybody is counted as so many who wait now: of these as many will be left when they come, or enter.
 */
export function drain(
  { now, rate, leaving, lanes }: Outlook,
  come: { readonly [L in Lane]: Scenario },
): { readonly [L in Lane]: number[] } {
  const worth = AHEAD.map((after) => Math.exp(leaving * after));
  const stay = Math.exp(-leaving * COUNTED_ON);
  const { teachers, pupils, walkIns } = lanes;
  const waitIn = ({ owed, line }: Waiting) => owed + stay * line.keys.length * line.weight;
  const teachersCome = comingBy(come.teachers, worth);
  const pupilsCome = comingBy(come.pupils, worth);
  const teachersWait = waitIn(teachers);
  const bell = AHEAD.map((_, i) => teachersWait + waitIn(pupils) + at(teachersCome, i) + at(pupilsCome, i));
  const walk = comingBy(come.walkIns, worth).map((people) => waitIn(walkIns) + people);
  const offered = share(servedBy(rate, worth), bell, walk);
  return {
    teachers: marks(teachers, 1).map(({ key, people }) =>
      crossing((i) => at(offered.bell, i) - teachers.owed - stay * people - key * at(teachersCome, i)),
    ),
    pupils: marks(pupils, 1).map(({ key, people }) => {
      const before = teachersWait + pupils.owed + stay * people;
      return crossing((i) => at(offered.bell, i) - before - at(teachersCome, i) - key * at(pupilsCome, i));
    }),
    walkIns: marks(walkIns, now).map(({ people }) =>
      crossing((i) => at(offered.walkIns, i) - walkIns.owed - stay * people),
    ),
  };
}

/** What bell and walk-ins could take until each of `AHEAD`, the other taking what it wants: its share, and whatever is left. */
function share(could: readonly number[], bell: readonly number[], walkIns: readonly number[]) {
  const offered = { bell: [0], walkIns: [0] };
  let bellTook = 0;
  let walkInsTook = 0;
  for (let i = 1; i < AHEAD.length; i += 1) {
    const room = at(could, i) - at(could, i - 1);
    const bellWants = at(bell, i) - bellTook;
    const walkInsWant = at(walkIns, i) - walkInsTook;
    const toWalkIns = Math.max(WALK_IN_SHARE * room, room - bellWants);
    const toBell = room - Math.min(WALK_IN_SHARE * room, walkInsWant);
    bellTook += Math.min(bellWants, toBell);
    walkInsTook += Math.min(walkInsWant, toWalkIns);
    offered.bell.push(at(offered.bell, i - 1) + toBell);
    offered.walkIns.push(at(offered.walkIns, i - 1) + toWalkIns);
  }
  return offered;
}

/** People who can enter until each of `AHEAD`. */
function servedBy(rate: number, worth: readonly number[]): number[] {
  return summed((i) => rate * (at(AHEAD, i) - at(AHEAD, i - 1)) * between(worth, i));
}

/** People who come until each of `AHEAD`. */
function comingBy(scenario: Scenario, worth: readonly number[]): number[] {
  const come = AHEAD.map((after) => scenario.more(after));
  return summed((i) => (at(come, i) - at(come, i - 1)) * between(worth, i));
}

/** The sums of what is added from each of `AHEAD` to the next. */
function summed(added: (i: number) => number): number[] {
  let sum = 0;
  return AHEAD.map((_, i) => {
    if (i > 0) sum += added(i);
    return sum;
  });
}

interface Mark {
  readonly key: number;
  /** Who wait before it. */
  readonly people: number;
}

/** The points of a lane's curve. */
function marks({ called, line }: Waiting, end: number): Mark[] {
  let before = 0;
  return Array.from({ length: CURVE_STEPS + 1 }, (_, step) => {
    const key = called + (end - called) * shareAt(step);
    while (before < line.keys.length && (line.keys[before] ?? key) < key) before += 1;
    return { key, people: before * line.weight };
  });
}

function between(values: readonly number[], i: number): number {
  return (at(values, i - 1) + at(values, i)) / 2;
}

function at(values: readonly number[], i: number): number {
  return values[i] ?? 0;
}
