/** The middle of some numbers; of an even number of them, the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** What somebody who waits for 20 minutes sends, on average. */
export interface Requests {
  readonly reads: number;
  readonly reports: number;
  readonly knocks: number;
}

export function totalOf({ reads, reports, knocks }: Requests): number {
  return reads + reports + knocks;
}

/** CPU of the serving side in microseconds, a request. */
export interface OurCosts {
  readonly read: number;
  readonly report: number;
  readonly knock: number;
}

/** CPU of the serving side for one wait, in microseconds. */
export function ourCost(costs: OurCosts, { reads, reports, knocks }: Requests): number {
  return reads * costs.read + reports * costs.report + knocks * costs.knock;
}

export interface PeerCosts {
  readonly arrival: number;
  readonly poll: number;
}

/** Somebody who comes once and then asks every so many seconds. */
export function peerCost({ arrival, poll }: PeerCosts, waitSeconds: number, pollSeconds: number): number {
  return arrival + Math.floor(waitSeconds / pollSeconds) * poll;
}
