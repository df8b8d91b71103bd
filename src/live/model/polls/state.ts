import type { ByMember } from '../record.ts';
import type { Text } from '../text.ts';
import type { Answer, Form, Right } from './form.ts';
import type { PollId } from './ids.ts';
import type { Tally } from './tally.ts';

export interface Polls {
  /** Prepared and not asked yet. For the staff alone. */
  readonly drafts: readonly Draft[];
  /** Those that were asked, oldest first; the last one may be running. */
  readonly asked: readonly Poll[];
}

export interface Draft {
  readonly id: PollId;
  readonly form: Form;
  /** Null where it is asked aloud. */
  readonly question: Text | null;
  readonly anonymous: boolean;
  /** Of a quiz. */
  readonly right: Right | null;
}

export interface Poll extends Draft {
  readonly running: boolean;
  /** For the staff alone until it is told. */
  readonly right: Right | null;
  readonly told: boolean;
  /** Private. Of a poll with names, until another one is asked. */
  readonly votes: ByMember<Answer>;
  /** For the staff alone: what is counted of an anonymous poll, and what stays of one with names. */
  readonly tally: Tally | null;
  /** For the staff alone: how many ballots of an anonymous poll were handed in. */
  readonly handedIn: number;
  /** Grows when ballots were lost that waited to be counted: then everybody is asked again. */
  readonly round: number;
  /** What everybody sees of the results. */
  readonly shown: Tally | null;
}

export const noPolls: Polls = { drafts: [], asked: [] };

/** They keep a snapshot of the class below 200 kB. */
export const MOST_DRAFTS = 12;
export const MOST_ASKED = 12;
/** Bytes of all the words that answer one poll. */
export const MOST_WORDS_WEIGHT = 12_000;
