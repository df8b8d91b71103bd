import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { TicketId } from './ids.ts';

/** Pieces of one work: eight small ones take about as long for everybody, where one large may take five times that. */
export const WORK_PARTS = 8;

const INPUT_BYTES = 32;
const NONCE_BYTES = 8;
const TWO_32 = 2 ** 32;
/** A few milliseconds of an old tablet. */
const SLICE = 1_024;

/** What a walk-in's work is for (G10). */
export interface WorkFor {
  readonly cell: string;
  /** Of the bulletin that asked for it. */
  readonly seq: number;
  readonly id: TicketId;
}

/** What a nonce of one part is hashed with; 32 bytes, so that each try is one block of SHA-256. */
export function workInput({ cell, seq, id }: WorkFor, part: number): Uint8Array {
  return sha256(utf8ToBytes(['preau-work-1', cell, seq, id, part].join('\0')));
}

/**
 * Looks for a part's nonce from 0 on. It yields how many it has tried, after each slice, so that whoever runs it can do
 * something else meanwhile, and returns the nonce.
 *
 * @param bits from 0 to 32
 */
export function* findNonce(bits: number, input: Uint8Array, slice = SLICE): Generator<number, number> {
  const trial = new Trial(input);
  for (let nonce = 0; ; nonce += 1) {
    if (trial.zeros(nonce) >= bits) return nonce;
    if ((nonce + 1) % slice === 0) yield nonce + 1;
  }
}

/** Whether these are nonces of every part, each with so many zero bits. */
export function isWorkDone(bits: number, given: WorkFor, nonces: readonly number[]): boolean {
  return (
    nonces.length === WORK_PARTS &&
    nonces.every(
      (nonce, part) =>
        Number.isSafeInteger(nonce) && nonce >= 0 && new Trial(workInput(given, part)).zeros(nonce) >= bits,
    )
  );
}

/** SHA-256 over an input and a nonce of eight bytes, big-endian. */
class Trial {
  readonly #bytes: Uint8Array;
  readonly #nonce: DataView;

  constructor(input: Uint8Array) {
    this.#bytes = concatBytes(input, new Uint8Array(NONCE_BYTES));
    this.#nonce = new DataView(this.#bytes.buffer, INPUT_BYTES);
  }

  /** Zero bits at the beginning, of the first 32. */
  zeros(nonce: number): number {
    this.#nonce.setUint32(0, Math.floor(nonce / TWO_32));
    this.#nonce.setUint32(4, nonce % TWO_32);
    const digest = sha256(this.#bytes);
    return Math.clz32(new DataView(digest.buffer, digest.byteOffset).getUint32(0));
  }
}
