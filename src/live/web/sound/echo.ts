import type { Loudness } from './talking.ts';

/** Ten samples a second: six seconds are looked at, and the room answers within half of one. */
const WINDOW = 60;
const LONGEST_DELAY = 5;
/** Likeness of two curves, 1 for the same. */
const ALIKE = 0.85;
/** One agreement may be chance, in a window of one word; so many in a row are not. */
const AGREED = 20;
/** The class must speak and pause, else there is nothing to compare. */
const SPREAD_LEAST = 6;
const AUDIBLE = -55;

/**
 * Whether a microphone sends back what its own loudspeaker plays: then its loudness rises and falls as that of the class
 * does, a moment later.
 */
export class EchoWatch {
  #heard: Loudness[] = [];
  #sent: Loudness[] = [];
  #agreed = 0;

  /** Takes how loud the class and the own microphone are now. True once the one follows the other. */
  compare(heard: Loudness, sent: Loudness): boolean {
    this.#heard = [...this.#heard, heard].slice(-(WINDOW + LONGEST_DELAY));
    this.#sent = [...this.#sent, sent].slice(-WINDOW);
    if (this.#heard.length < WINDOW + LONGEST_DELAY) return false;
    this.#agreed = this.#agree() ? this.#agreed + 1 : 0;
    return this.#agreed >= AGREED;
  }

  forget(): void {
    this.#heard = [];
    this.#sent = [];
    this.#agreed = 0;
  }

  #agree(): boolean {
    if (Math.max(...this.#sent) < AUDIBLE) return false;
    for (let delay = 0; delay <= LONGEST_DELAY; delay += 1) {
      const before = this.#heard.slice(LONGEST_DELAY - delay, LONGEST_DELAY - delay + WINDOW);
      if (likeness(before, this.#sent) >= ALIKE) return true;
    }
    return false;
  }
}

/** Pearson's correlation; 0 where one of the two hardly moves. */
function likeness(a: readonly number[], b: readonly number[]): number {
  const [da, db] = [deviations(a), deviations(b)];
  const [sa, sb] = [norm(da), norm(db)];
  const least = SPREAD_LEAST * Math.sqrt(a.length);
  if (sa < least || sb < least) return 0;
  return da.reduce((sum, value, i) => sum + value * (db[i] ?? 0), 0) / (sa * sb);
}

function deviations(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

const norm = (values: readonly number[]): number => Math.hypot(...values);
