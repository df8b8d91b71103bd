import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { typographyFaults } from '../model/typography.ts';
import { lessonProse } from './lesson/prose.ts';
import { messageTexts } from './messageTexts.ts';

const root = new URL('../../../', import.meta.url);
const files = (pattern: string): string[] => globSync(pattern, { cwd: root }).sort();
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');

test('there are lessons and French messages to read', () => {
  expect(files('content/*/*.md').length).toBeGreaterThanOrEqual(3);
  expect(files('src/*/web/messages/fr.json')).toContain('src/library/web/messages/fr.json');
});

test.each(files('content/**/*.md'))('%s follows French typography', (file) => {
  expect(typographyFaults(lessonProse(read(file)))).toEqual([]);
});

test.each(files('src/*/web/messages/fr.json'))('%s follows French typography', (file) => {
  const faults = messageTexts(read(file)).flatMap(([key, text]) =>
    typographyFaults(text).map(({ rule, near }) => ({ key, rule, near })),
  );
  expect(faults).toEqual([]);
});

test.each([
  ['l’ombre', "l'ombre", 'straight apostrophe'],
  ['Rangez-vous\u202f!', 'Rangez-vous\u00a0!', 'no narrow space before ; ! ?'],
  ['haute\u202f; large', 'haute; large', 'no narrow space before ; ! ?'],
  ['le but\u00a0:', 'le but :', 'no hard space before :'],
  ['«\u00a0À toi\u00a0»', '« À toi »', 'no hard space inside « »'],
  ['8\u00a0h\u00a030', '8h30', 'hour without hard spaces'],
  ['12\u00a0°C', '12 °C', 'no hard space before a unit'],
])('a lesson that said %j passes, one that says %j fails', (right, wrong, rule) => {
  const lesson = read('content/ecole/1.md');
  const planted = (words: string): string =>
    lesson.replace('\n### Bilan', `\nUn mot, ${words} encore.\n\n### Bilan`);
  expect(typographyFaults(lessonProse(planted(right)))).toEqual([]);
  const faults = typographyFaults(lessonProse(planted(wrong)));
  const line = lesson.split('\n').indexOf('### Bilan') + 1;
  expect(faults.map((fault) => fault.rule)).toContain(rule);
  expect(new Set(faults.map((fault) => fault.line))).toEqual(new Set([line]));
});
