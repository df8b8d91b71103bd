import { put } from '../record.ts';
import type { ClassState } from '../state.ts';
import type { PollsEvent } from './events.ts';
import { type Draft, MOST_ASKED, type Poll, type Polls } from './state.ts';
import { withoutWords } from './tally.ts';

type Of<T extends PollsEvent['type']> = Extract<PollsEvent, { type: T }>;

export const evolvePolls = (state: ClassState, event: PollsEvent): ClassState => ({
  ...state,
  polls: evolveAll(state.polls, event),
});

function evolveAll(polls: Polls, event: PollsEvent): Polls {
  switch (event.type) {
    case 'poll.prepared':
      return { ...polls, drafts: [...polls.drafts, draftFrom(event)] };
    case 'poll.discarded':
      return { ...polls, drafts: polls.drafts.filter(({ id }) => id !== event.poll) };
    case 'poll.started':
      return start(polls, event);
    default:
      return {
        ...polls,
        asked: polls.asked.map((poll) => (poll.id === event.poll ? evolveOne(poll, event) : poll)),
      };
  }
}

const draftFrom = ({ poll: id, form, question, anonymous, right }: Of<'poll.prepared'>): Draft => ({
  id,
  form,
  question,
  anonymous,
  right,
});

/** Who is no staff knew of no draft, and learns of no right answer. */
function start({ drafts, asked }: Polls, { poll: id, form, question, anonymous }: Of<'poll.started'>): Polls {
  const poll: Poll = {
    ...{ id, form, question, anonymous },
    right: drafts.find((draft) => draft.id === id)?.right ?? null,
    told: false,
    running: true,
    votes: {},
    tally: null,
    handedIn: 0,
    round: 1,
    shown: null,
  };
  return {
    drafts: drafts.filter((draft) => draft.id !== id),
    asked: [...asked.map(putAway), poll].slice(-MOST_ASKED),
  };
}

const putAway = (poll: Poll): Poll => ({ ...poll, votes: {}, shown: poll.shown && withoutWords(poll.shown) });

type OfOne = Exclude<PollsEvent, { type: 'poll.prepared' | 'poll.discarded' | 'poll.started' }>;

function evolveOne(poll: Poll, event: OfOne): Poll {
  switch (event.type) {
    case 'poll.voted':
    case 'poll.vote-changed':
      return { ...poll, votes: put(poll.votes, event.member, event.answer) };
    case 'poll.filed':
      return { ...poll, tally: event.tally };
    case 'poll.counted':
      return { ...poll, handedIn: event.handedIn, tally: event.tally };
    case 'poll.handed-in':
      return poll;
    case 'poll.asked-again':
      return { ...poll, round: poll.round + 1, handedIn: 0, tally: null, shown: null };
    case 'poll.ended':
      return { ...poll, running: false };
    case 'poll.shown':
      return { ...poll, shown: event.tally };
    case 'poll.hidden':
      return { ...poll, shown: null };
    case 'poll.told':
      return { ...poll, right: event.right, told: true };
  }
}

export const endRunning = ({ polls }: ClassState) => ({
  polls: { ...polls, asked: polls.asked.map((poll) => (poll.running ? { ...poll, running: false } : poll)) },
});
