import { describe, expect, test } from 'vitest';
import type { MemberId } from '../ids.ts';
import { Lesson, outcome, teacher } from '../rehearsal/lesson.arbitrary.ts';
import { pupils, teachers } from '../rehearsal/people.arbitrary.ts';
import { plainOf } from '../text.ts';
import { linesBefore } from './select.ts';

const [amel, bao] = pupils as [MemberId, MemberId];
const colleague = teachers[1] as MemberId;

const captioned = (lesson = Lesson.opened()): Lesson => {
  lesson.does(teacher, { type: 'captions', language: 'fr-FR' });
  return lesson;
};
const say = (lesson: Lesson, text: string, by: MemberId = teacher) =>
  outcome(lesson.does(by, { type: 'captions.say', text }));
const reads = (lesson: Lesson, viewer: MemberId) =>
  linesBefore(lesson.browserOf(viewer).state, viewer).map(({ text }) => plainOf(text));

describe('captions', () => {
  test('are the last two lines of what the staff says, for all', () => {
    const lesson = captioned();
    for (const line of ['Prenez vos cahiers.', 'Page douze.', 'Le premier exercice.']) say(lesson, line);
    expect(reads(lesson, amel)).toEqual(['Page douze.', 'Le premier exercice.']);
    expect(reads(lesson, teacher)).toEqual(reads(lesson, amel));
  });

  test('are nobody else’s: a learner’s words would pass by the locks of the chat', () => {
    const lesson = captioned();
    expect(say(lesson, 'Coucou', amel)).toBe('live.not-allowed');
    expect(outcome(lesson.does(amel, { type: 'captions', language: 'fr-FR' }))).toBe('live.not-allowed');
  });

  test('are not written unless the staff wants them, and go when it does no more', () => {
    const lesson = Lesson.opened();
    expect(say(lesson, 'Bonjour')).toBe('live.no-captions');
    say(captioned(lesson), 'Bonjour');
    lesson.does(teacher, { type: 'captions', language: null });
    expect(reads(lesson, amel)).toEqual([]);
    expect(say(lesson, 'Bonjour')).toBe('live.no-captions');
  });

  test('are written in a group for those who hear it, and for no other group', () => {
    const lesson = captioned();
    say(lesson, 'Allez dans vos groupes.');
    lesson.does(teacher, { type: 'groups.make', how: 'hand', count: 2 });
    lesson.does(teacher, { type: 'groups.move', member: amel, group: 1 });
    lesson.does(teacher, { type: 'groups.move', member: bao, group: 2 });
    lesson.does(teacher, { type: 'groups.open' });
    const before = lesson.lines.length;
    say(lesson, 'Personne ne m’entend.');
    expect(lesson.lines).toHaveLength(before);
    lesson.does(teacher, { type: 'groups.visit', group: 1 });
    say(lesson, 'Où en êtes-vous ?');
    expect(reads(lesson, amel)).toEqual(['Où en êtes-vous ?']);
    expect(reads(lesson, bao)).toEqual([]);
    expect(lesson.browserOf(bao).state.captions.lines.filter(({ group }) => group)).toEqual([]);
    expect(reads(lesson, colleague)).toEqual(['Allez dans vos groupes.']);
    lesson.does(teacher, { type: 'groups.close' });
    expect(reads(lesson, amel)).toEqual(['Allez dans vos groupes.']);
  });

  test('end with the class, which keeps their language for another time', () => {
    const lesson = captioned();
    say(lesson, 'À demain.');
    lesson.does(teacher, { type: 'close' });
    expect(lesson.state.captions).toEqual({ language: 'fr-FR', lines: [] });
  });
});
