import type { Calls } from '#gate/model/bulletin.ts';
import { stepOf } from '#gate/model/client.ts';
import { POLL_MIN } from '#gate/model/constants.ts';
import { Gate } from '#gate/model/gate.ts';
import type { Place } from '#gate/model/place.ts';
import type { Instant } from '#kit/model/clock.ts';
import { Agenda } from './agenda.ts';

/** What one person before the gate has sent. Seconds count from the morning's beginning. */
export interface Wait {
  readonly place: Place;
  readonly comesAt: number;
  /** Undefined for who is still waiting at the end. */
  enteredAt: number | undefined;
  /** Of the bulletin. */
  reads: number;
  /** To the census. */
  reports: number;
  knocks: number;
}

export interface Morning {
  readonly people: number;
  /** Entries a second. */
  readonly rate: number;
  /** When most want to be inside, and by how much they are earlier or later (standard deviation). */
  readonly rush: number;
  readonly spread: number;
  readonly seconds: number;
  /** Uniform in [0, 1). */
  readonly chance: () => number;
  readonly onBulletin?: (calls: Calls) => void;
}

/** A Tuesday in April 2021, some minutes before the rush. */
export const BEGINNING: Instant = Date.UTC(2021, 3, 6, 6, 10);

const CLASS_SIZE = 25;
/** Of all who come, those without a pass. */
const WALK_INS = 0.1;

/** The gate's own mind before a crowd that does what the waiting page does; each bulletin is read from its second on. */
export function spendMorning({ people, rate, rush, spread, seconds, chance, onBulletin }: Morning): Wait[] {
  const gate = new Gate(BEGINNING, { rate });
  const waits = comers(people, () => rush + spread * normal(chance), chance);
  const holders = waits.map(() => Math.floor(chance() * 2 ** 32));
  const notBefore = new Map<number, Instant>();
  const agenda = new Agenda(seconds);
  for (const [i, { comesAt }] of waits.entries()) agenda.add(comesAt, i);

  /** Seconds until somebody's next act. */
  const act = (i: number, second: number, calls: Calls): number | undefined => {
    const [wait, holder, now] = [waits[i] as Wait, holders[i] ?? 0, BEGINNING + second * 1_000];
    const due = notBefore.get(i);
    wait.reads += Number(due === undefined);
    const step = due === undefined ? stepOf(calls, wait.place, holder, chance) : undefined;
    if (step?.next === 'read') {
      wait.reports += Number(step.reports);
      if (step.reports) gate.report(now, holder, wait.place, calls.sample);
      return step.after;
    }
    wait.knocks += 1;
    const knock = gate.knock(now, holder, wait.place, due);
    if (knock.answer === 'early') return POLL_MIN;
    if (knock.answer === 'later') {
      notBefore.set(i, knock.notBefore);
      return (knock.notBefore - now) / 1_000;
    }
    wait.enteredAt = second;
    return undefined;
  };

  for (let second = 0; second < seconds; second += 1) {
    gate.announce([BEGINNING + rush * 1_000]);
    const calls = gate.tick(BEGINNING + second * 1_000, rate);
    onBulletin?.(calls);
    agenda.each(second, (i, at) => {
      const after = act(i, at, calls);
      if (after !== undefined) agenda.add(at + after, i);
    });
  }
  return waits;
}

/** Classes with their teachers, who come three minutes earlier, and walk-ins. */
function comers(people: number, comesAt: () => number, chance: () => number): Wait[] {
  let rank = 0;
  return Array.from({ length: people }, (_, i) => {
    const seat = i % CLASS_SIZE;
    if (seat === 0) rank = chance();
    const isTeacher = seat === 0;
    const second = Math.max(0, comesAt() - (isTeacher ? 180 : 0));
    const place: Place =
      !isTeacher && chance() < WALK_INS
        ? { lane: 'walkIns', arrived: BEGINNING + Math.ceil(second * 1_000) }
        : { lane: isTeacher ? 'teachers' : 'pupils', rank };
    return { place, comesAt: second, enteredAt: undefined, reads: 0, reports: 0, knocks: 0 };
  });
}

/** Standard normal, after Box and Muller. */
function normal(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}
