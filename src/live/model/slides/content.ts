import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64url } from '#gate/model/claims.ts';
import type { ContentHash } from './ids.ts';

/** One page of a deck: the hash of its picture, and the words on it, for who listens and for who searches. */
export interface Page {
  readonly picture: ContentHash;
  readonly text: string;
}

export const hashOf = (bytes: Uint8Array): ContentHash => toBase64url(sha256(bytes)) as ContentHash;

/** The hash that names a whole deck: whoever holds it can tell that no page is another one. */
export const contentOf = (pages: readonly Page[]): ContentHash =>
  hashOf(utf8ToBytes(JSON.stringify(pages.map(({ picture, text }) => [picture, text]))));
