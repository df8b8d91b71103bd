import type { Wishes } from './wishes.ts';

/**
 * The wishes of this tab, for when it is loaded again in the middle of a lesson: it then comes straight back in.
 * A screen is never remembered, the browser asks each time.
 */
export class RememberedWishes {
  readonly #key: string;

  constructor(name: string) {
    this.#key = `preau.live.${name}`;
  }

  read(): Wishes | null {
    const saved = sessionStorage.getItem(this.#key);
    return saved === null
      ? null
      : { apart: null, ...(JSON.parse(saved) as Omit<Wishes, 'apart'>), screen: false };
  }

  write(wishes: Wishes | null): void {
    if (wishes === null) sessionStorage.removeItem(this.#key);
    else sessionStorage.setItem(this.#key, JSON.stringify(wishes));
  }
}
