import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';

test('two names give two letters, one name its first two', () => {
  expect(initialsOf('Léa Martin')).toBe('LM');
  expect(initialsOf('zoé')).toBe('Zo');
  expect(initialsOf('Jean-Baptiste de la Tour')).toBe('JT');
});

test('an accent stays on its capital', () => {
  expect(initialsOf('élise âge')).toBe('ÉÂ');
});

test('no name, no letters', () => {
  expect(initialsOf('  ')).toBe('');
});
