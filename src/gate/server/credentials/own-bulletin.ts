import { createPublicKey, verify } from 'node:crypto';
import * as z from 'zod/mini';
import type { Bulletin } from '../../model/bulletin.ts';
import type { BulletinJwk } from './keys.ts';

const Signed = z.object({ protected: z.string(), payload: z.string(), signature: z.string() });
const Header = z.object({ kid: z.string() });

/** What this cell has published, if it is that: undefined for what was signed with none of its keys. */
export function readOwnBulletin(given: unknown, keys: readonly BulletinJwk[]): Bulletin | undefined {
  const signed = Signed.safeParse(given).data;
  if (signed === undefined) return undefined;
  const kid = Header.safeParse(decoded(signed.protected)).data?.kid;
  const jwk = keys.find((key) => key.kid === kid);
  if (jwk === undefined) return undefined;
  const isOwn = verify(
    'sha256',
    Buffer.from(`${signed.protected}.${signed.payload}`),
    { key: createPublicKey({ key: { ...jwk }, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signed.signature, 'base64url'),
  );
  return isOwn ? (decoded(signed.payload) as Bulletin) : undefined;
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    return undefined;
  }
}
