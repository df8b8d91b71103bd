import type { MemberId } from '../ids.ts';
import { find, has } from '../record.ts';
import { isLearner } from '../standing.ts';
import type { ClassState } from '../state.ts';

/** What somebody contributed to the lesson, as far as the class remembers it. */
export interface Spoken {
  readonly member: MemberId;
  /** Turns at the floor. */
  readonly turns: number;
  /** Messages to the class, and the answer to the last poll. */
  readonly written: number;
}

/** The learners who are here, who has spoken least first. Those who are equal stay in the order of the roster. */
export function spokenLeast(state: ClassState): Spoken[] {
  return [...state.roster.pupils, ...(Object.keys(state.guests) as MemberId[])]
    .filter((member) => has(state.present, member) && isLearner(state, member))
    .map((member) => ({
      member,
      turns: find(state.hands.turns, member) ?? 0,
      written: writtenBy(state, member),
    }))
    .sort((a, b) => a.turns - b.turns || a.written - b.written);
}

function writtenBy({ chat, polls }: ClassState, member: MemberId): number {
  const messages = chat.messages.filter((message) => message.member === member).length;
  const votes = polls.asked.at(-1)?.votes ?? {};
  return messages + (has(votes, member) ? 1 : 0);
}

/**
 * One of those who had the floor least often and do not hold it: each as likely as the others. `chance` is drawn
 * from [0, 1). Null when nobody could be picked.
 */
export function pickFairly(state: ClassState, chance: number): MemberId | null {
  const { holders } = state.floor;
  const free = spokenLeast(state).filter(({ member }) => !holders.includes(member));
  const least = free.filter(({ turns }) => turns === free[0]?.turns);
  return least[Math.floor(chance * least.length)]?.member ?? null;
}
