/** From values to pixels, with the values that deserve a line. */
export interface Scale {
  readonly pixel: (value: number) => number;
  readonly ticks: readonly number[];
}

export type Span = readonly [from: number, to: number];

export function linear([from, to]: Span, [start, end]: Span, wanted = 6): Scale {
  const step = roundStep((to - from) / wanted);
  const ticks: number[] = [];
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i += 1) ticks.push(i * step);
  return { pixel: (value) => start + ((value - from) / (to - from)) * (end - start), ticks };
}

/** By powers of ten; what is below `from` lies on it. */
export function logarithmic([from, to]: Span, [start, end]: Span): Scale {
  const low = Math.log10(from);
  const high = Math.ceil(Math.log10(to));
  const ticks = Array.from({ length: high - low + 1 }, (_, power) => 10 ** (low + power));
  const pixel = (value: number) =>
    start + ((Math.log10(Math.max(value, from)) - low) / (high - low)) * (end - start);
  return { pixel, ticks };
}

/** 1, 2 or 5 times a power of ten: the first that is large enough. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((one) => one * power >= least - 1e-12) ?? 10;
  return factor * power;
}
