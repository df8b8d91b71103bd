import { expect, it } from 'vitest';
import { displayName } from './name.ts';

it('shows a pupil by given name and initial, an adult in full', () => {
  const name = { givenName: 'Inès', familyName: 'benali' };
  expect(displayName('pupil', name)).toBe('Inès B.');
  expect(displayName('teacher', name)).toBe('Inès benali');
});

it('keeps an accent on the initial, and needs no family name', () => {
  expect(displayName('pupil', { givenName: 'Zoé', familyName: 'éluard' })).toBe('Zoé É.');
  expect(displayName('pupil', { givenName: 'Zoé', familyName: '' })).toBe('Zoé');
});
