import { weigh } from '../chat/weight.ts';
import type { Words } from '../feature.ts';
import { mapRecord } from '../record.ts';
import type { ClassState } from '../state.ts';
import { openText, type Text, type Unseal } from '../text.ts';
import type { PollsCommand, WrittenPollsCommand } from './commands.ts';
import type { PollsEvent } from './events.ts';
import type { Answer, Form } from './form.ts';
import type { Draft } from './state.ts';
import type { Tally } from './tally.ts';

export const pollsWords: Words<PollsCommand, PollsEvent> = { seal, redact, open };

function seal(command: WrittenPollsCommand, text: (plain: string) => Text): PollsCommand {
  switch (command.type) {
    case 'poll.prepare':
    case 'poll.ask': {
      const { form, question, ...rest } = command;
      const sealed = form.kind === 'choice' ? { ...form, options: form.options.map(text) } : form;
      return { ...rest, form: sealed, ...(question !== undefined && { question: text(question) }) };
    }
    case 'poll.vote': {
      const { answer } = command;
      if ('chosen' in answer) return { ...command, answer };
      return { ...command, answer: { words: text(answer.words), weight: weigh(answer.words) } };
    }
    default:
      return command;
  }
}

function open({ polls }: ClassState, unseal: Unseal) {
  return {
    polls: {
      drafts: polls.drafts.map((draft) => openAsked(draft, unseal)),
      asked: polls.asked.map((poll) => ({
        ...openAsked(poll, unseal),
        votes: mapRecord(poll.votes, (answer) => openAnswer(answer, unseal)),
        tally: poll.tally && openTally(poll.tally, unseal),
        shown: poll.shown && openTally(poll.shown, unseal),
      })),
    },
  };
}

function redact(event: PollsEvent, _present: ClassState, unseal: Unseal): PollsEvent {
  switch (event.type) {
    case 'poll.prepared':
    case 'poll.started':
      return openAsked(event, unseal);
    case 'poll.voted':
    case 'poll.vote-changed':
      return { ...event, answer: openAnswer(event.answer, unseal) };
    case 'poll.counted':
      return { ...event, tally: event.tally && openTally(event.tally, unseal) };
    case 'poll.shown':
      return { ...event, tally: openTally(event.tally, unseal) };
    default:
      return event;
  }
}

function openAsked<T extends Pick<Draft, 'form' | 'question'>>(asked: T, unseal: Unseal): T {
  const { form, question } = asked;
  return { ...asked, form: openForm(form, unseal), question: question && openText(question, unseal) };
}

const openForm = (form: Form, unseal: Unseal): Form =>
  form.kind === 'choice' ? { ...form, options: openAll(form.options, unseal) } : form;

const openAnswer = (answer: Answer, unseal: Unseal): Answer =>
  'words' in answer ? { ...answer, words: openText(answer.words, unseal) } : answer;

const openTally = (tally: Tally, unseal: Unseal): Tally => ({
  ...tally,
  words: openAll(tally.words, unseal),
});

const openAll = (texts: readonly Text[], unseal: Unseal): readonly Text[] =>
  texts.map((text) => openText(text, unseal));
