import { createSecretKey, type KeyObject } from 'node:crypto';
import type { MemberId } from '../../model/ids.ts';
import type { Sealed } from '../../model/text.ts';
import type { KeyStore } from './keys.ts';
import { authorOf, authorsWithin, seal, unseal } from './sealing.ts';

/** Words said in the last minutes of some dozens of classes: they are read again by whoever joins. */
const rememberedTexts = 8_192;

/**
 * People's words, sealed and unsealed without waiting once the keys of their authors are here. An erased key
 * is forgotten here too; words whose key is not here read as gone.
 */
export class Words {
  readonly #store: KeyStore;
  readonly #keys = new Map<MemberId, KeyObject>();
  readonly #plain = new Map<Sealed, string>();
  #erasures = 0;

  constructor(store: KeyStore) {
    this.#store = store;
  }

  /** Makes readable all the words within a value. */
  async learn(value: unknown): Promise<void> {
    const unknown = this.#unknown([...authorsWithin(value)]);
    if (unknown.length > 0) this.#keep(await this.#unerased(() => this.#store.findKeys(unknown)));
  }

  /** Gives authors their keys, so that none of them waits for one at the first word. */
  async expect(authors: readonly MemberId[]): Promise<void> {
    const unknown = this.#unknown(authors);
    if (unknown.length > 0) this.#keep(await this.#unerased(() => this.#store.makeKeys(unknown)));
  }

  async sealerOf(author: MemberId): Promise<(plain: string) => Sealed> {
    if (!this.#keys.has(author)) await this.expect([author]);
    const key = this.#keys.get(author);
    if (key === undefined) throw new Error('A key that was just made is not there.');
    return (plain) => {
      const sealed = seal(author, key, plain);
      this.#remember(sealed, plain);
      return sealed;
    };
  }

  readonly unseal = (sealed: Sealed): string | null => {
    const remembered = this.#plain.get(sealed);
    if (remembered !== undefined) return remembered;
    const key = this.#keys.get(authorOf(sealed));
    if (key === undefined) return null;
    const plain = unseal(sealed, key);
    if (plain !== null) this.#remember(sealed, plain);
    return plain;
  };

  async erase(author: MemberId): Promise<void> {
    await this.#store.erase(author);
    this.#erasures += 1;
    this.#keys.delete(author);
    for (const sealed of this.#plain.keys()) if (authorOf(sealed) === author) this.#plain.delete(sealed);
  }

  #unknown(authors: readonly MemberId[]): MemberId[] {
    return authors.filter((author) => !this.#keys.has(author));
  }

  #keep(keys: ReadonlyMap<MemberId, Buffer>): void {
    for (const [author, key] of keys) this.#keys.set(author, createSecretKey(key));
  }

  /** What was read while a key was erased may hold that key: it is read again. */
  async #unerased<T>(read: () => Promise<T>): Promise<T> {
    for (;;) {
      const before = this.#erasures;
      const found = await read();
      if (before === this.#erasures) return found;
    }
  }

  #remember(sealed: Sealed, plain: string): void {
    if (this.#plain.size >= rememberedTexts) {
      const [oldest] = this.#plain.keys();
      if (oldest !== undefined) this.#plain.delete(oldest);
    }
    this.#plain.set(sealed, plain);
  }
}
