import * as z from 'zod/mini';
import type { MemberId } from '../ids.ts';
import type { Text } from '../text.ts';
import type { Answer, Form } from './form.ts';
import { type PollId, pollId } from './ids.ts';
import type { Tally } from './tally.ts';

const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
const option = z.int().check(z.gte(0), z.lte(7));

const asked = {
  form: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('yes-no') }),
    z.object({
      kind: z.literal('choice'),
      options: z.array(words(80)).check(z.minLength(2), z.maxLength(8)),
      several: z.boolean(),
    }),
    z.object({ kind: z.literal('words') }),
  ]),
  /** Left out where it is asked aloud. */
  question: z.optional(words(300)),
  anonymous: z.boolean(),
  /** Of a quiz: the numbers of the right options, from 0 and in order. */
  right: z.optional(z.array(option).check(z.minLength(1), z.maxLength(8))),
};

export const pollsCommands = [
  z.object({ type: z.literal('poll.prepare'), ...asked }),
  z.object({ type: z.literal('poll.discard'), poll: pollId }),
  z.object({ type: z.literal('poll.start'), poll: pollId }),
  /** Prepares and starts it at once. */
  z.object({ type: z.literal('poll.ask'), ...asked }),
  z.object({
    type: z.literal('poll.vote'),
    poll: pollId,
    answer: z.union([
      z.object({ chosen: z.array(option).check(z.minLength(1), z.maxLength(8)) }),
      z.object({ words: words(100) }),
    ]),
  }),
  z.object({ type: z.literal('poll.end'), poll: pollId }),
  /** Shows everybody the results, or takes them away. Words only once the poll has ended. */
  z.object({ type: z.literal('poll.share'), poll: pollId, shared: z.boolean() }),
  /** Tells everybody the right answer of a quiz that has ended. */
  z.object({ type: z.literal('poll.tell'), poll: pollId }),
] as const;

export type WrittenPollsCommand = z.infer<(typeof pollsCommands)[number]>;
type Asked = Extract<WrittenPollsCommand, { type: 'poll.prepare' | 'poll.ask' }>;
type Vote = Extract<WrittenPollsCommand, { type: 'poll.vote' }>;

type WithTexts<T extends Asked> = T extends Asked
  ? Omit<T, 'form' | 'question'> & { readonly form: Form; readonly question?: Text }
  : never;

/** Its words as texts. */
export type PollsCommand =
  | Exclude<WrittenPollsCommand, Asked | Vote>
  | WithTexts<Asked>
  | (Omit<Vote, 'answer'> & { readonly answer: Answer });

/** From the school: what is counted by now of the anonymous poll that is running. */
interface CountBallots {
  readonly type: 'polls.count';
  readonly poll: PollId;
  readonly handedIn: number;
  readonly tally: Tally | null;
}

/** From the school, before such a poll ends: all of it, and who took part, when they are enough. */
interface CloseBallots {
  readonly type: 'polls.close';
  readonly poll: PollId;
  readonly voters: readonly MemberId[];
  readonly tally: Tally;
}

/** From the school, when it holds the ballots of such a poll no longer. */
interface AskAgain {
  readonly type: 'polls.ask-again';
}

/** From the school: results that everybody sees are shown as they are now. */
interface RefreshPolls {
  readonly type: 'polls.refresh';
}

export type ReportPolls = CountBallots | CloseBallots | AskAgain | RefreshPolls;
