import type { Eta } from '#gate/model/eta.ts';
import { assumptions } from '../assumptions.ts';
import { at } from '../columns.ts';
import type { Visits } from '../crowd/visits.ts';
import { NEVER } from '../window.ts';

const FOLLOWED = assumptions.promisesFollowed.value;

/** What waiters were told of their time of entry, each time that they looked. */
export class Promises {
  readonly #visits: number[] = [];
  readonly #early: number[] = [];
  readonly #late: number[] = [];

  /** @param moment from which the estimate counts */
  make(visit: number, moment: number, { early, late }: Eta): void {
    if (visit % FOLLOWED !== 0) return;
    this.#visits.push(visit);
    this.#early.push(moment + early * 1_000);
    this.#late.push(moment + late * 1_000);
  }

  /** Counts those of the people who got in. */
  judge({ person }: Visits, enteredAt: Int32Array): { etaStated: number; etaKept: number } {
    let etaStated = 0;
    let etaKept = 0;
    this.#visits.forEach((visit, i) => {
      const entered = at(enteredAt, at(person, visit));
      if (entered === NEVER) return;
      etaStated += 1;
      if (entered >= (this.#early[i] ?? 0) && entered <= (this.#late[i] ?? 0)) etaKept += 1;
    });
    return { etaStated, etaKept };
  }
}
