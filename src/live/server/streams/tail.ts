import type { Line } from '../../model/delivery/deliver.ts';

/** The newest lines of a class, from which streams resume. */
export class Tail {
  readonly #room: number;
  #lines: Line[] = [];

  /** Between `room` lines and twice as many are kept. */
  constructor(room: number) {
    this.#room = room;
  }

  push(lines: readonly Line[]): void {
    this.#lines.push(...lines);
    if (this.#lines.length >= 2 * this.#room) this.#lines = this.#lines.slice(-this.#room);
  }

  clear(): void {
    this.#lines = [];
  }

  /** All the lines after `seq`; null when some are no longer here, or the log has not come that far. */
  after(seq: number, head: number): readonly Line[] | null {
    if (seq === head) return [];
    const first = this.#lines[0]?.logged.seq;
    if (first === undefined || seq < first - 1 || seq > head) return null;
    return this.#lines.slice(seq - first + 1);
  }
}
