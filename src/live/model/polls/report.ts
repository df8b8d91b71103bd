import type { Instant } from '#kit/model/clock.ts';
import type { LoggedEvent } from '../event.ts';
import type { MemberId } from '../ids.ts';
import type { PollsEvent } from './events.ts';
import type { Answer, Right } from './form.ts';
import type { PollId } from './ids.ts';
import type { Draft } from './state.ts';
import { type Tally, tallyOf } from './tally.ts';

/** One question of a lesson and what came of it, as the log has it. */
export interface ReportedPoll extends Draft {
  readonly at: Instant;
  /** Null while it runs. */
  readonly endedAt: Instant | null;
  /** Null where an anonymous poll had too few ballots to be counted. */
  readonly tally: Tally | null;
  /** Who answered what, where that was asked with names; the last answer of each. */
  readonly answers: ReadonlyMap<MemberId, Answer>;
}

/** All the questions that were asked in a lesson, in order; its words are sealed as they are in the log. */
export function pollReport(lines: readonly LoggedEvent[]): ReportedPoll[] {
  const polls = new Map<PollId, ReportedPoll>();
  const rights = new Map<PollId, Right | null>();
  for (const { event, at } of lines) {
    if (event.type === 'session.closed') {
      for (const [id, poll] of polls) polls.set(id, { ...poll, endedAt: poll.endedAt ?? at });
    } else if (event.type === 'poll.prepared') {
      rights.set(event.poll, event.right);
    } else if (event.type === 'poll.started') {
      polls.set(event.poll, startedBy(event, rights.get(event.poll) ?? null, at));
    } else if (isAboutPoll(event)) {
      const poll = polls.get(event.poll);
      if (poll) polls.set(event.poll, { ...poll, ...changeBy(event, poll, at) });
    }
  }
  return [...polls.values()];
}

const isAboutPoll = (event: LoggedEvent['event']): event is PollsEvent => event.type.startsWith('poll.');

function startedBy(
  { poll: id, form, question, anonymous }: Extract<PollsEvent, { type: 'poll.started' }>,
  right: Right | null,
  at: Instant,
): ReportedPoll {
  const tally = anonymous ? null : tallyOf(form, []);
  return { id, form, question, anonymous, right, at, endedAt: null, tally, answers: new Map() };
}

function changeBy(event: PollsEvent, poll: ReportedPoll, at: Instant): Partial<ReportedPoll> {
  switch (event.type) {
    case 'poll.voted':
    case 'poll.vote-changed': {
      const answers = new Map(poll.answers).set(event.member, event.answer);
      return { answers, tally: tallyOf(poll.form, [...answers.values()]) };
    }
    case 'poll.counted':
      return { tally: event.tally };
    case 'poll.asked-again':
      return { tally: null };
    case 'poll.ended':
      return { endedAt: at };
    default:
      return {};
  }
}
