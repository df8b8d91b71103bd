/** Milliseconds since the Unix epoch. */
export type Instant = number;

/** The time, handed in: the real clock in the school, a virtual one in tests. */
export interface Clock {
  now(): Instant;
}

export const seconds = (n: number): number => n * 1_000;
export const minutes = (n: number): number => n * 60_000;
export const hours = (n: number): number => n * 3_600_000;
