import fc from 'fast-check';
import type { TicketId } from './ids.ts';
import { findNonce, WORK_PARTS, type WorkFor, workInput } from './work.ts';

export const anyTicketId: fc.Arbitrary<TicketId> = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => Buffer.from(bytes).toString('base64url') as TicketId);

/** The nonces that a patient walk-in hands in. */
export function workOf(bits: number, given: WorkFor): number[] {
  return Array.from({ length: WORK_PARTS }, (_, part) => {
    const search = findNonce(bits, workInput(given, part));
    for (;;) {
      const step = search.next();
      if (step.done) return step.value;
    }
  });
}
