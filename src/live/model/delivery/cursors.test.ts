import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Lesson, teacher } from '../rehearsal/lesson.arbitrary.ts';
import { pupils } from '../rehearsal/people.arbitrary.ts';
import { runs } from '../rehearsal/runs.arbitrary.ts';
import { advance, moved } from './cursors.ts';
import { deliver, resume } from './deliver.ts';
import type { Delivered } from './delivered.ts';

const event = { type: 'session.opened' } as const;
const sent = (audience: Delivered['audience'], prev: number, seq: number): Delivered => ({
  audience,
  prev,
  seq,
  at: 0,
  event,
});

describe('an event that arrives', () => {
  test('is applied when it follows what the viewer holds', () => {
    expect(advance({ all: 4 }, sent('all', 4, 7))).toBe('apply');
  });

  test('is applied when what it follows came before the snapshot', () => {
    expect(advance({ all: 6 }, sent('all', 4, 7))).toBe('apply');
  });

  test('is passed over when the viewer holds it', () => {
    expect(advance({ all: 7 }, sent('all', 4, 7))).toBe('known');
  });

  test('shows a gap when one before it is missing', () => {
    expect(advance({ all: 3 }, sent('all', 4, 7))).toBe('gap');
  });

  test('shows a gap when it is for an audience that the viewer knew nothing of', () => {
    expect(advance({ all: 9 }, sent('staff', 0, 10))).toBe('gap');
  });

  test('moves the cursor of its own audience only', () => {
    expect(moved({ all: 4, staff: 2 }, sent('all', 4, 7))).toEqual({ all: 7, staff: 2 });
  });
});

/** Everything that the teacher's stream carries in a lesson of two audiences. */
function teachersStream(): Delivered[] {
  const lesson = Lesson.opened();
  for (const [index, member] of pupils.entries()) {
    lesson.does(member, { type: 'hand.raise' });
    lesson.does(teacher, { type: 'mic.mute', member });
    if (index % 2 === 0) lesson.does(teacher, { type: 'floor.give', member });
  }
  const tail = lesson.lines.slice(1);
  return [...(resume(tail, lesson.state, teacher, lesson.vault.unseal) ?? [])];
}

test('an event that is lost on the way shows with the next of its audience', () => {
  const stream = teachersStream();
  fc.assert(
    fc.property(fc.nat({ max: stream.length - 1 }), (at) => {
      const lost = stream[at] as Delivered;
      let cursors = { all: 1, staff: 1 };
      const steps: [Delivered, string][] = [];
      for (const delivered of stream.filter((other) => other !== lost)) {
        const step = advance(cursors, delivered);
        steps.push([delivered, step]);
        if (step === 'apply') cursors = { ...cursors, ...moved(cursors, delivered) };
      }
      const next = steps.find(([{ audience, seq }]) => audience === lost.audience && seq > lost.seq);
      expect(next?.[1] ?? 'gap').toBe('gap');
      expect(steps.filter(([{ seq }]) => seq < lost.seq).every(([, step]) => step === 'apply')).toBe(true);
    }),
    runs(100),
  );
});

test('an event that comes twice is applied once', () => {
  let cursors = { all: 1, staff: 1 };
  for (const delivered of teachersStream()) {
    expect(advance(cursors, delivered)).toBe('apply');
    cursors = { ...cursors, ...moved(cursors, delivered) };
    expect(advance(cursors, delivered)).toBe('known');
  }
});

test('an event for two audiences goes out once for each, chained in each of them', () => {
  const lesson = Lesson.opened();
  const [amel] = pupils as [(typeof pupils)[0]];
  lesson.does(teacher, { type: 'mic.mute', member: pupils[1] as typeof amel });
  lesson.does(teacher, { type: 'mic.mute', member: amel });
  const line = lesson.lines.at(-1);
  if (!line) throw new Error('The class has lines.');
  expect(deliver(line, lesson.state, lesson.vault.unseal)).toMatchObject([
    { seq: 4, audience: 'staff', prev: 3 },
    { seq: 4, audience: `person:${amel}`, prev: 0 },
  ]);
});
