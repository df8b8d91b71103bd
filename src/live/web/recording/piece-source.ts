import type { Parts } from './parts.ts';

/** Once a new piece is there, or nothing more comes. */
export interface Arrivals {
  next(): Promise<void>;
}

/** What is sent is read from where it is kept, as it grows: the form that tus-js-client asks for (`FileSource`). */
export class PieceSource {
  /** Not known before the end. */
  readonly size = null as unknown as number;
  readonly #parts: Parts;
  readonly #id: string;
  readonly #arrivals: Arrivals;

  constructor(parts: Parts, id: string, arrivals: Arrivals) {
    this.#parts = parts;
    this.#id = id;
    this.#arrivals = arrivals;
  }

  /** Waits until there is something after `start`. `done` with the last of it. */
  async slice(start: number, end: number): Promise<{ value: Blob | null; done: boolean }> {
    for (;;) {
      const arrival = this.#arrivals.next();
      const part = await this.#parts.find(this.#id);
      const all = new Blob([...(await this.#parts.pieces(this.#id))]);
      const done = (part?.ended ?? true) && all.size <= end;
      if (all.size > start || done) return { value: all.size > start ? all.slice(start, end) : null, done };
      await arrival;
    }
  }

  close(): void {}
}
