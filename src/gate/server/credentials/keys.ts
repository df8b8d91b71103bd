import {
  createECDH,
  createHash,
  createHmac,
  createPrivateKey,
  createSecretKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import type { Config } from '#kit/server/config.ts';

/** What is signed for one purpose is nothing for another. */
export type Purpose = 'pass' | 'ticket' | 'entry' | 'refusal' | 'card';

/** Newest first. */
export type Secrets = readonly [string, ...string[]];

export interface SealingKey {
  readonly kid: string;
  readonly key: KeyObject;
}

/** A public key for bulletins, as RFC 7517 writes it. */
export interface BulletinJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly alg: 'ES256';
  readonly use: 'sig';
  readonly kid: string;
  readonly x: string;
  readonly y: string;
}

export interface BulletinKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly jwk: BulletinJwk;
}

const KID_LENGTH = 8;
const P_256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
/** 128 bits more than the order has: what is left of it modulo the order is even to 2⁻¹²⁸. */
const SCALAR_BYTES = 48;

/** The secrets that the configuration names, or one of the gate's own made from the school's. */
export function secretsOf({ secret, cell }: Pick<Config, 'secret' | 'cell'>): Secrets {
  const [newest, ...older] = cell.gateSecrets;
  if (newest !== undefined) return [newest, ...older];
  return [createHmac('sha256', secret).update('preau gate').digest('base64url')];
}

/**
 * A cell's keys, all made from its secrets: a gate that was killed, or a second one beside it, has the same. The newest
 * secret signs and all verify, so that a secret is replaced without ending what it signed.
 */
export class CellKeys {
  readonly bulletin: BulletinKey;
  /** The public keys of the bulletins of every secret (RFC 7517). */
  readonly jwks: { readonly keys: readonly BulletinJwk[] };
  readonly #secrets: Secrets;

  constructor(secrets: Secrets) {
    this.#secrets = secrets;
    const [newest, ...older] = secrets;
    this.bulletin = bulletinKey(newest);
    this.jwks = { keys: [this.bulletin, ...older.map(bulletinKey)].map(({ jwk }) => jwk) };
  }

  /** Newest first. */
  sealing(purpose: Purpose): readonly [SealingKey, ...SealingKey[]] {
    const [newest, ...older] = this.#secrets;
    const keyOf = (secret: string) => ({
      kid: kidOf(secret),
      key: createSecretKey(derive(secret, purpose, 32)),
    });
    return [keyOf(newest), ...older.map(keyOf)];
  }

  /**
   * What the school's nodes and its operator show the gate as a bearer token, newest first: the first is shown, all are
   * taken.
   */
  get staffTokens(): readonly [string, ...string[]] {
    const [newest, ...older] = this.#secrets;
    const tokenOf = (secret: string) => derive(secret, 'staff', 32).toString('base64url');
    return [tokenOf(newest), ...older.map(tokenOf)];
  }
}

/** Names the secret from which a key was made, and says nothing of it. */
function kidOf(secret: string): string {
  return createHash('sha256').update(`preau kid\0${secret}`).digest('base64url').slice(0, KID_LENGTH);
}

function derive(secret: string, purpose: Purpose | 'bulletin' | 'staff', bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `preau gate ${purpose}`, bytes));
}

/** The private number is drawn as FIPS 186-5 A.2.1 does, with the secret's bytes for the random ones. */
function bulletinKey(secret: string): BulletinKey {
  const drawn = BigInt(`0x${derive(secret, 'bulletin', SCALAR_BYTES).toString('hex')}`);
  const d = Buffer.from(((drawn % (P_256_ORDER - 1n)) + 1n).toString(16).padStart(64, '0'), 'hex');
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(d);
  const point = pair.getPublicKey();
  const kid = kidOf(secret);
  const open = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  } as const;
  const privateKey = createPrivateKey({ key: { ...open, d: d.toString('base64url') }, format: 'jwk' });
  return { kid, privateKey, jwk: { ...open, alg: 'ES256', use: 'sig', kid } };
}
