/** How the line to the school stands. */
export type Link =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  /** Lost, and tried again by itself. */
  | { readonly kind: 'retrying' }
  | { readonly kind: 'stopped'; readonly why: Stop };

/** Why a line stays down: nothing that waiting would mend. */
export type Stop =
  /** Somebody else signed in (or out) in another tab of this browser. */
  | 'other-identity'
  /** This browser's entry is over, or somebody else has its place: the gate has the way in. */
  | 'outside'
  /** There is no such class, or not for this person. */
  | 'gone'
  | 'banned';
