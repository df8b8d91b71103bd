/**
 * Something that outlives a reload of its tab, and not the tab: devices are shared. Where the browser keeps nothing, or
 * no more, it is gone with the page.
 */
export class KeptInTab<T> {
  readonly #key: string;

  constructor(name: string) {
    this.#key = `preau.live.${name}`;
  }

  read(): T | null {
    try {
      return JSON.parse(sessionStorage.getItem(this.#key) ?? 'null');
    } catch {
      return null;
    }
  }

  write(value: T | null): void {
    try {
      if (value === null) sessionStorage.removeItem(this.#key);
      else sessionStorage.setItem(this.#key, JSON.stringify(value));
    } catch {}
  }
}
