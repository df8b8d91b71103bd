const STEPS = 4_096;
const REACH = 5;

/** The standard normal distribution, tabulated: millions of look-ups cost little. Good to three decimals. */
export class NormalTable {
  readonly #shares = new Float64Array(STEPS + 1);
  readonly #quantiles = new Float64Array(STEPS);

  constructor() {
    const step = (2 * REACH) / STEPS;
    let share = 0;
    for (let i = 0; i <= STEPS; i += 1) {
      this.#shares[i] = share;
      const middle = -REACH + (i + 0.5) * step;
      share += (Math.exp((-middle * middle) / 2) / Math.sqrt(2 * Math.PI)) * step;
    }
    let i = 0;
    for (let part = 0; part < STEPS; part += 1) {
      while ((this.#shares[i + 1] ?? 1) < (part + 0.5) / STEPS && i < STEPS) i += 1;
      this.#quantiles[part] = -REACH + (i + 0.5) * step;
    }
  }

  /** The share of the distribution below a value. */
  shareBelow(value: number): number {
    const i = Math.round(((value + REACH) / (2 * REACH)) * STEPS);
    return this.#shares[Math.min(Math.max(i, 0), STEPS)] ?? 0;
  }

  /** The value below which a share lies. */
  quantile(share: number): number {
    return this.#quantiles[Math.floor(share * STEPS)] ?? 0;
  }
}
