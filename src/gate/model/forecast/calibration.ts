/** Seconds ahead at which forecasts are judged apart: the last minute, some minutes, longer. */
const CENTRES = [10, 100, 1_000];
const BOUNDS = [Math.sqrt(10 * 100), Math.sqrt(100 * 1_000)];
/** Of the people, this share may come before the interval, and this share after it. */
const MISS = 0.05;
const LEARNING = 0.02;
const FACTOR_MIN = 0.9;
const FACTOR_MAX = 3;

type Side = 'early' | 'late';

/**
 * Keeps the stated intervals honest: each entry of somebody whom the census had asked says whether what was stated
 * to them was kept, and a side that is missed too often grows (adaptive conformal inference, Gibbs and Candès 2021).
 */
export class Calibration {
  readonly #factors: { readonly [S in Side]: number[] } = {
    early: CENTRES.map(() => 1),
    late: CENTRES.map(() => 1),
  };

  /** Which forecasts are judged together, by seconds ahead. */
  static classOf(ahead: number): number {
    return BOUNDS.filter((bound) => ahead >= bound).length;
  }

  /** By how much one side of an interval is stretched, so many seconds ahead. */
  factor(side: Side, ahead: number): number {
    const factors = this.#factors[side];
    const position = Math.min(Math.max(Math.log10(Math.max(ahead, 1) / 10), 0), CENTRES.length - 1);
    const i = Math.floor(position);
    const a = factors[i] ?? 1;
    return a * ((factors[i + 1] ?? a) / a) ** (position - i);
  }

  /** Somebody has entered: before the interval, after it or within. */
  score(ahead: number, missed: Side | undefined): void {
    const i = Calibration.classOf(ahead);
    for (const side of ['early', 'late'] as const) {
      const step = LEARNING * (Number(missed === side) - MISS);
      const factor = (this.#factors[side][i] ?? 1) * Math.exp(step);
      this.#factors[side][i] = Math.min(Math.max(factor, FACTOR_MIN), FACTOR_MAX);
    }
  }
}
