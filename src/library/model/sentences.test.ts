import { expect, test } from 'vitest';
import { sentences } from './sentences.ts';

test('a text is cut after each sentence', () => {
  expect(sentences('Il pleut. Rangez-vous\u202f! Où va-t-elle\u202f? «\u00a0Là.\u00a0» Fin…')).toEqual([
    'Il pleut.',
    'Rangez-vous\u202f!',
    'Où va-t-elle\u202f?',
    '«\u00a0Là.\u00a0»',
    'Fin…',
  ]);
});

test('an initial, a decimal and an abbreviation do not end a sentence', () => {
  const text = 'M.\u00a0Belkacem mesure 1.5 ou 1,5 cm avec J. Verne.';
  expect(sentences(text)).toEqual([text]);
});

test('a text without an end is one sentence; an empty one is none', () => {
  expect(sentences('cinq quarts')).toEqual(['cinq quarts']);
  expect(sentences(' ')).toEqual([]);
});
