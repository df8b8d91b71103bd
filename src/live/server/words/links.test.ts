import { expect, test } from 'vitest';
import { readsAsLink } from '../../model/chat/links.ts';

/** The quickest of some readings, in milliseconds: what else runs here slows some of them, and not all. */
const quickest = (text: string) =>
  Math.min(
    ...Array.from({ length: 5 }, () => {
      const began = performance.now();
      readsAsLink(text);
      return performance.now() - began;
    }),
  );

// Every message is read where the whole school is served. Some letters are written out as six, and as eighteen.
test.each([...'a.@ㄱ㌖ﷺ', ' ', 'a.', 'a@', 'a ', '1.', ':/'])(
  'ten times as much of « %s » takes about ten times as long',
  (piece) => {
    const long = piece.repeat(2_000).slice(0, 2_000);
    expect(quickest(long) / quickest(long.slice(0, 200))).toBeLessThan(50);
  },
);
