import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_LETTERS } from '../../model/captions/commands.ts';
import { type Heard, Phrases } from './phrases.ts';

const now = (words: string): Heard => ({ words, final: false });
const done = (words: string): Heard => ({ words, final: true });
const count = (n: number) => Array.from({ length: n }, (_, at) => `w${at}`).join(' ');

test('a sentence is said when it has ended, once', () => {
  const phrases = new Phrases();
  expect(phrases.hear([[0, now('Prenez vos')]])).toEqual([]);
  expect(phrases.hear([[0, done('Prenez vos cahiers.')]])).toEqual(['Prenez vos cahiers.']);
  expect(phrases.hear([[0, done('Prenez vos cahiers.')]])).toEqual([]);
  expect(phrases.hear([[1, done('Page douze.')]])).toEqual(['Page douze.']);
});

test('who speaks without a pause is written meanwhile, but for the words that may still change', () => {
  const phrases = new Phrases();
  expect(phrases.hear([[0, now(count(14))]])).toEqual([]);
  expect(phrases.hear([[0, now(count(15))]])).toEqual(['w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 w10']);
  expect(phrases.hear([[0, done(count(16))]])).toEqual(['w11 w12 w13 w14 w15']);
});

test('another run counts its results anew', () => {
  const phrases = new Phrases();
  phrases.hear([[0, done('Bonjour')]]);
  phrases.forget();
  expect(phrases.hear([[0, done('Bonjour')]])).toEqual(['Bonjour']);
});

test('whatever grows is said whole, in order, once, and in lines that a class takes', () => {
  const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'abcé’') });
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 80 }),
      fc.array(fc.nat({ max: 80 })),
      (words, cuts) => {
        const phrases = new Phrases();
        const grown = [...cuts].sort((a, b) => a - b).map((cut) => words.slice(0, cut).join(' '));
        const lines = [...grown.map(now), done(words.join(' '))].flatMap((heard) =>
          phrases.hear([[7, heard]]),
        );
        expect(lines.join(' ')).toBe(words.join(' '));
        expect(lines.filter((line) => line === '' || line.length > MOST_LETTERS)).toEqual([]);
      },
    ),
  );
});

test('a word without an end is cut, and does not break the line', () => {
  expect(new Phrases().hear([[0, done('a'.repeat(500))]]).map((line) => line.length)).toEqual([140]);
});
