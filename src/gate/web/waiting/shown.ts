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
  /** Who is there, of those who have a pass on this device? */
  | { readonly state: 'choosing'; readonly passes: readonly KeptPass[] }
  /** A ticket is being worked for. */
  | { readonly state: 'working' }
  | {
      readonly state: 'waiting';
      readonly hold: Hold;
      /** Undefined where the gate does not know. */
      readonly when: When | undefined;
      /** When this wait began, by the gate's time. */
      readonly since: number;
      /** About how many wait, all together. */
      readonly crowd: number;
      /** The gate's time by which something newer is due: after it all this is old. */
      readonly until: number;
    }
  /** No bulletin holds, so that nothing is known; or the gate itself does not answer. A place, where there is one, is kept. */
  | { readonly state: 'blind' | 'unanswered'; readonly hold: Hold | undefined }
  /** Was inside, and is not any more: somebody else came in with the same place, or the browser has lost the entry. */
  | { readonly state: 'outside'; readonly hold: Hold; readonly why: 'displaced' | 'lost' }
  | { readonly state: 'entered'; readonly hold: Hold };
