import { expect, test } from 'vitest';
import { parseActivityHeading } from './activityHeading.ts';

test('a heading says what to do, for how long, and its title', () => {
  expect(parseActivityHeading('Lire · 10\u00a0min · L’histoire')).toEqual({
    kind: 'read',
    minutes: 10,
    title: 'L’histoire',
  });
});

test('a title may itself hold a middle dot', () => {
  expect(parseActivityHeading('Faire · 5\u00a0min · A · B')?.title).toBe('A · B');
});

test.each([
  'Jouer · 10\u00a0min · Titre',
  'Lire · dix\u00a0min · Titre',
  'Lire · 10 min · Titre',
  'Lire',
  '',
])('%j is no heading of an activity', (text) => expect(parseActivityHeading(text)).toBeUndefined());
