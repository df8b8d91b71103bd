import type { ClassEvent } from '../event.ts';
import type { MemberId } from '../ids.ts';

/** What somebody did in a lesson, as far as it is counted. */
export interface Deeds {
  /** Hands raised. */
  readonly hands: number;
  /** Turns at the floor. */
  readonly turns: number;
  readonly messages: number;
  /** Answers to polls; an anonymous one is nobody's. */
  readonly answers: number;
}

export const noDeeds: Deeds = { hands: 0, turns: 0, messages: 0, answers: 0 };

export const added = (some: Deeds, more: Deeds): Deeds => ({
  hands: some.hands + more.hands,
  turns: some.turns + more.turns,
  messages: some.messages + more.messages,
  answers: some.answers + more.answers,
});

interface Counted<E> {
  readonly as: keyof Deeds;
  readonly whose: (event: E) => MemberId;
}

/** What counts, and whose deed it is: a feature whose events count adds its line here. */
export const counted: { readonly [T in ClassEvent['type']]?: Counted<Extract<ClassEvent, { type: T }>> } = {
  'hand.raised': { as: 'hands', whose: ({ member }) => member },
  'floor.given': { as: 'turns', whose: ({ member }) => member },
  'chat.said': { as: 'messages', whose: ({ member }) => member },
  'poll.voted': { as: 'answers', whose: ({ member }) => member },
};
