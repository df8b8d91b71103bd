import { assumptions } from '../assumptions.ts';

const refusalCost = assumptions.refusalCost.value;
const leastGoodput = assumptions.leastGoodput.value;

/**
 * Entries a second of a server that is offered more than it bears: each error that it shows costs it a part of an entry, so
 * the more it is asked the less it does.
 *
 * @param offered tries a second
 * @param capacity entries a second
 */
export function goodput(offered: number, capacity: number): number {
  if (offered <= capacity) return offered;
  // entries + refusalCost · (offered − entries) = capacity
  const left = (capacity - refusalCost * offered) / (1 - refusalCost);
  return Math.max(left, leastGoodput * capacity);
}
