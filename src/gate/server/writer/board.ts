import { constants, gzipSync } from 'node:zlib';
import type { SignedBulletin } from '../credentials/bulletin-signature.ts';

/** A bulletin as it goes over the line. */
export interface Published {
  readonly plain: Buffer;
  readonly gzip: Buffer;
}

const BEST = { level: constants.Z_BEST_COMPRESSION };

export function published(signed: SignedBulletin): Published {
  return publishedText(JSON.stringify(signed));
}

export function publishedText(signed: string): Published {
  const plain = Buffer.from(signed);
  return { plain, gzip: gzipSync(plain, BEST) };
}
