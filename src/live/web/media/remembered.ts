import { KeptInTab } from '../kept.ts';
import type { Wishes } from './wishes.ts';

/**
 * The wishes of this tab, for when it is loaded again in the middle of a lesson: it then comes straight back in.
 * A screen is never remembered, the browser asks each time.
 */
export class RememberedWishes {
  readonly #kept: KeptInTab<Omit<Wishes, 'apart'>>;

  constructor(name: string) {
    this.#kept = new KeptInTab(name);
  }

  read(): Wishes | null {
    const wishes = this.#kept.read();
    return wishes && { apart: null, ...wishes, screen: false };
  }

  write(wishes: Wishes | null): void {
    this.#kept.write(wishes);
  }
}
