import type { Instant } from '#kit/model/clock.ts';
import type { ErrorKind } from '#kit/model/errors.ts';
import type { Command, MemberCommand, SchoolCommand } from './command.ts';
import { isOver } from './groups/select.ts';
import type { MemberId } from './ids.ts';
import {
  type BallotBox,
  barred,
  boxFor,
  closeReports,
  countReports,
  countSome,
  handIn,
  isBoxOf,
} from './polls/ballots.ts';
import { pollOf, runningPoll } from './polls/select.ts';
import type { ReactionKind } from './reactions/kinds.ts';
import { type ByMember, put } from './record.ts';
import type { ClassState } from './state.ts';

/**
 * What a class has accepted and holds in the memory of the school, to write it later and together with others':
 * ballots, so that none can be told from the rest, and reactions, so that many cost as little as one.
 */
export interface Held {
  readonly ballots: BallotBox | null;
  readonly reactions: ByMember<ReactionKind>;
}

export const nothingHeld: Held = { ballots: null, reactions: {} };

/** Whether a command is an anonymous ballot: of who sends it nothing may be kept with it. */
export function isBallot({ polls }: ClassState, command: { readonly type: string }): boolean {
  const { type, poll } = command as Extract<MemberCommand, { type: 'poll.vote' }>;
  return type === 'poll.vote' && pollOf(polls, poll)?.anonymous === true;
}

/** Whether a command is held when it is accepted; it is answered at once and leaves no line of its own. */
export const isHeld = (state: ClassState, command: Command): boolean =>
  command.type === 'react' || isBallot(state, command);

/** With one more command, on which the class has decided: accepted. Or why not. */
export function hold(
  held: Held,
  { polls }: ClassState,
  command: Command,
  by: MemberId,
): Held | { readonly refused: ErrorKind } {
  if (command.type === 'react') return { ...held, reactions: put(held.reactions, by, command.kind) };
  const poll = runningPoll(polls);
  if (command.type !== 'poll.vote' || poll === undefined) return held;
  const box = boxFor(held.ballots, poll);
  const refused = barred(box, by, command.answer);
  return refused ? { refused } : { ...held, ballots: handIn(box, by, command.answer) };
}

/**
 * Once a second: what the school has to report, and what it holds after that. Ballots stay until the log has
 * them for good. `durable` is the class as it is written, `head` as it is decided; `draw` gives a new random id
 * each time.
 */
export function due(
  { ballots, reactions }: Held,
  durable: ClassState,
  head: ClassState,
  draw: () => string,
  now: Instant,
): { readonly held: Held; readonly reports: readonly SchoolCommand[] } {
  const [poll, next] = [runningPoll(durable.polls), runningPoll(head.polls)];
  const box = isBoxOf(ballots, poll) ? countSome(ballots, draw) : isBoxOf(ballots, next) ? ballots : null;
  const reacted = Object.entries(reactions) as [MemberId, ReactionKind][];
  return {
    held: { ballots: box, reactions: nothingHeld.reactions },
    reports: [
      ...(poll && isBoxOf(box, poll) ? countReports(box, poll) : []),
      ...(poll?.shown ? [{ type: 'polls.refresh' } as const] : []),
      ...(isOver(durable.groups, now) ? [{ type: 'groups.over' } as const] : []),
      ...(reacted.length > 0 ? [{ type: 'reactions', reacted } as const] : []),
    ],
  };
}

/** What the school reports before it carries out a command that ends a poll. */
export function beforehand(
  { ballots }: Held,
  { polls }: ClassState,
  command: Command,
  draw: () => string,
): readonly SchoolCommand[] {
  const poll = runningPoll(polls);
  const ends = command.type === 'close' || (command.type === 'poll.end' && command.poll === poll?.id);
  return ends && poll?.anonymous ? closeReports(boxFor(ballots, poll), draw) : [];
}
