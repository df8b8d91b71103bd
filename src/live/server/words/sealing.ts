import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import type { Sealed } from '../../model/text.ts';

const cipher = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;
/** No id has it. */
const separator = ':';

/** Encrypts with an author's key; the author's id is readable beside the words, and bound to them. */
export function seal(author: MemberId, key: KeyObject, plain: string): Sealed {
  const nonce = newNonce();
  const encryption = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(author));
  const words = Buffer.concat([encryption.update(plain, 'utf8'), encryption.final()]);
  const box = Buffer.concat([nonce, encryption.getAuthTag(), words]);
  return `${author}${separator}${box.toString('base64url')}` as Sealed;
}

/** Null when the words were not sealed with this key (an author whose key was erased has a new one), or were altered. */
export function unseal(sealed: Sealed, key: KeyObject): string | null {
  const box = Buffer.from(sealed.slice(sealed.indexOf(separator) + 1), 'base64url');
  const nonce = box.subarray(0, nonceLength);
  const tag = box.subarray(nonceLength, nonceLength + tagLength);
  const decryption = createDecipheriv(cipher, key, nonce)
    .setAAD(Buffer.from(authorOf(sealed)))
    .setAuthTag(tag);
  try {
    const words = decryption.update(box.subarray(nonceLength + tagLength), undefined, 'utf8');
    return words + decryption.final('utf8');
  } catch {
    return null;
  }
}

export const authorOf = (sealed: Sealed): MemberId => sealed.slice(0, sealed.indexOf(separator)) as MemberId;

/** Random bytes are drawn for many nonces at once: one by one they cost as much as the encryption. */
const nonces = Buffer.alloc(512 * nonceLength);
let drawn = nonces.length;

function newNonce(): Buffer {
  if (drawn === nonces.length) {
    randomFillSync(nonces);
    drawn = 0;
  }
  const nonce = Buffer.from(nonces.subarray(drawn, drawn + nonceLength));
  drawn += nonceLength;
  return nonce;
}

/** Whose the words of an anonymous ballot are: the class's own. No person and no visitor has an id of this form. */
export const classAsAuthor = (classroom: ClassroomId): MemberId => `class.${classroom}` as MemberId;

/** The authors of the sealed words anywhere within a state or an event. */
export function authorsWithin(value: unknown, found = new Set<MemberId>()): ReadonlySet<MemberId> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [name, part] of Object.entries(value)) {
    if (name === 'sealed' && typeof part === 'string') found.add(authorOf(part as Sealed));
    else authorsWithin(part, found);
  }
  return found;
}
