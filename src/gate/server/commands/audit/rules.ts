import { seconds } from '#kit/model/clock.ts';
import { BURST, HORIZON, PERIOD, REPORT_LIFE, VALID } from '../../../model/constants.ts';
import type { Calendar } from '../../calendar.ts';
import type { AuditedBulletin } from './kept.ts';

/** What every bulletin of a day must say. */
export interface Expected {
  readonly cell: string;
  /** Base64url. */
  readonly seed: string;
  readonly calendar: Calendar;
}

/**
 * A lane may be called past so many times the people whom the gate can let in meanwhile (in rehearsals of honest mornings it was 4
 * at most), and past so many more: between two classes there may be room for several that are not there.
 */
const TOO_MANY = 10;
const UNEVEN = 600;

/** What is wrong with a bulletin by itself. */
export function ownFaults(bulletin: AuditedBulletin, { cell, seed, calendar }: Expected): string[] {
  const { at, seq, validUntil, day, rush, called, calledTeachers, engaged, reached } = bulletin;
  const isRank = (key: number) => key >= 0 && key <= 1;
  const isOpen = called === 1 && calledTeachers === 1 && reached > at;
  const rules: readonly [boolean, string][] = [
    [bulletin.cell === cell, `It is of the cell ${bulletin.cell}, not of ${cell}.`],
    [bulletin.seed === seed, `Its seed is ${bulletin.seed}, not ${seed}.`],
    [day === calendar.day(at), `Its day number is ${day}, not ${calendar.day(at)}.`],
    [rush === calendar.rush(at), `It is of the day’s rush ${rush}, not ${calendar.rush(at)}.`],
    [seq >= Math.floor(at / seconds(1)), 'Its number is less than the second in which it was written.'],
    [validUntil === at + seconds(VALID), `It is not valid for ${VALID} s.`],
    [isRank(called) && isRank(calledTeachers), 'What it calls up to is no rank.'],
    [engaged || isOpen, 'It says that nobody has to wait, and does not call everybody.'],
  ];
  return rules.filter(([holds]) => !holds).map(([, sentence]) => sentence);
}

/** A bell's lane as bulletins show it, one after the other. */
interface LaneSeen {
  readonly called: number;
  readonly waiting: number;
  /** The furthest it was called since it last was called to its end. */
  readonly furthest: number;
}

/** Follows the bulletins in their order, and says what one cannot be after another. */
export class Following {
  #last: AuditedBulletin | undefined;
  #furthest = { teachers: 1, pupils: 1 };

  faults(bulletin: AuditedBulletin): string[] {
    const last = this.#last;
    this.#last = bulletin;
    if (last === undefined) return [];
    const lanes = [
      ['teachers', last.calledTeachers, bulletin.calledTeachers],
      ['pupils', last.called, bulletin.called],
    ] as const;
    const faults: string[] = [];
    for (const [lane, called, to] of lanes) {
      const furthest = called === 1 ? 0 : Math.max(this.#furthest[lane], called);
      this.#furthest[lane] = furthest;
      const seen = { called, waiting: last.waiting[lane], furthest };
      if (isTooFar(last, bulletin, seen, to)) {
        faults.push(
          `It calls ${lane} from ${called.toFixed(4)} to ${to.toFixed(4)} at once, while about ${seen.waiting} wait and ${bulletin.rate} a second can enter.`,
        );
      }
    }
    if (last.reached <= last.at && last.at <= bulletin.at && bulletin.reached < last.reached) {
      faults.push('It takes the call back from walk-ins who had been called.');
    }
    return faults;
  }
}

/**
 * Whether a lane is called past far more people than can enter. Those who wait lie evenly beyond what was called before, or
 * denser; not counted are those whose reports may be old.
 */
function isTooFar(last: AuditedBulletin, next: AuditedBulletin, lane: LaneSeen, to: number): boolean {
  if (lane.called === 1 || to <= lane.furthest) return false;
  const rate = Math.max(last.rate, next.rate);
  const elapsed = Math.max(PERIOD, (next.at - last.at) / seconds(1));
  const surely = lane.waiting - Math.max(last.waiting.error, next.waiting.error) - rate * REPORT_LIFE;
  const passed = (surely * (to - lane.furthest)) / (1 - lane.called);
  return passed > TOO_MANY * rate * (elapsed + HORIZON + BURST) + UNEVEN;
}
