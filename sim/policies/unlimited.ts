import { NEVER } from '../window.ts';
import { orderly, type Policy } from './policy.ts';
import { entrySeries, waitingSeries } from './series.ts';

/** A school that bears everybody: what could be had at best. */
export const unlimited: Policy = ({ visits, people }) => {
  const enteredAt = new Int32Array(people).fill(NEVER);
  visits.person.forEach((person, visit) => {
    enteredAt[person] = Math.min(enteredAt[person] ?? NEVER, visits.from[visit] ?? NEVER);
  });
  return {
    ...orderly,
    enteredAt,
    requests: entrySeries(enteredAt),
    waiting: waitingSeries(visits, enteredAt),
  };
};
