import type { Requests } from './figures.ts';
import type { Wait } from './morning.ts';

export interface BadMorning {
  readonly people: number;
  /** How many waited as long as was asked. */
  readonly waited: number;
  readonly requests: Requests;
  /** The largest. */
  readonly sample: number;
  /** The largest, as sent. */
  readonly bulletinBytes: number;
}

/** What those sent, on average, who waited for so many seconds, give or take some. */
export function meanRequests(
  waits: readonly Wait[],
  seconds: number,
  giveOrTake: number,
): Pick<BadMorning, 'waited' | 'requests'> {
  const those = waits.filter(
    ({ comesAt, enteredAt }) => Math.abs((enteredAt ?? Number.NaN) - comesAt - seconds) <= giveOrTake,
  );
  const mean = (count: (wait: Wait) => number) =>
    those.reduce((sum, wait) => sum + count(wait), 0) / those.length;
  return {
    waited: those.length,
    requests: {
      reads: mean(({ reads }) => reads),
      reports: mean(({ reports }) => reports),
      knocks: mean(({ knocks }) => knocks),
    },
  };
}
