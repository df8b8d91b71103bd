import { createHash } from 'node:crypto';
import type { Config } from '#kit/server/config.ts';

/**
 * What ranks are computed from, 32 bytes: the ceremony's, or, where none was held, one that only the cell's name decides, so
 * that nobody has chosen it (G13).
 */
export function seedOf({ cell, gate }: Pick<Config, 'cell' | 'gate'>): Buffer {
  if (gate.seed !== undefined) return Buffer.from(gate.seed, 'base64url');
  return mixSeed('', cell.name);
}

/** SHA-256 of the committed secret and the public number that was drawn after it (G13). */
export function mixSeed(secret: string, beacon: string): Buffer {
  return createHash('sha256').update(`preau-seed-1\0${secret}\0${beacon}`).digest();
}
