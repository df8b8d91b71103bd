import type { ReplyOf } from '#kit/model/contract.ts';
import type { PersonId } from '#people/model/ids.ts';
import { isVisitorId, type MemberId } from '../../model/ids.ts';
import { guestName } from '../../model/locks/select.ts';
import type { showPolls } from '../../model/polls/contract.ts';
import type { Answer } from '../../model/polls/form.ts';
import type { ReportedPoll } from '../../model/polls/report.ts';
import type { ClassState } from '../../model/state.ts';
import { openText, plainOf, type Text, type Unseal } from '../../model/text.ts';
import type { LivePeople } from '../deps.ts';
import type { LiveRoom } from '../room.ts';

type Reply = ReplyOf<typeof showPolls>;
type PollReply = Reply['polls'][number];

/** The polls as the staff reads them, with everybody's name where names were asked for. */
export async function answer(
  polls: readonly ReportedPoll[],
  state: ClassState,
  people: Pick<LivePeople, 'namesOf'>,
  words: LiveRoom['words'],
): Promise<Reply> {
  const members = new Set(polls.flatMap(({ answers }) => [...answers.keys()]));
  const persons = [...members].filter((member): member is PersonId => !isVisitorId(member));
  await words.learn([state.guests, polls.map((poll) => ({ ...poll, answers: [...poll.answers.values()] }))]);
  const names = await people.namesOf(persons);
  const nameOf = (member: MemberId): string => {
    const guest = guestName(state, member);
    return names.get(member as PersonId) ?? (guest ? read(guest, words.unseal) : null) ?? '';
  };
  return { polls: polls.map((poll) => written(poll, nameOf, words.unseal)) };
}

const read = (text: Text, unseal: Unseal): string | null => plainOf(openText(text, unseal));

function written(poll: ReportedPoll, nameOf: (member: MemberId) => string, unseal: Unseal): PollReply {
  const { id, form, question, anonymous, right, at, endedAt, tally, answers } = poll;
  const all = (texts: readonly Text[]) => texts.map((text) => read(text, unseal) ?? '');
  return {
    id,
    kind: form.kind,
    question: question && read(question, unseal),
    options: form.kind === 'choice' ? all(form.options) : [],
    anonymous,
    right: right && [...right],
    at,
    endedAt,
    result: tally && { voters: tally.voters, counts: [...tally.counts], words: all(tally.words) },
    answers: [...answers].map(([member, answer]) => ({
      member,
      name: nameOf(member),
      ...plain(answer, unseal),
    })),
  };
}

const plain = (answer: Answer, unseal: Unseal): Pick<PollReply['answers'][number], 'chosen' | 'words'> =>
  'words' in answer
    ? { chosen: [], words: read(answer.words, unseal) }
    : { chosen: [...answer.chosen], words: null };
