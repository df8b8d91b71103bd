import { WALK_IN_SHARE } from '#gate/model/constants.ts';
import { at } from '../columns.ts';
import type { Crowd } from '../crowd/crowd.ts';
import type { Visits } from '../crowd/visits.ts';
import { orderly, type Policy } from './policy.ts';
import { classRanks } from './ranks.ts';
import { entrySeries, waitingSeries } from './series.ts';
import { serve } from './serve.ts';
import { ByArrival, ByPlace, NOBODY, type Waiters } from './waiters.ts';

/** The bell without any delay: capacity goes at once to whoever there has the best place, with the walk-ins' share. */
export const ideal: Policy = (crowd, options) => {
  const { visits, people } = crowd;
  const waiters = new TwoLanes(crowd, bellPlaces(crowd, classRanks(crowd, options)));
  const enteredAt = serve(visits, people, options.rate, waiters, 0);
  return {
    ...orderly,
    enteredAt,
    requests: entrySeries(enteredAt),
    waiting: waitingSeries(visits, enteredAt),
  };
};

/** By person, the place in line: teachers by their class's rank, then pupils, class by class. */
export function bellPlaces({ people, classes, firstOf }: Crowd, ranks: Float64Array): Int32Array {
  const order = Uint32Array.from({ length: classes }, (_, index) => index);
  order.sort((a, b) => at(ranks, a) - at(ranks, b) || a - b);
  const placeOf = new Int32Array(people);
  let teacherPlace = 0;
  let pupilPlace = classes;
  for (const index of order) {
    const first = at(firstOf, index);
    placeOf[first] = teacherPlace;
    teacherPlace += 1;
    for (let pupil = first + 1; pupil < at(firstOf, index + 1); pupil += 1) {
      placeOf[pupil] = pupilPlace;
      pupilPlace += 1;
    }
  }
  return placeOf;
}

/** Pass holders by place and walk-ins by arrival, these with a share of their own while any of them waits (G5). */
class TwoLanes implements Waiters {
  readonly #visits: Visits;
  readonly #hasPass: Uint8Array;
  readonly #bell: Waiters;
  readonly #walkIns: Waiters;
  #walkInsDue = 0;

  constructor({ visits, hasPass }: Crowd, placeOf: Int32Array) {
    this.#visits = visits;
    this.#hasPass = hasPass;
    this.#bell = new ByPlace(visits, placeOf);
    this.#walkIns = new ByArrival(visits);
  }

  get some(): boolean {
    return this.#bell.some || this.#walkIns.some;
  }

  come(visit: number): void {
    const hasPass = at(this.#hasPass, at(this.#visits.person, visit)) === 1;
    (hasPass ? this.#bell : this.#walkIns).come(visit);
  }

  next(moment: number): number {
    this.#walkInsDue = this.#walkIns.some ? Math.min(this.#walkInsDue + WALK_IN_SHARE, 1) : 0;
    if (this.#walkInsDue >= 1 - Number.EPSILON * 8) {
      const visit = this.#walkIns.next(moment);
      this.#walkInsDue -= 1;
      if (visit !== NOBODY) return visit;
    }
    const visit = this.#bell.next(moment);
    return visit === NOBODY ? this.#walkIns.next(moment) : visit;
  }
}
