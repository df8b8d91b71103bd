import fc from 'fast-check';
import { expect, test } from 'vitest';
import { append, type ClassSnapshot, emptySnapshot } from './delivery/snapshot.ts';
import { canonical } from './rehearsal/canonical.arbitrary.ts';
import { Lesson, teacher } from './rehearsal/lesson.arbitrary.ts';
import { patience, runs } from './rehearsal/runs.arbitrary.ts';
import { School } from './rehearsal/school.arbitrary.ts';
import { anyScript } from './rehearsal/steps.arbitrary.ts';

test(
  'a class read again from any snapshot and the lines after it is the class that was live',
  () => {
    fc.assert(
      fc.property(anyScript, fc.nat(), (script, moment) => {
        const school = new School();
        for (const step of script) school.perform(step);
        const at = moment % school.history.length;
        const stored = JSON.parse(JSON.stringify(school.history[at]));
        const lines = school.lines.slice(at).map(({ logged }) => JSON.parse(JSON.stringify(logged)));
        expect(canonical(lines.reduce(append, stored))).toBe(canonical(school.snapshot));
      }),
      runs(300),
    );
  },
  patience,
);

test(
  'neither a decision nor an event changes the state that it was given',
  () => {
    fc.assert(
      fc.property(anyScript, (script) => {
        const school = new School();
        for (const step of script) {
          const before = canonical(school.state);
          freeze(school.snapshot);
          const decision = school.perform(step);
          if ('refused' in decision || decision.events.length === 0) {
            expect(canonical(school.state)).toBe(before);
          }
        }
      }),
      runs(100),
    );
  },
  patience,
);

test('a line that is missing or comes twice is not appended', () => {
  const lesson = Lesson.opened();
  const [first, second] = lesson.lines;
  if (!first || !second) throw new Error('Two lines open a class.');
  expect(() => append(emptySnapshot, second.logged)).toThrow('does not follow');
  expect(() => append(append(emptySnapshot, first.logged), first.logged)).toThrow('does not follow');
});

test('what an event does not touch stays the same object', () => {
  const lesson = Lesson.opened();
  const before = lesson.state;
  lesson.does(teacher, { type: 'chat.say', text: 'Bonjour à tous' });
  const { chat, ...rest } = lesson.state;
  expect(chat).not.toBe(before.chat);
  for (const part of Object.keys(rest) as (keyof typeof rest)[]) expect(rest[part]).toBe(before[part]);
});

test('passers-by in the lobby leave nothing behind', () => {
  const lesson = Lesson.opened();
  const before = canonical({ ...lesson.snapshot, seq: 0, heads: { ...lesson.snapshot.heads, staff: 0 } });
  for (let n = 0; n < 50; n += 1) {
    const visitor = `visitor.passing-${n}` as never;
    lesson.does(visitor, { type: 'lobby.ask', name: 'Somebody' });
    lesson.does(visitor, { type: 'lobby.leave' });
  }
  expect(canonical({ ...lesson.snapshot, seq: 0, heads: { ...lesson.snapshot.heads, staff: 0 } })).toBe(
    before,
  );
});

function freeze(value: ClassSnapshot | object): void {
  for (const part of Object.values(value)) {
    if (part !== null && typeof part === 'object' && !Object.isFrozen(part)) freeze(part);
  }
  Object.freeze(value);
}
