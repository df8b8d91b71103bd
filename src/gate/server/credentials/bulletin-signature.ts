import { sign } from 'node:crypto';
import type { BulletinKey } from './keys.ts';

/** A flattened JWS (RFC 7515 §7.2.2). */
export interface SignedBulletin {
  readonly protected: string;
  readonly payload: string;
  /** As browsers take it: r and s, 32 bytes each (IEEE P1363). */
  readonly signature: string;
}

/** Signs what everybody reads, in ES256, which the oldest browsers verify (G1). */
export class BulletinSigner {
  readonly #key: BulletinKey;
  readonly #header: string;

  constructor(key: BulletinKey) {
    this.#key = key;
    this.#header = encode({ alg: 'ES256', kid: key.kid, typ: 'preau-bulletin' });
  }

  sign(bulletin: object): SignedBulletin {
    const payload = encode(bulletin);
    const signature = sign('sha256', Buffer.from(`${this.#header}.${payload}`), {
      key: this.#key.privateKey,
      dsaEncoding: 'ieee-p1363',
    });
    return { protected: this.#header, payload, signature: signature.toString('base64url') };
  }
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
