import type { Right } from '../../model/polls/form.ts';

/** What an answer was, once the right one is told. */
export type Verdict = 'right' | 'partly' | 'wrong';

export function verdictOf(right: Right, chosen: readonly number[]): Verdict {
  const hits = chosen.filter((option) => right.includes(option)).length;
  if (hits === 0) return 'wrong';
  return hits === right.length && hits === chosen.length ? 'right' : 'partly';
}
