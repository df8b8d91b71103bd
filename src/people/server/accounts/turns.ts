import { kitErrors, Refusal } from '#kit/model/errors.ts';

/**
 * Lets so many works run at once; the others wait in lines, which are served in rotation, so that a long line
 * costs a short one next to nothing.
 */
export class Turns {
  readonly #atOnce: number;
  readonly #inLineAtMost: number;
  readonly #lines = new Map<string, (() => void)[]>();
  #running = 0;

  constructor({ atOnce, inLineAtMost }: { atOnce: number; inLineAtMost: number }) {
    this.#atOnce = atOnce;
    this.#inLineAtMost = inLineAtMost;
  }

  async take<T>(line: string, work: () => Promise<T>): Promise<T> {
    if (this.#running < this.#atOnce) this.#running += 1;
    else await this.#wait(line);
    try {
      return await work();
    } finally {
      this.#handOn();
    }
  }

  #wait(line: string): Promise<void> {
    const waiting = this.#lines.get(line) ?? [];
    if (waiting.length >= this.#inLineAtMost) throw new Refusal(kitErrors['kit.too-many-requests']);
    this.#lines.set(line, waiting);
    return new Promise((resolve) => waiting.push(resolve));
  }

  #handOn(): void {
    const [first] = this.#lines;
    if (first === undefined) {
      this.#running -= 1;
      return;
    }
    const [line, waiting] = first;
    const next = waiting.shift();
    this.#lines.delete(line);
    if (waiting.length > 0) this.#lines.set(line, waiting);
    next?.();
  }
}
