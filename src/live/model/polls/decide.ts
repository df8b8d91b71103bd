import type { Context } from '../command.ts';
import { accept, type Decision, refuse, settled } from '../decision.ts';
import { liveErrors } from '../errors.ts';
import type { MemberId } from '../ids.ts';
import { find } from '../record.ts';
import { shuffled } from '../shuffle.ts';
import type { ClassState } from '../state.ts';
import type { PollsCommand, ReportPolls } from './commands.ts';
import type { PollsEvent } from './events.ts';
import { type Answer, fits, fitsAsRight } from './form.ts';
import type { PollId } from './ids.ts';
import { draftOf, lastPoll, pollOf, resultOf, runningPoll } from './select.ts';
import { type Draft, MOST_DRAFTS, MOST_WORDS_WEIGHT, type Poll, type Polls } from './state.ts';
import { sameCounts, type Tally, withoutWords } from './tally.ts';

type Of<T extends PollsCommand['type']> = Extract<PollsCommand, { type: T }>;
type Report<T extends ReportPolls['type']> = Extract<ReportPolls, { type: T }>;

export function decidePolls(
  { polls }: ClassState,
  command: PollsCommand,
  by: MemberId,
  context: Context,
): Decision {
  switch (command.type) {
    case 'poll.prepare':
      if (polls.drafts.length >= MOST_DRAFTS) return refuse(liveErrors['live.polls-full']);
      return written(command, context, (draft) => accept(prepared(draft)));
    case 'poll.ask':
      return written(command, context, (draft) => startOf(polls, draft, [prepared(draft)]));
    case 'poll.discard':
      return draftOf(polls, command.poll)
        ? accept({ type: 'poll.discarded', poll: command.poll })
        : refuse(liveErrors['live.no-such-poll']);
    case 'poll.start': {
      const draft = draftOf(polls, command.poll);
      return draft ? startOf(polls, draft) : refuse(liveErrors['live.no-such-poll']);
    }
    case 'poll.vote':
      return onAsked(polls, command.poll, (poll) => decideVote(poll, command.answer, by));
    case 'poll.end':
      return onAsked(polls, command.poll, (poll) =>
        poll.running ? accept({ type: 'poll.ended', poll: poll.id }, ...refresh(poll)) : settled,
      );
    case 'poll.share':
      return onAsked(polls, command.poll, (poll) => decideShare(poll, command.shared, context));
    case 'poll.tell':
      return onAsked(polls, command.poll, decideTell);
  }
}

function written(
  command: Of<'poll.prepare'> | Of<'poll.ask'>,
  { id }: Context,
  then: (draft: Draft) => Decision,
): Decision {
  const { form, anonymous } = command;
  const [question, right] = [command.question ?? null, command.right ?? null];
  if (right !== null && !fitsAsRight(form, right)) return refuse(liveErrors['live.bad-answer']);
  return then({ id: id() as PollId, form, question, anonymous, right });
}

const prepared = ({ id: poll, form, question, anonymous, right }: Draft): PollsEvent => ({
  type: 'poll.prepared',
  poll,
  form,
  question,
  anonymous,
  right,
});

/** One at a time: a pupil has one thing to answer. */
function startOf(polls: Polls, draft: Draft, before: readonly PollsEvent[] = []): Decision {
  if (runningPoll(polls)) return refuse(liveErrors['live.poll-running']);
  const { id: poll, form, question, anonymous } = draft;
  const started: PollsEvent = { type: 'poll.started', poll, form, question, anonymous };
  return accept(...before, ...filed(lastPoll(polls)), started);
}

const filed = (last: Poll | undefined): PollsEvent[] =>
  last ? [{ type: 'poll.filed', poll: last.id, tally: withoutWords(resultOf(last)) }] : [];

function onAsked(polls: Polls, id: PollId, then: (poll: Poll) => Decision): Decision {
  const poll = pollOf(polls, id);
  return poll ? then(poll) : refuse(liveErrors['live.no-such-poll']);
}

/** An anonymous ballot is accepted without an event: it goes into the ballot box. */
function decideVote({ id, form, running, anonymous, votes }: Poll, answer: Answer, by: MemberId): Decision {
  if (!running) return refuse(liveErrors['live.poll-over']);
  if (!fits(form, answer)) return refuse(liveErrors['live.bad-answer']);
  if (anonymous) return settled;
  const before = find(votes, by);
  if (before && sameAnswer(before, answer)) return settled;
  const others = Object.values(votes).filter((vote) => vote !== before);
  if (weightOf([...others, answer]) > MOST_WORDS_WEIGHT) return refuse(liveErrors['live.poll-full']);
  return accept({ type: before ? 'poll.vote-changed' : 'poll.voted', poll: id, member: by, answer });
}

const sameAnswer = (a: Answer, b: Answer): boolean =>
  'chosen' in a && 'chosen' in b && a.chosen.join() === b.chosen.join();

const weightOf = (answers: readonly Answer[]): number =>
  answers.reduce((sum, answer) => sum + ('weight' in answer ? answer.weight : 0), 0);

/** Words are seen by who teaches before everybody sees them: they are shown when all are there. */
function decideShare(poll: Poll, shared: boolean, { id }: Context): Decision {
  if (!shared) return poll.shown ? accept({ type: 'poll.hidden', poll: poll.id }) : settled;
  if (poll.running && poll.form.kind === 'words') return refuse(liveErrors['live.poll-running']);
  const result = resultOf(poll);
  if (poll.shown && sameCounts(poll.shown, result)) return settled;
  return accept(shown(poll, { ...result, words: shuffled(result.words, id) }));
}

const shown = ({ id }: Poll, tally: Tally): PollsEvent => ({ type: 'poll.shown', poll: id, tally });

function decideTell({ id, right, running, told }: Poll): Decision {
  if (running) return refuse(liveErrors['live.poll-running']);
  return right === null || told ? settled : accept({ type: 'poll.told', poll: id, right });
}

/** Of a poll whose results everybody sees: as they are now. Its words are all there when they are shown. */
function refresh(poll: Poll): PollsEvent[] {
  if (poll.shown === null || poll.form.kind === 'words') return [];
  const result = resultOf(poll);
  return sameCounts(poll.shown, result) ? [] : [shown(poll, result)];
}

export function decideRefresh({ polls, session }: ClassState): Decision {
  const poll = lastPoll(polls);
  return poll && session?.phase === 'open' ? accept(...refresh(poll)) : settled;
}

export function decideCount({ polls }: ClassState, report: Report<'polls.count'>): Decision {
  const poll = openBallots(polls, report.poll);
  if (!poll) return settled;
  const { handedIn, tally } = report;
  const same = poll.handedIn === handedIn && sameCounts(resultOf(poll), resultOf({ ...poll, tally }));
  if (same) return settled;
  return accept({ type: 'poll.counted', poll: poll.id, handedIn, tally });
}

export function decideClose({ polls }: ClassState, report: Report<'polls.close'>): Decision {
  const poll = openBallots(polls, report.poll);
  if (!poll) return settled;
  const { voters: members, tally } = report;
  return accept(
    { type: 'poll.counted', poll: poll.id, handedIn: members.length, tally },
    { type: 'poll.handed-in', poll: poll.id, members },
  );
}

export function decideAskAgain({ polls }: ClassState): Decision {
  const poll = runningPoll(polls);
  return poll?.anonymous ? accept({ type: 'poll.asked-again', poll: poll.id }) : settled;
}

function openBallots(polls: Polls, id: PollId): Poll | undefined {
  const poll = runningPoll(polls);
  return poll?.anonymous && poll.id === id ? poll : undefined;
}
