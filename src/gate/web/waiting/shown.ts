import type { KeptPass } from '../../model/kept-passes.ts';
import type { Hold } from './place.ts';

/** When somebody enters, by the gate's time: milliseconds since the epoch. */
export interface When {
  readonly early: number;
  readonly likely: number;
  readonly late: number;
}

/** What the page shows. */
export type Shown =
  /** Not known yet, or open. */
  | { readonly state: 'opening' }
  /** Several have a pass on this device. */
  | { readonly state: 'choosing'; readonly passes: readonly KeptPass[] }
  /** A ticket is being worked for. */
  | { readonly state: 'working' }
  | {
      readonly state: 'waiting';
      readonly hold: Hold;
      /** Undefined where the gate does not know. */
      readonly when: When | undefined;
      /** The gate's time of now, and when this wait began. */
      readonly now: number;
      readonly since: number;
      /** About how many wait, all together. */
      readonly crowd: number;
    }
  /** No bulletin holds: nothing is known, and the place is kept. */
  | { readonly state: 'blind'; readonly hold: Hold | undefined }
  | { readonly state: 'entered'; readonly hold: Hold };
