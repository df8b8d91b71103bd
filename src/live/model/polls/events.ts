import type { MemberId } from '../ids.ts';
import type { Text } from '../text.ts';
import type { Answer, Form, Right } from './form.ts';
import type { PollId } from './ids.ts';
import type { Tally } from './tally.ts';

interface About {
  readonly poll: PollId;
}

interface Asked extends About {
  readonly form: Form;
  readonly question: Text | null;
  readonly anonymous: boolean;
}

interface Voted extends About {
  readonly member: MemberId;
  readonly answer: Answer;
}

export type PollsEvent =
  | ({ readonly type: 'poll.prepared'; readonly right: Right | null } & Asked)
  | ({ readonly type: 'poll.discarded' } & About)
  /** Of the poll before: who answered what is let go, and the counts stay. */
  | ({ readonly type: 'poll.filed'; readonly tally: Tally } & About)
  | ({ readonly type: 'poll.started' } & Asked)
  /** Only with names: nothing is ever logged of one ballot of an anonymous poll. */
  | ({ readonly type: 'poll.voted' } & Voted)
  | ({ readonly type: 'poll.vote-changed' } & Voted)
  /** Of an anonymous poll: how many ballots were handed in, and what is counted of them. */
  | ({ readonly type: 'poll.counted'; readonly handedIn: number; readonly tally: Tally | null } & About)
  /** Who took part in an anonymous poll, in an order that tells nothing; never what they answered. */
  | ({ readonly type: 'poll.handed-in'; readonly members: readonly MemberId[] } & About)
  /** The ballots that waited are lost: all count for nothing, and everybody is asked again. */
  | ({ readonly type: 'poll.asked-again' } & About)
  | ({ readonly type: 'poll.ended' } & About)
  | ({ readonly type: 'poll.shown'; readonly tally: Tally } & About)
  | ({ readonly type: 'poll.hidden' } & About)
  | ({ readonly type: 'poll.told'; readonly right: Right } & About);
