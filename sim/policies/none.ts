import { assumptions } from '../assumptions.ts';
import { at } from '../columns.ts';
import type { Random } from '../random.ts';
import { momentOf, NEVER, SECONDS, slotOf, WINDOW_END } from '../window.ts';
import { Agenda } from './agenda.ts';
import { goodput } from './goodput.ts';
import { orderly, type Policy } from './policy.ts';
import { running } from './series.ts';

const { reloadAfter, reloadGrowth, reloadLongest, reloadGivesUp } = assumptions;

/** No waiting room: everybody tries at once, gets an error page or in, reloads after some seconds, or gives up. */
export const none: Policy = ({ visits, people }, { rate }, random) => {
  const count = visits.from.length;
  const enteredAt = new Int32Array(people).fill(NEVER);
  const requests = new Uint32Array(SECONDS);
  const change = new Int32Array(SECONDS);
  const errors = new Uint16Array(count);
  const agenda = new Agenda(count);
  let errorPages = 0;

  for (let visit = 0; visit < count; visit += 1) {
    const slot = slotOf(at(visits.from, visit));
    change[slot] = at(change, slot) + 1;
    agenda.add(visit, slot);
  }

  for (let slot = 0; slot < SECONDS; slot += 1) {
    const trying: number[] = [];
    agenda.each(slot, (visit) => {
      if (at(enteredAt, at(visits.person, visit)) === NEVER) trying.push(visit);
      else change[slot] = at(change, slot) - 1;
    });
    requests[slot] = trying.length;
    const succeeds = goodput(trying.length, rate) / trying.length;
    for (const visit of trying) {
      const moment = Math.max(momentOf(slot) + random.below(1_000), at(visits.from, visit));
      let again = NEVER;
      if (random.chance() < succeeds) {
        enteredAt[at(visits.person, visit)] = moment;
      } else {
        errorPages += 1;
        errors[visit] = at(errors, visit) + 1;
        again = reloadAt(moment, at(errors, visit), random);
      }
      if (again >= at(visits.until, visit)) change[slot] = at(change, slot) - 1;
      else if (again < WINDOW_END) agenda.add(visit, slotOf(again));
    }
  }
  return { ...orderly, enteredAt, requests, waiting: running(change), errorPages };
};

/** When somebody tries again after the n-th error; NEVER for who gives up. */
function reloadAt(moment: number, errors: number, random: Random): number {
  if (random.chance() < reloadGivesUp.value) return NEVER;
  const mean = Math.min(reloadAfter.value * reloadGrowth.value ** (errors - 1), reloadLongest.value);
  return moment + Math.max(1_000, Math.round(mean * (0.5 + random.chance()) * 1_000));
}
