import type { KeptPage } from './store.ts';

/** A page turns before thirty pupils, or six hundred, at once: it is read once. */
export class PageCache {
  readonly #mostBytes: number;
  readonly #pages = new Map<string, KeptPage>();
  readonly #reading = new Map<string, Promise<KeptPage | null>>();
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** What is under a key never changes. */
  async get(key: string, read: () => Promise<KeptPage | null>): Promise<KeptPage | null> {
    const kept = this.#pages.get(key);
    if (kept) {
      this.#pages.delete(key);
      this.#pages.set(key, kept);
      return kept;
    }
    const reading = this.#reading.get(key) ?? read().finally(() => this.#reading.delete(key));
    this.#reading.set(key, reading);
    const page = await reading;
    if (page && !this.#pages.has(key)) this.#keep(key, page);
    return page;
  }

  #keep(key: string, page: KeptPage): void {
    this.#pages.set(key, page);
    this.#bytes += page.picture.length;
    for (const [oldest, { picture }] of this.#pages) {
      if (this.#bytes <= this.#mostBytes) return;
      this.#pages.delete(oldest);
      this.#bytes -= picture.length;
    }
  }
}
