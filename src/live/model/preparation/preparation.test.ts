import { describe, expect, test } from 'vitest';
import type { BoardId, MarkId } from '../board/ids.ts';
import type { ClientCommand } from '../command.ts';
import type { MemberId } from '../ids.ts';
import { Lesson, teacher } from '../rehearsal/lesson.arbitrary.ts';
import { pupils } from '../rehearsal/people.arbitrary.ts';
import type { ContentHash } from '../slides/ids.ts';
import { openWords } from '../words.ts';
import { preparationOf } from './preparation.ts';

const [amel] = pupils as [MemberId];
const content = 'c'.repeat(43) as ContentHash;
const plain = (lesson: Lesson) => openWords(lesson.state, lesson.vault.unseal);
const fresh = () => plain(Lesson.prepared());

const question = (words: string): ClientCommand => ({
  type: 'poll.prepare',
  form: { kind: 'choice', options: ['Deux', 'Trois'], several: false },
  question: words,
  anonymous: true,
  right: [1],
});
const mark = (id: string) => ({
  id: id as MarkId,
  rank: [3, 7] as [number, number],
  at: ['a1', 10, 20, 0] as [string, number, number, number],
  shape: { kind: 'rectangle', ink: 'blue', pen: 2, fill: 'none', round: false, width: 5, height: 6 } as const,
});

/** A lesson with something of everything, by the teacher's hand and by a pupil's. */
function held(): Lesson {
  const lesson = Lesson.prepared();
  lesson.does(teacher, { type: 'slides.add', title: 'Volcans', content, pages: 4 });
  lesson.does(teacher, question('Combien ?'));
  lesson.does(teacher, { type: 'board.add', title: 'Carte' });
  lesson.does(teacher, { type: 'board.add', title: 'Vide' });
  lesson.does(teacher, { type: 'lock', what: 'reactions', locked: true });
  lesson.does(teacher, { type: 'captions', language: 'en-GB' });
  lesson.does(teacher, { type: 'groups.make', how: 'hand', count: 3 });
  lesson.does(teacher, { type: 'groups.move', member: amel, group: 2 });
  lesson.does(teacher, { type: 'open' });
  lesson.does(teacher, { type: 'groups.open' });
  lesson.does(teacher, { type: 'groups.close' });
  const board = lesson.state.boards.boards[0]?.id as BoardId;
  lesson.does(teacher, { type: 'board.draw', board, marks: [mark('aaaaaaaa')] });
  lesson.does(teacher, { type: 'board.show', board });
  lesson.does(teacher, { type: 'board.drawers', drawers: 'all' });
  lesson.does(amel, { type: 'board.draw', board, marks: [mark('bbbbbbbb')] });
  return lesson;
}

describe('what a lesson takes up of another', () => {
  test('is its slides, what the staff drew, its questions and its locks', () => {
    const lesson = held();
    const draft = lesson.state.polls.drafts[0]?.id;
    if (draft) lesson.does(teacher, { type: 'poll.start', poll: draft });
    lesson.does(amel, { type: 'poll.vote', poll: draft as never, answer: { chosen: [1] } });
    lesson.does(teacher, { type: 'close' });
    expect(preparationOf(plain(lesson), fresh())).toEqual({
      decks: [{ type: 'slides.add', title: 'Volcans', content, pages: 4 }],
      boards: [{ title: 'Carte', marks: [{ ...mark('aaaaaaaa'), rank: [1, 7] }] }],
      polls: [question('Combien ?')],
      groups: [
        { type: 'groups.make', how: 'hand', count: 3 },
        { type: 'groups.move', member: amel, group: 2 },
      ],
      settings: [
        { type: 'lock', what: 'reactions', locked: true },
        { type: 'board.drawers', drawers: 'all' },
        { type: 'captions', language: 'en-GB' },
      ],
    });
  });

  test('has the groups that were made and never opened, when the class is over too', () => {
    const lesson = Lesson.prepared();
    lesson.does(teacher, { type: 'groups.make', how: 'hand', count: 3 });
    lesson.does(teacher, { type: 'groups.move', member: amel, group: 2 });
    lesson.does(teacher, { type: 'open' });
    lesson.does(teacher, { type: 'close' });
    expect(preparationOf(plain(lesson), fresh()).groups).toEqual([
      { type: 'groups.make', how: 'hand', count: 3 },
      { type: 'groups.move', member: amel, group: 2 },
    ]);
  });

  test('is accepted by a class that is not open yet', () => {
    const plan = preparationOf(plain(held()), fresh());
    const next = Lesson.prepared();
    for (const command of [...plan.decks, ...plan.polls, ...plan.groups, ...plan.settings]) {
      expect(next.does(teacher, command)).toHaveProperty('events');
    }
    for (const { title, marks } of plan.boards) {
      next.does(teacher, { type: 'board.add', title });
      const board = next.state.boards.boards[0]?.id as BoardId;
      expect(next.does(teacher, { type: 'board.draw', board, marks: [...marks] })).toHaveProperty('events');
    }
    expect(preparationOf(plain(held()), plain(next))).toEqual({
      decks: [],
      boards: [],
      polls: [],
      groups: [],
      settings: [],
    });
    const { slides, boards, polls } = next.browserOf(amel).state;
    expect([slides.decks, boards.boards, polls.drafts]).toEqual([[], [], []]);
  });

  test('is the pupils’ own choice of groups again, where they chose, and nothing of pupils who are gone', () => {
    const chosen = Lesson.prepared();
    chosen.does(teacher, { type: 'groups.make', how: 'choice', count: 4 });
    expect(preparationOf(plain(chosen), fresh()).groups).toEqual([
      { type: 'groups.make', how: 'choice', count: 4 },
    ]);
    const others = { ...fresh(), roster: { staff: [teacher], pupils: [] } } as ReturnType<typeof fresh>;
    expect(preparationOf(plain(held()), others).groups).toEqual([]);
  });

  test('is not what was asked aloud, nor words whose key is gone', () => {
    const lesson = Lesson.opened();
    lesson.does(teacher, { type: 'poll.ask', form: { kind: 'yes-no' }, anonymous: false });
    expect(preparationOf(plain(lesson), fresh()).polls).toEqual([]);
    const erased = Lesson.prepared([teacher]);
    erased.does(teacher, question('Combien ?'));
    erased.does(teacher, { type: 'slides.add', title: 'Volcans', content, pages: 4 });
    expect(preparationOf(plain(erased), fresh())).toMatchObject({ decks: [], polls: [] });
  });
});
