/** Forecasts are judged apart by how far ahead they look: so many seconds, twice as many, and so on. */
const NEAREST = 10;
const CLASSES = 8;
/** Of the people, this share may come before the interval, and this share after it. */
const MISS = 0.05;
const LEARNING = 0.04;
const FACTOR_MIN = 0.65;
const FACTOR_MAX = 3;

type Side = 'early' | 'late';

/**
 * Keeps the stated intervals honest: each entry of somebody whom the census had asked says whether what was stated
 * to them was kept, and a side that is missed too often grows (adaptive conformal inference, Gibbs and Candès 2021).
 */
export class Calibration {
  readonly #factors: { readonly [S in Side]: number[] } = {
    early: new Array<number>(CLASSES).fill(1),
    late: new Array<number>(CLASSES).fill(1),
  };

  /** Which forecasts are judged together, by seconds ahead. */
  static classOf(ahead: number): number {
    return Math.round(positionOf(ahead));
  }

  /** By how much one side of an interval is stretched, so many seconds ahead. */
  factor(side: Side, ahead: number): number {
    const factors = this.#factors[side];
    const position = positionOf(ahead);
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

function positionOf(ahead: number): number {
  return Math.min(Math.max(Math.log2(Math.max(ahead, 1) / NEAREST), 0), CLASSES - 1);
}
