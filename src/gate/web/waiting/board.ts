import type { Bulletin } from '../../model/bulletin.ts';
import { fromBase64url, jsonOf } from '../../model/claims.ts';
import type { Ask } from './ask.ts';

interface Signed {
  readonly protected: string;
  readonly payload: string;
  readonly signature: string;
}

/** Time as the page can see it: one clock that stands still while a device sleeps, and one that people set. */
export interface Clocks {
  /** Milliseconds. */
  monotonic(): number;
  wall(): number;
}

const BULLETIN = '/gate/bulletin.json';
const KEYS = '/gate/keys.json';

/** The newest bulletin whose signature holds, and the gate's time after it (G1). */
export class Board {
  readonly #ask: Ask;
  readonly #clocks: Clocks;
  readonly #crypto: SubtleCrypto | undefined;
  readonly #keys = new Map<string, CryptoKey>();
  #latest: Bulletin | undefined;
  #cameAt = { monotonic: 0, wall: 0 };

  /** @param crypto undefined on a page without https: whoever could change its bulletins could change the page */
  constructor(ask: Ask, clocks: Clocks, crypto: SubtleCrypto | undefined) {
    this.#ask = ask;
    this.#clocks = clocks;
    this.#crypto = crypto;
  }

  /** Undefined when none can be trusted now. */
  async read(): Promise<Bulletin | undefined> {
    const asked = { monotonic: this.#clocks.monotonic(), wall: this.#clocks.wall() };
    const bulletin = await this.#fetch().catch(() => undefined);
    if (bulletin !== undefined && bulletin.seq > (this.#latest?.seq ?? -1)) {
      this.#latest = bulletin;
      this.#cameAt = asked;
    }
    return this.#latest !== undefined && this.now() < this.#latest.validUntil ? this.#latest : undefined;
  }

  /**
   * The gate's time. Of two clocks the one that ran further is believed: one stands still while the device sleeps, and a bulletin
   * that is thought too old is only read again.
   */
  now(): number {
    if (this.#latest === undefined) return this.#clocks.wall();
    const monotonic = this.#clocks.monotonic() - this.#cameAt.monotonic;
    const wall = this.#clocks.wall() - this.#cameAt.wall;
    return this.#latest.at + Math.max(monotonic, wall);
  }

  async #fetch(): Promise<Bulletin | undefined> {
    const { status, body } = await this.#ask(BULLETIN);
    if (status !== 200) return undefined;
    const signed = body as Signed;
    if (!(await this.#holds(signed))) return undefined;
    const bulletin = jsonOf(signed.payload) as Bulletin | null | undefined;
    return bulletin?.v === 1 ? bulletin : undefined;
  }

  async #holds(signed: Signed): Promise<boolean> {
    const crypto = this.#crypto;
    if (crypto === undefined) return true;
    const key = await this.#keyOf(signed, crypto);
    if (key === undefined) return false;
    const text = `${signed.protected}.${signed.payload}`;
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const signature = fromBase64url(signed.signature) as Uint8Array<ArrayBuffer>;
    return crypto.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, bytes);
  }

  async #keyOf(signed: Signed, crypto: SubtleCrypto): Promise<CryptoKey | undefined> {
    const { kid, typ } = jsonOf(signed.protected) as { kid: string; typ: string };
    if (typ !== 'preau-bulletin') return undefined;
    if (!this.#keys.has(kid)) await this.#fetchKeys(crypto);
    return this.#keys.get(kid);
  }

  async #fetchKeys(crypto: SubtleCrypto): Promise<void> {
    const { body } = await this.#ask(KEYS);
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    for (const { kty, crv, kid, x, y } of (body as { keys: (JsonWebKey & { kid: string })[] }).keys) {
      const jwk = { kty, crv, x, y } as JsonWebKey;
      this.#keys.set(kid, await crypto.importKey('jwk', jwk, algorithm, false, ['verify']));
    }
  }
}
