import { describe, expect, test } from 'vitest';
import { evolve } from '../evolve.ts';
import type { MemberId, MessageId } from '../ids.ts';
import { Lesson, outcome, teacher } from '../rehearsal/lesson.arbitrary.ts';
import { pupils } from '../rehearsal/people.arbitrary.ts';
import { type ClassState, emptyClass } from '../state.ts';
import { plainOf, type Sealed } from '../text.ts';
import { sealCommand } from '../words.ts';
import { MOST_MESSAGES, MOST_WEIGHT } from './bounds.ts';
import { weigh } from './weight.ts';

const [amel, bao] = pupils as [MemberId, MemberId];
const say = (text: string) => ({ type: 'chat.say', text }) as const;

describe('a message', () => {
  test('is read by all in plain, and kept sealed', () => {
    const lesson = Lesson.opened();
    lesson.does(amel, say('Bonjour'));
    const [shown] = lesson.browserOf(bao).state.chat.messages;
    expect(shown && plainOf(shown.text)).toBe('Bonjour');
    expect(JSON.stringify(lesson.snapshot)).not.toContain('Bonjour');
    expect(JSON.stringify(lesson.lines)).not.toContain('Bonjour');
  });

  test('is deleted by its author or a teacher, and by nobody else', () => {
    const lesson = Lesson.opened();
    lesson.does(amel, say('Un'));
    lesson.does(amel, say('Deux'));
    const remove = (n: number) => ({ type: 'chat.delete', message: `m${n}` as MessageId }) as const;
    expect(outcome(lesson.does(bao, remove(0)))).toBe('live.not-allowed');
    expect(outcome(lesson.does(amel, remove(0)))).toEqual(['chat.deleted']);
    expect(outcome(lesson.does(teacher, remove(1)))).toEqual(['chat.deleted']);
    expect(lesson.browserOf(bao).state.chat.messages.map(({ text }) => plainOf(text))).toEqual([null, null]);
  });

  test('is a tombstone where its author’s key is erased', () => {
    const lesson = Lesson.opened([amel]);
    lesson.does(amel, say('Bonjour'));
    lesson.does(bao, say('Salut'));
    const { messages } = lesson.viewOf(teacher).state.chat;
    expect(messages.map(({ text }) => plainOf(text))).toEqual([null, 'Salut']);
  });
});

describe('a locked chat', () => {
  test('is for the teacher only', () => {
    const lesson = Lesson.opened();
    lesson.does(teacher, { type: 'chat.lock', locked: true });
    expect(outcome(lesson.does(amel, say('Bonjour')))).toBe('live.chat-locked');
    expect(outcome(lesson.does(teacher, say('Silence')))).toEqual(['chat.said']);
    lesson.does(teacher, { type: 'chat.lock', locked: false });
    expect(outcome(lesson.does(amel, say('Bonjour')))).toEqual(['chat.said']);
  });

  test('for one is between the staff and this one', () => {
    const lesson = Lesson.opened();
    lesson.does(teacher, { type: 'chat.lock-one', member: amel, locked: true });
    expect(outcome(lesson.does(amel, say('Bonjour')))).toBe('live.chat-locked');
    expect(outcome(lesson.does(bao, say('Bonjour')))).toEqual(['chat.said']);
    expect(lesson.browserOf(amel).state.chat.lockedOut).toEqual({ [amel]: true });
    expect(lesson.browserOf(bao).state.chat.lockedOut).toEqual({});
  });
});

/** Said straight into a state: the bounds are `evolve`'s. */
function chatOf(texts: readonly string[]): ClassState {
  let state = emptyClass;
  for (const [index, plain] of texts.entries()) {
    const seq = index + 1;
    const message = `message-${String(seq).padStart(14, '0')}` as MessageId;
    const event = {
      type: 'chat.said',
      message,
      member: amel,
      text: { plain },
      weight: weigh(plain),
    } as const;
    state = evolve(state, { seq, at: 1_700_000_000_000 + seq, event });
  }
  return state;
}

describe('the chat of a class', () => {
  test('keeps the newest messages', () => {
    const { messages } = chatOf(Array.from({ length: MOST_MESSAGES + 20 }, (_, n) => `${n}`)).chat;
    expect(messages).toHaveLength(MOST_MESSAGES);
    expect(messages[0]?.text).toEqual({ plain: '20' });
  });

  test.each([
    ['as pupils write', 'Je crois que la réponse est 42, madame ? '.repeat(5).slice(0, 200)],
    ['as long as can be', 'à'.repeat(2_000)],
    ['in another script', '写'.repeat(2_000)],
    ['of what JSON writes long', '\u0000"\\'.repeat(666)],
  ])('stays below 200 kB, %s', (_how, text) => {
    const state = chatOf(Array.from({ length: MOST_MESSAGES }, () => text));
    expect(new TextEncoder().encode(JSON.stringify(state)).length).toBeLessThan(200_000);
    expect(state.chat.weight).toBeLessThanOrEqual(MOST_WEIGHT);
    expect(state.chat.weight).toBe(state.chat.messages.reduce((sum, { weight }) => sum + weight, 0));
  });

  test('holds its two hundred and fifty messages of two hundred characters each', () => {
    const text = 'Je crois que la réponse est 42, madame ? '.repeat(5).slice(0, 200);
    expect(chatOf(Array.from({ length: MOST_MESSAGES }, () => text)).chat.messages).toHaveLength(
      MOST_MESSAGES,
    );
  });
});

test('a deleted message weighs nothing any more', () => {
  const lesson = Lesson.opened();
  lesson.does(amel, say('Bonjour'));
  lesson.does(amel, say('Salut'));
  lesson.does(amel, { type: 'chat.delete', message: 'm0' as MessageId });
  expect(lesson.state.chat.weight).toBe('Salut'.length);
});

test('a text weighs what it takes in a snapshot', () => {
  for (const text of ['abc', 'été', '写真', '🙂', '"\\\n\u0000', '\ud800']) {
    expect(weigh(text)).toBe(new TextEncoder().encode(JSON.stringify(text)).length - 2);
  }
});

test('words are sealed with the weight of the plain', () => {
  const seal = (plain: string) => `sealed ${plain.length}` as Sealed;
  expect(sealCommand({ type: 'chat.say', text: 'été' }, seal)).toEqual({
    type: 'chat.say',
    text: { sealed: 'sealed 3' },
    to: 'all',
    weight: 5,
    link: false,
  });
});
