import type { Delivery } from './deliveries.ts';
import type { Ready } from './shape.ts';

/** What the bench tells the load generator; each is answered under its number. */
export type Order = { readonly number: number; readonly target: string } & (
  | { readonly kind: 'connect'; readonly protocol: 'sse' | 'ws'; readonly ready: Ready }
  | { readonly kind: 'run'; readonly seconds: number; readonly factor: number }
);

export interface Report extends Delivery {
  readonly commands: number;
  /** From the first command to the last answer. */
  readonly tookMs: number;
}
