import type { Audience } from '../audience.ts';
import type { Occurrence } from '../event.ts';
import type { MemberId } from '../ids.ts';
import type { ClassState } from '../state.ts';

/** An event on its way to one audience: the same bytes for each of its viewers. */
export interface Delivered extends Occurrence {
  readonly audience: Audience;
  /** The seq of the event before it in this audience, 0 for none: this is how a gap shows. */
  readonly prev: number;
}

/** The newest event that a viewer holds, for each of their audiences. */
export type Cursors = Readonly<Partial<Record<Audience, number>>>;

/**
 * Of the form of `ClassState`: another number whenever a part of it comes, goes or changes. A class whose snapshot
 * has another version is read from its whole log.
 */
export const STATE_VERSION = 5;

/**
 * Everything that a viewer may know, at one moment. Sent first, and again whenever the viewer's audiences
 * change or a resume is not possible; it replaces what the browser held.
 */
export interface ViewSnapshot {
  readonly version: typeof STATE_VERSION;
  readonly seq: number;
  readonly viewer: MemberId;
  readonly cursors: Cursors;
  readonly state: ClassState;
}

/** One item of a viewer's stream. */
export type StreamItem =
  | { readonly kind: 'snapshot'; readonly snapshot: ViewSnapshot }
  | { readonly kind: 'event'; readonly delivered: Delivered };
