import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { minutesOf } from '../model/course.ts';
import { compileCourseDay } from './compile.ts';
import { compileFile } from './courseFiles.ts';

const root = new URL('../../../', import.meta.url).pathname;
const lessons = globSync('content/*/*.md', { cwd: root }).sort();

test.each(lessons)('%s compiles, and every session ends with something to tick', (file) => {
  const { day } = compileFile(join(root, file));
  for (const session of day.sessions) {
    expect(session.checks.length, session.id).toBeGreaterThanOrEqual(2);
    expect(minutesOf(session.activities), session.id).toBe(session.minutes);
  }
});

test.each(lessons)('%s has something to read, to hear or to do with the voice off', (file) => {
  const { day } = compileFile(join(root, file));
  const kinds = new Set(day.sessions.flatMap(({ activities }) => activities.map(({ kind }) => kind)));
  expect(kinds).toContain('read');
  expect(kinds).toContain('do');
});

test('each platform has its first day', () => {
  const firsts = lessons.filter((file) => file.endsWith('/1.md'));
  expect(firsts.map((file) => compileFile(join(root, file)).day.platform)).toEqual([
    'college',
    'ecole',
    'lycee',
  ]);
});

test('every drawing in the folders is used by a lesson', () => {
  const used = lessons.flatMap((file) => compileFile(join(root, file)).figures);
  const drawn = globSync('content/*/figures/*.svg', { cwd: root }).map((file) => join(root, file));
  expect([...new Set(used)].sort()).toEqual(drawn.sort());
});

test('a lesson in the folder of another platform is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preau-content-'));
  try {
    mkdirSync(join(folder, 'lycee'));
    const file = join(folder, 'lycee', '1.md');
    writeFileSync(
      file,
      '---\nplatform: ecole\ngrade: CM1\nday: 1\ntitle: T\nintro: I\nsessions:\n  - id: a\n    subject: S\n    minutes: 10\n    goal: G\n    programme: P\n---\n\n## T\n\n### Lire · 10\u00a0min · T\n\nA\n\n### Bilan\n\n- B\n',
    );
    expect(() => compileFile(file)).toThrow('day 1 of ecole');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the example that teachers copy from content/README.md compiles', () => {
  const guide = readFileSync(join(root, 'content/README.md'), 'utf8');
  const example = /^```markdown\n([\s\S]*?)^```/mu.exec(guide)?.[1] ?? '';
  expect(compileCourseDay(example, () => undefined).sessions[0]?.activities).toHaveLength(2);
});
