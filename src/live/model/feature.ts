import type { Audience } from './audience.ts';
import type { ClassEvent, When } from './event.ts';
import type { MemberId } from './ids.ts';
import type { Phase } from './session/state.ts';
import type { ClassState } from './state.ts';
import type { Text, Unseal } from './text.ts';

/** Who may send a command, and in which phase of the class. A closed class is only read. */
export interface Rule {
  /** `learner`: a pupil or an admitted guest. `inside`: a learner or the staff. Who only visits is neither. */
  readonly who: 'staff' | 'learner' | 'inside' | 'anyone';
  readonly when: readonly Phase[];
}

export const lesson: readonly Phase[] = ['open'];
export const beforeAndDuring: readonly Phase[] = ['prepared', 'open'];
export const always: readonly Phase[] = ['prepared', 'open', 'closed'];

export interface Typed {
  readonly type: string;
}

type Of<U extends Typed, T> = Extract<U, { readonly type: T }>;

/** What of the class is other than before: the parts that a feature owns. */
type Parts = Partial<ClassState>;

/**
 * One thing that a class can do: its commands (`Command`) and its events (`Event`). It changes its own parts of the
 * state. `features.ts` composes them. What is decided on the commands is apart, in `deciders.ts`, and so are the words, in `words.ts`.
 */
export interface Feature<Command extends Typed, Event extends Typed> {
  readonly rules: { readonly [T in Command['type']]: Rule };
  /** Who hears of each event: no viewer ever belongs to two of its audiences. */
  readonly audiences: { readonly [T in Event['type']]: (event: Of<Event, T>) => readonly Audience[] };
  /** Whose audiences may differ after an event; without it nobody's. */
  moves?(event: Event): 'everyone' | readonly MemberId[];
  evolve(state: ClassState, event: Event, when: When): ClassState;
  /** What other features' events do to its parts: given the class after the event, and all of them the same. */
  readonly on?: {
    readonly [T in ClassEvent['type']]?: (state: ClassState, event: Of<ClassEvent, T>, when: When) => Parts;
  };

  /** What a learner inside may know of its parts, where that is not all of them. */
  narrow?(state: ClassState, viewer: MemberId): Parts;
  /** What somebody outside the class may know of its parts, where that is anything. */
  outside?(state: ClassState, viewer: MemberId): Parts;
}

/** What people write in a feature. `words.ts` composes them: only a school holds the keys. */
export interface Words<Command extends Typed, Event extends Typed> {
  /** The words of a command, made into texts. */
  seal?(command: Typed, text: (plain: string) => Text): Command;
  /** An event with its words in plain, save those that the class, as it is now, no longer holds. */
  redact?(event: Event, present: ClassState, unseal: Unseal): ClassEvent;
  /** Its parts with their words in plain. */
  open?(state: ClassState, unseal: Unseal): Parts;
}
