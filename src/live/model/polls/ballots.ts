import type { ErrorKind } from '#kit/model/errors.ts';
import { liveErrors } from '../errors.ts';
import type { MemberId } from '../ids.ts';
import { type ByMember, drop, has, membersOf, put } from '../record.ts';
import { shuffled } from '../shuffle.ts';
import type { ClassState } from '../state.ts';
import type { ReportPolls } from './commands.ts';
import type { Answer } from './form.ts';
import type { PollId } from './ids.ts';
import { runningPoll } from './select.ts';
import { MOST_WORDS_WEIGHT, type Poll } from './state.ts';
import { emptyTally, sameCounts, type Tally, withAnswers } from './tally.ts';

/** Fewer ballots than this are never counted together, and never told apart from the others. */
export const FEWEST_TOGETHER = 5;
/** How often a mixture is looked for at a time; the next second it is looked for again. */
const TRIES = 8;

/**
 * The ballots of one anonymous poll. They are in the memory of the school alone, and are gone when it dies: then
 * everybody is asked again. Only counts leave it, in steps in which nobody can be told from the others.
 */
export interface BallotBox {
  readonly poll: PollId;
  readonly round: number;
  readonly voters: ByMember<true>;
  /** Those that are not counted yet. */
  readonly waiting: ByMember<Answer>;
  /** Those that are; whose they were is forgotten. */
  readonly counted: Tally;
  /** Bytes of all words. */
  readonly weight: number;
}

const emptyBox = ({ id, round, form }: Poll): BallotBox => ({
  poll: id,
  round,
  voters: {},
  waiting: {},
  counted: emptyTally(form),
  weight: 0,
});

/** The box of this poll, or an empty one. */
export const boxFor = (box: BallotBox | null, poll: Poll): BallotBox =>
  isBoxOf(box, poll) ? box : emptyBox(poll);

export const isBoxOf = (box: BallotBox | null, poll: Poll | undefined): box is BallotBox =>
  box !== null && box.poll === poll?.id && box.round === poll.round;

/** Whether the class runs an anonymous poll whose ballots are not in this box: they were in one that is lost. */
export function isLost(box: BallotBox | null, { polls }: ClassState): boolean {
  const poll = runningPoll(polls);
  return poll?.anonymous === true && !isBoxOf(box, poll);
}

/** Why a ballot cannot be handed in, though it answers the question; a ballot is handed in once. */
export function barred(box: BallotBox, by: MemberId, answer: Answer): ErrorKind | null {
  if (has(box.voters, by)) return liveErrors['live.already-voted'];
  if (box.weight + weightOf(answer) > MOST_WORDS_WEIGHT) return liveErrors['live.poll-full'];
  return null;
}

export const handIn = (box: BallotBox, by: MemberId, answer: Answer): BallotBox => ({
  ...box,
  voters: put(box.voters, by, true),
  waiting: put(box.waiting, by, answer),
  weight: box.weight + weightOf(answer),
});

const weightOf = (answer: Answer): number => ('weight' in answer ? answer.weight : 0);

/**
 * Counts of what waits as many as can be: five or more, five or more stay for the last step, and in neither part
 * have all chosen the same. So nobody is found out by a step, nor by being the last.
 */
export function countSome(box: BallotBox, draw: () => string): BallotBox {
  const waiting = membersOf(box.waiting);
  if (waiting.length < 2 * FEWEST_TOGETHER) return box;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const order = shuffled(waiting, draw);
    const now = order.slice(FEWEST_TOGETHER);
    if (isMixed(box, now) && isMixed(box, order.slice(0, FEWEST_TOGETHER))) return count(box, now, draw);
  }
  return box;
}

function isMixed({ waiting, counted }: BallotBox, members: readonly MemberId[]): boolean {
  const chosen = (option: number) => (member: MemberId) => {
    const answer = waiting[member];
    return answer !== undefined && 'chosen' in answer && answer.chosen.includes(option);
  };
  return !counted.counts.some((_, option) => members.every(chosen(option)));
}

function count(box: BallotBox, members: readonly MemberId[], draw: () => string): BallotBox {
  const answers = members.flatMap((member) => box.waiting[member] ?? []);
  return {
    ...box,
    waiting: members.reduce<ByMember<Answer>>(drop, box.waiting),
    counted: withAnswers(box.counted, shuffled(answers, draw)),
  };
}

/** What the log does not say yet of the box. */
export function countReports(box: BallotBox, poll: Poll): ReportPolls[] {
  const handedIn = membersOf(box.voters).length;
  const tally = box.counted.voters === 0 ? null : box.counted;
  const told = poll.tally ?? emptyTally(poll.form);
  if (poll.handedIn === handedIn && sameCounts(told, box.counted)) return [];
  return [{ type: 'polls.count', poll: poll.id, handedIn, tally }];
}

/** What there is to say before the poll ends: all of the ballots, or, when they are too few, nothing for ever. */
export function closeReports(box: BallotBox, draw: () => string): ReportPolls[] {
  const voters = membersOf(box.voters);
  if (voters.length < FEWEST_TOGETHER) return [];
  const { counted: tally } = count(box, membersOf(box.waiting), draw);
  return [{ type: 'polls.close', poll: box.poll, voters: [...voters].sort(), tally }];
}
