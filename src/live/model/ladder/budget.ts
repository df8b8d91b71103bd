/** What a media node says of itself. LiveKit: `cpu_load` of its node's statistics, or the process's own seconds of CPU. */
export interface EngineFigures {
  /** Share of its processors that is busy. */
  readonly processors: number;
  /** Bytes that it sends and receives in a second. */
  readonly bytes: number;
}

export interface EngineLimits {
  /** Bytes a second of its line; LiveKit's `limit.bytes_per_sec`, which is off unless set. */
  readonly bytes: number;
  /** What the operator believes that it bears, in the units of `costOf`: taken while it has too little to do to be measured. */
  readonly configured: number;
}

/** Where the busier of processors and line is led to, as a share of its limit. */
export const MARK = 0.8;
/** Below this share the engine's load is no measure of what a class costs: much of it is there without one. */
const MEASURABLE = 0.2;
/** One look at the engine raises or lowers what is believed by no more than this factor. */
const MOST = 2;

/**
 * What the media engine bears, in the units in which classes are charged (L3): what it was charged with, for each share of
 * its limit that this took.
 *
 * @param charged the sum of `costOf` over the classes that it carries now
 */
export function budgetOf(
  { processors, bytes }: EngineFigures,
  charged: number,
  { bytes: line, configured }: EngineLimits,
): number {
  const busy = Math.max(processors, bytes / line);
  if (busy < MEASURABLE || charged === 0) return configured;
  const measured = (charged * MARK) / busy;
  return Math.min(Math.max(measured, configured / MOST), configured * MOST);
}
