import type { Ready } from './shape.ts';

/** What the bench tells the load generator; each is answered under its number. */
export type Order = { readonly number: number; readonly target: string } & (
  | { readonly kind: 'connect'; readonly protocol: 'sse' | 'ws'; readonly ready: Ready }
  | { readonly kind: 'run'; readonly seconds: number; readonly factor: number }
);

export interface Report {
  readonly commands: number;
  readonly delivered: number;
  /** From sending a command to each stream's having its event, in milliseconds. */
  readonly latencies: readonly number[];
}
