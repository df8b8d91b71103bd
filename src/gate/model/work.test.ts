import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TicketId } from './ids.ts';
import { anyTicketId, workOf } from './work.arbitrary.ts';
import { findNonce, isWorkDone, WORK_PARTS, type WorkFor, workInput } from './work.ts';

/** Eight parts of eight bits: something else passes for them once in 2⁶⁴. */
const BITS = 8;

const anyWork: fc.Arbitrary<WorkFor> = fc.record({
  cell: fc.stringMatching(/^[a-z0-9-]{1,32}$/),
  seq: fc.integer({ min: 1, max: 4_000_000_000 }),
  id: anyTicketId,
});
const example: WorkFor = { cell: 'idf-1', seq: 1_795_000_000, id: 'AAAAAAAAAAAAAAAAAAAAAg' as TicketId };

describe('work', () => {
  it('[G10] that was found is done, also where less is due', () => {
    fc.assert(
      fc.property(anyWork, fc.integer({ min: 0, max: BITS }), (given, less) => {
        const nonces = workOf(BITS, given);
        expect(isWorkDone(BITS, given, nonces)).toBe(true);
        expect(isWorkDone(less, given, nonces)).toBe(true);
      }),
    );
  });

  it('[G10] is worth nothing for another id, bulletin or cell, nor in another order', () => {
    fc.assert(
      fc.property(anyWork, anyWork, (given, other) => {
        const nonces = workOf(BITS, given);
        for (const key of ['cell', 'seq', 'id'] as const) {
          const changed = { ...given, [key]: other[key] };
          expect(isWorkDone(BITS, changed, nonces)).toBe(changed[key] === given[key]);
        }
        expect(isWorkDone(BITS, { ...given, seq: given.seq + 1 }, nonces)).toBe(false);
        expect(isWorkDone(BITS, given, nonces.toReversed())).toBe(false);
      }),
    );
  });

  it('[G10] is not done where more is due', () => {
    expect(isWorkDone(3 * BITS, example, workOf(BITS, example))).toBe(false);
  });

  it('[G10] is all of its parts, each a whole number', () => {
    const nonces = workOf(BITS, example);
    const [first = 0] = nonces;
    for (const bad of [[], nonces.slice(1), [...nonces, first], Array(WORK_PARTS).fill(first)]) {
      expect(isWorkDone(BITS, example, bad)).toBe(false);
    }
    for (const odd of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(isWorkDone(0, example, nonces.with(0, odd))).toBe(false);
    }
  });

  it('[G10] is SHA-256 over cell, bulletin, id and nonce, as anybody can compute it', () => {
    workOf(BITS, example).forEach((nonce, part) => {
      const text = `preau-work-1\0${example.cell}\0${example.seq}\0${example.id}\0${part}`;
      const input = createHash('sha256').update(text).digest();
      expect(Buffer.from(workInput(example, part))).toEqual(input);
      const counted = Buffer.alloc(8);
      counted.writeBigUInt64BE(BigInt(nonce));
      const digest = createHash('sha256').update(input).update(counted).digest();
      expect(digest[0]).toBe(0);
    });
  });

  it('counts nonces beyond 32 bits', () => {
    const zeros = (nonce: number) => {
      const counted = Buffer.alloc(8);
      counted.writeBigUInt64BE(BigInt(nonce));
      const digest = createHash('sha256').update(workInput(example, 0)).update(counted).digest();
      return Math.clz32(digest.readUInt32BE());
    };
    let nonce = 2 ** 32;
    while (zeros(nonce) < BITS) nonce += 1;
    expect(isWorkDone(BITS, example, workOf(BITS, example).with(0, nonce))).toBe(true);
  });

  it('is looked for in slices, between which a browser can do something else', () => {
    const search = findNonce(12, workInput(example, 0), 100);
    const tried: number[] = [];
    let step = search.next();
    for (; !step.done; step = search.next()) tried.push(step.value);
    expect(tried).toEqual(Array.from({ length: Math.floor(step.value / 100) }, (_, i) => (i + 1) * 100));
    const whole = findNonce(12, workInput(example, 0), Number.MAX_SAFE_INTEGER).next();
    expect(whole).toEqual({ done: true, value: step.value });
  });
});
