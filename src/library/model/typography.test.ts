import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typographyFaults } from './typography.ts';

const rulesOf = (text: string): string[] => typographyFaults(text).map(({ rule }) => rule);

test.each([
  'Où vas-tu\u202f? Là\u202f! Oui\u202f; non.',
  'Voici\u00a0: «\u00a0l’école\u00a0» à 8\u00a0h\u00a030.',
  'https://ecole.example/page?jour=1',
  'Un lien https://ecole.example reste tel quel.',
  'Vraiment\u202f?!',
  'Il fait 12\u00a0°C et −3\u00a0°C.',
])('%j is well set', (text) => expect(typographyFaults(text)).toEqual([]));

test.each([
  ["l'école", 'straight apostrophe'],
  ['Il dit "non".', 'straight quotation mark'],
  ['attends...', 'three dots for an ellipsis'],
  ['Ça va ?', 'no narrow space before ; ! ?'],
  ['Ça va?', 'no narrow space before ; ! ?'],
  ['Ça va\u00a0!', 'no narrow space before ; ! ?'],
  ['Voici :', 'no hard space before :'],
  ['Voici\u202f:', 'no hard space before :'],
  ['« oui\u00a0»', 'no hard space inside « »'],
  ['«\u00a0oui »', 'no hard space inside « »'],
  ['à 8 h 30', 'hour without hard spaces'],
  ['à 8h30', 'hour without hard spaces'],
  ['20 cm', 'no hard space before a unit'],
])('%j breaks the rule of "%s"', (text, rule) => expect(rulesOf(text)).toContain(rule));

test('a fault tells its line', () => {
  expect(typographyFaults('bien\nbien\nmal !')[0]).toMatchObject({ line: 3, near: 'en⏎bien⏎mal !' });
});

test('the faults of two texts are those of their lines put together', () => {
  const line = fc.string({ unit: fc.constantFrom('a', ' ', '!', ':', '«', "'", '\u202f', '\u00a0') });
  fc.assert(
    fc.property(line, line, (one, other) => {
      const apart = [...rulesOf(one), ...rulesOf(other)].sort();
      expect(rulesOf(`${one}\n${other}`).sort()).toEqual(apart);
    }),
  );
});
