/** Seconds ahead at which a forecast looks, denser near than far; the last is beyond any queue. */
export const AHEAD: readonly number[] = Array.from({ length: 90 }, (_, i) =>
  i < 10 ? i * 5 : 45 * 1.065 ** (i - 9),
);

/**
 * Seconds until what is served has caught up with what is needed; both are given at each of `AHEAD`, and the last of
 * these when it never does.
 */
export function crossing(excess: (i: number) => number): number {
  let before = excess(0);
  if (before >= 0) return 0;
  for (let i = 1; i < AHEAD.length; i += 1) {
    const now = excess(i);
    if (now >= 0) {
      const from = AHEAD[i - 1] ?? 0;
      return from + (((AHEAD[i] ?? from) - from) * -before) / (now - before);
    }
    before = now;
  }
  return AHEAD.at(-1) ?? 0;
}
