import { expect, test } from 'vitest';
import { looksLike } from './likeness.ts';

const people = [
  { name: 'Sophie Lemaire', role: 'staff' },
  { name: 'Léa Martin', role: 'pupil' },
  { name: 'Jean-Noël Le Goff', role: 'pupil' },
  { name: 'Moussa N.', role: 'pupil' },
  { name: 'Zoé Visiteuse', role: 'guest' },
] as const;

test.each([
  ['Léa Martin', 'Léa Martin'],
  ['lea  MARTIN', 'Léa Martin'],
  ['Martin Léa', 'Léa Martin'],
  ['LéaMartin', 'Léa Martin'],
  ['Lеа Маrtin', 'Léa Martin'],
  ['L3a Mart1n', 'Léa Martin'],
  ['Ｌéａ Martin', 'Léa Martin'],
  ['Lé\u200ba Mar\u00adtin', 'Léa Martin'],
  ['Léa Martin 2', 'Léa Martin'],
  ['Léa M.', 'Léa Martin'],
  ['jean noel le goff', 'Jean-Noël Le Goff'],
  ['Mоussa Ndiaye', 'Moussa N.'],
  ['Moussa N', 'Moussa N.'],
  ['Mme Lemaire', 'Sophie Lemaire'],
  ['Madame LEMAIRE', 'Sophie Lemaire'],
  ['S. Lemаirе', 'Sophie Lemaire'],
])('« %s » could be taken for %s', (name, real) => {
  expect(looksLike(name, people)?.name).toBe(real);
});

test.each([
  'Zoé Quidam',
  'Léa',
  'Léa Dupont',
  'Martin Dubois',
  'Zoé Visiteuse',
  'Jean',
  'Moussa',
  'Moussa Petit',
  '…',
  '🙂',
])('« %s » is nobody of the class', (name) => {
  expect(looksLike(name, people)).toBeNull();
});
