import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { CellKeys, Purpose } from './keys.ts';

/** As small as a cookie may be among others. */
const LENGTH_AT_MOST = 1_024;

interface Hand {
  /** The one header that this key signs, encoded, with the dot that follows it. */
  readonly head: string;
  readonly key: KeyObject;
}

const base64url = /^[A-Za-z0-9_-]+$/;

/**
 * Signs small things for one purpose as compact JWS (RFC 7515) in HS256, and knows its own hand again. A header
 * is not read but compared with those that this seal writes, so that no token chooses how it is verified.
 */
export class Seal {
  readonly #newest: Hand;
  readonly #hands: readonly Hand[];
  readonly #atMost: number;

  /** @param atMost characters of a token */
  constructor(keys: CellKeys, purpose: Purpose, atMost = LENGTH_AT_MOST) {
    const handOf = ({ kid, key }: { kid: string; key: KeyObject }) => {
      const header = JSON.stringify({ alg: 'HS256', kid, typ: `preau-${purpose}` });
      return { head: `${encode(header)}.`, key };
    };
    const [newest, ...older] = keys.sealing(purpose);
    this.#newest = handOf(newest);
    this.#hands = [this.#newest, ...older.map(handOf)];
    this.#atMost = atMost;
  }

  sign(claims: object): string {
    const { head, key } = this.#newest;
    const signed = head + encode(JSON.stringify(claims));
    const token = `${signed}.${signatureOf(signed, key)}`;
    if (token.length > this.#atMost) throw new RangeError(`A token has ${token.length} characters.`);
    return token;
  }

  /** The claims of a token that this seal has signed; null for anything else whatever. */
  open(token: unknown): unknown {
    if (typeof token !== 'string' || token.length > this.#atMost) return null;
    const hand = this.#hands.find(({ head }) => token.startsWith(head));
    const end = token.lastIndexOf('.');
    if (hand === undefined || end <= hand.head.length) return null;
    const payload = token.slice(hand.head.length, end);
    const signature = token.slice(end + 1);
    if (!base64url.test(payload) || !base64url.test(signature)) return null;
    if (!isEqual(signature, signatureOf(token.slice(0, end), hand.key))) return null;
    return decode(payload);
  }
}

const encode = (text: string): string => Buffer.from(text).toString('base64url');

/** Null where another text would be the encoding of the same bytes, or the bytes are no JSON. */
function decode(text: string): unknown {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) return null;
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return null;
  }
}

function signatureOf(signed: string, key: KeyObject): string {
  return createHmac('sha256', key).update(signed).digest('base64url');
}

/** Of two texts in base64url, in a time that does not tell where they differ. */
function isEqual(given: string, right: string): boolean {
  return given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right));
}
