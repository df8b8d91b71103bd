import type { Calls } from './bulletin.ts';
import { stepOf } from './client.ts';
import { Gate } from './gate.ts';
import type { Place } from './place.ts';

/** Somebody before the gate of a rehearsal. Seconds count from its beginning. */
export interface Comer {
  readonly place: Place;
  readonly comesAt: number;
  /** Closes the page when called. */
  readonly noShow?: boolean;
  /** Seconds by which the bulletins that this one reads are older than the others'. */
  readonly stale?: number;
}

export interface Rehearsal {
  readonly comers: readonly Comer[];
  /** Entries a second, as time goes; `entered` is how many came in during the second before. */
  readonly rate: (second: number, entered: number) => number;
  readonly seconds: number;
  /** When the gate's process is killed and another one started. */
  readonly kills?: readonly number[];
  readonly chance: () => number;
  /** Something else that somebody does to the gate, each second. */
  readonly intrude?: (gate: Gate, now: number, second: number) => void;
}

export const START = 1_600_000_000_000;

/** Lets a crowd come to the gate, with clients that read, report and knock as the waiting page does. */
export function rehearse({ comers, rate, seconds, kills = [], chance, intrude }: Rehearsal) {
  let gate = new Gate(START, { rate: rate(0, 0) });
  const enteredAt = comers.map(() => Number.POSITIVE_INFINITY);
  const notBefore: (number | undefined)[] = comers.map(() => undefined);
  const holders = comers.map(() => Math.floor(chance() * 2 ** 32));
  const agenda = Map.groupBy(comers.keys(), (i) => Math.ceil(comers[i]?.comesAt ?? 0));
  const bulletins: Calls[] = [];
  let knocks = 0;
  let entered = 0;

  const act = (i: number, second: number) => {
    const { place, stale = 0, noShow } = comers[i] as Comer;
    const holder = holders[i] ?? 0;
    const now = START + second * 1_000;
    const bulletin = bulletins[Math.max(0, second - 1 - stale)] ?? gate.calls;
    const again = (after: number) => {
      const at = second + Math.max(1, Math.ceil(after));
      agenda.set(at, [...(agenda.get(at) ?? []), i]);
    };
    const step = notBefore[i] === undefined ? stepOf(bulletin, place, holder, chance) : undefined;
    if (step?.next === 'read') {
      if (step.reports) gate.report(now, holder, place, bulletin.sample);
      again(step.after);
      return;
    }
    if (noShow) return;
    knocks += 1;
    const knock = gate.knock(now, holder, place, notBefore[i]);
    if (knock.answer === 'enter') {
      enteredAt[i] = second;
      entered += 1;
    } else if (knock.answer === 'early') again(2);
    else {
      notBefore[i] = knock.notBefore;
      again((knock.notBefore - now) / 1_000);
    }
  };

  for (let second = 0; second < seconds; second += 1) {
    const asked = rate(second, entered);
    entered = 0;
    if (kills.includes(second)) {
      gate = new Gate(START + second * 1_000, { rate: asked, last: bulletins.at(-1) });
    }
    bulletins.push(gate.tick(START + second * 1_000, asked));
    intrude?.(gate, START + second * 1_000, second);
    for (const i of agenda.get(second) ?? []) act(i, second);
    agenda.delete(second);
  }
  return { enteredAt, bulletins, knocks };
}

/** A small generator of chances, so that a rehearsal can be repeated (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
