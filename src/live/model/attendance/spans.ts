import type { Instant } from '#kit/model/clock.ts';

/** From an instant up to another, which is no part of it. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** In order, none touching another's inside. */
export type Spans = readonly Span[];

/** What of `spans` is before an instant. */
export const until = (spans: Spans, end: Instant): Spans =>
  both(spans, [{ from: Number.NEGATIVE_INFINITY, to: end }]);

export const after = (spans: Spans, start: Instant): Spans =>
  both(spans, [{ from: start, to: Number.POSITIVE_INFINITY }]);

/** When the two are. */
export function both(ones: Spans, others: Spans): Spans {
  const found: Span[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [one, other] = [ones[i], others[j]];
    if (one === undefined || other === undefined) return found;
    const from = Math.max(one.from, other.from);
    const to = Math.min(one.to, other.to);
    if (from < to) found.push({ from, to });
    if (one.to < other.to) i += 1;
    else j += 1;
  }
}

/** When `ones` are and `others` are not. */
export function without(ones: Spans, others: Spans): Spans {
  const gaps: Span[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const other of others) {
    gaps.push({ from, to: other.from });
    from = other.to;
  }
  return both(ones, [...gaps, { from, to: Number.POSITIVE_INFINITY }]);
}

/** When any of them is; pauses up to `pause` milliseconds are passed over. */
export function either(spans: readonly Span[], pause = 0): Spans {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || span.from - last.to > pause) joined.push(span);
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return joined;
}

/** In milliseconds. */
export const lengthOf = (spans: Spans): number => spans.reduce((sum, { from, to }) => sum + (to - from), 0);
