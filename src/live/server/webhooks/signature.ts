import { createHmac, hkdfSync } from 'node:crypto';

/** Of 24 to 64 bytes, as the specification of Standard Webhooks wants it. */
const KEY_BYTES = 32;

/**
 * The key of an endpoint, the same on all nodes of a school. It is made from the school's own secret, so that neither the
 * database nor its backups hold what signs; another generation is another key.
 */
export function keyOf(schoolSecret: string, endpoint: string, generation: number): Buffer {
  return Buffer.from(
    hkdfSync('sha256', schoolSecret, '', `preau webhook ${endpoint} ${generation}`, KEY_BYTES),
  );
}

export const secretOf = (key: Buffer): string => `whsec_${key.toString('base64')}`;

interface Signed {
  readonly id: string;
  /** Seconds since the Unix epoch. */
  readonly timestamp: number;
  readonly body: string;
}

/** The header `webhook-signature`: one signature for each key, of which a receiver needs one. */
export function signatureOf({ id, timestamp, body }: Signed, keys: readonly Buffer[]): string {
  const content = `${id}.${timestamp}.${body}`;
  return keys.map((key) => `v1,${createHmac('sha256', key).update(content).digest('base64')}`).join(' ');
}
