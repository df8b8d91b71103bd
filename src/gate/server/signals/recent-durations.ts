/** Durations are told apart by this factor, from one millisecond to about a minute. */
const STEP = 1.1;
const STEPS = 116;

/** The durations of the last few rounds, in bounded memory however many they are. */
export class RecentDurations {
  readonly #rounds: Uint32Array[];

  /** @param rounds how many are remembered, the running one included */
  constructor(rounds: number) {
    this.#rounds = Array.from({ length: rounds }, () => new Uint32Array(STEPS));
  }

  add(ms: number): void {
    const step = Math.min(STEPS - 1, Math.max(0, Math.ceil(Math.log(ms) / Math.log(STEP))));
    const counts = this.#rounds[0];
    if (counts !== undefined) counts[step] = (counts[step] ?? 0) + 1;
  }

  /** Begins a round, and forgets the oldest. */
  turn(): void {
    const oldest = this.#rounds.pop();
    if (oldest !== undefined) this.#rounds.unshift(oldest.fill(0));
  }

  get count(): number {
    return this.#rounds.reduce((sum, counts) => sum + counts.reduce((a, b) => a + b, 0), 0);
  }

  /** Milliseconds that this share of them did not pass, rounded up by a tenth at most; 0 of none. */
  quantile(share: number): number {
    let left = share * this.count;
    if (left === 0) return 0;
    for (let step = 0; step < STEPS; step += 1) {
      for (const counts of this.#rounds) left -= counts[step] ?? 0;
      if (left <= 0) return STEP ** step;
    }
    return STEP ** STEPS;
  }
}
