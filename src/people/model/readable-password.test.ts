import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readablePassword } from './readable-password.ts';

it('is three words of plain letters and two digits, whatever is drawn', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })), (draws) => {
      const below = (n: number) => Math.floor((draws.next().value ?? 0) * n);
      expect(readablePassword(below)).toMatch(/^([a-z]{3,9}-){3}[1-9]\d$/);
    }),
  );
});
