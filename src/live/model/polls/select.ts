import type { PollId } from './ids.ts';
import type { Draft, Poll, Polls } from './state.ts';
import { emptyTally, type Tally, tallyOf } from './tally.ts';

export const draftOf = ({ drafts }: Polls, id: PollId): Draft | undefined =>
  drafts.find((draft) => draft.id === id);

export const pollOf = ({ asked }: Polls, id: PollId): Poll | undefined =>
  asked.find((poll) => poll.id === id);

export const lastPoll = ({ asked }: Polls): Poll | undefined => asked.at(-1);

/** The poll that is being answered now. */
export function runningPoll(polls: Polls): Poll | undefined {
  const last = lastPoll(polls);
  return last?.running ? last : undefined;
}

/** What the staff sees of the results by now. */
export function resultOf(poll: Poll): Tally {
  if (poll.tally !== null) return poll.tally;
  return poll.anonymous ? emptyTally(poll.form) : tallyOf(poll.form, Object.values(poll.votes));
}
