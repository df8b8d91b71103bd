import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { append, emptySnapshot } from './delivery/snapshot.ts';
import type { LoggedEvent } from './event.ts';

const folder = new URL('./rehearsal/logs/', import.meta.url);
const files = readdirSync(folder);

interface OldLesson {
  readonly lines: readonly LoggedEvent[];
  readonly state: object;
}

/** Parts that came later are there, too; what the old class knew is as it was. */
describe.each(files)('the log of %s', (file) => {
  const lessons = readFileSync(new URL(file, folder), 'utf8').trim().split('\n');

  test.each(lessons.map((lesson, n) => [n, lesson] as const))(
    'replays to its class (lesson %i)',
    (_, lesson) => {
      const { lines, state } = JSON.parse(lesson) as OldLesson;
      expect(lines.reduce(append, emptySnapshot).state).toMatchObject(state);
    },
  );
});

test('logs of old are there to replay', () => {
  expect(files.length).toBeGreaterThan(0);
});
