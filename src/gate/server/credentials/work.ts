import { type Instant, seconds } from '#kit/model/clock.ts';
import { isWorkDone, type WorkFor } from '../../model/work.ts';

/** How long after a bulletin its work may be handed in. */
export const WORK_TAKEN_MS = seconds(300);

/** What the walk-ins of the last minutes were asked (G10). */
export class WorkDue {
  readonly #asked: { readonly seq: number; readonly bits: number; readonly until: Instant }[] = [];

  /** A bulletin is published. Another one follows every second, and most ask what the last one asked. */
  ask(seq: number, bits: number, now: Instant): void {
    this.#asked.push({ seq, bits, until: now + WORK_TAKEN_MS });
    while ((this.#asked[0]?.until ?? now) < now) this.#asked.shift();
  }

  /**
   * Whether a walk-in has done what the named bulletin asked. One that this gate has not published itself is that of a gate
   * killed before it, as old as its `seq` says: its walk-ins owe what is asked now.
   */
  isPaid(given: WorkFor, nonces: readonly number[], now: Instant): boolean {
    const bits = this.#bitsOf(given.seq, now);
    return bits !== undefined && isWorkDone(bits, given, nonces);
  }

  #bitsOf(seq: number, now: Instant): number | undefined {
    const last = this.#asked.at(-1);
    if (last === undefined || seq > last.seq) return undefined;
    const own = this.#asked.find((asked) => asked.seq === seq);
    if (own !== undefined) return own.until > now ? own.bits : undefined;
    return seconds(seq) + WORK_TAKEN_MS > now ? last.bits : undefined;
  }
}
