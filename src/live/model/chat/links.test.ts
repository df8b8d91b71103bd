import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readsAsLink } from './links.ts';

test.each([
  'https://exemple.fr/video',
  'regardez http : // exemple . com',
  'www.exemple.fr',
  'www .exemple',
  'youtu.be/dQw4w9WgXcQ',
  'va sur youtube.com c’est drôle',
  'exemple . com',
  'exemple. com',
  'exemple(.)com',
  'exemple [point] com',
  'exemple point com',
  'exemple dot com',
  'ｙｏｕｔｕｂｅ．ｃｏｍ',
  'exemple。com',
  'you\u200btube.c\u200bom',
  'уoutubе.соm',
  'пример.рф',
  'école.paris',
  'xn--exmple-cua.com',
  'mailto:moi@exemple.fr',
  'écris à moi@exemple.fr',
  'tel:+33612345678',
  'javascript:alert(1)',
  'data:text/html,<b>',
  'discord.gg/abcd',
  'y o u t u . b e / d Q w',
  '192.168.1.20',
  'quelquechose.inconnu/chemin',
  'watch?v=dQw4w9WgXcQ',
])('« %s » reads as a link', (text) => {
  expect(readsAsLink(text)).toBe(true);
});

test.each([
  'Bonjour madame, je crois que c’est 3,5.',
  'Je suis d’accord. De plus, il a raison. Me voilà !',
  'C’est bien. Net, et précis… Et toi ?',
  'page 12, exercice 3.4 et 3.5',
  'à 8 h 30 : on y va',
  'et/ou, oui/non',
  'M. Diallo a dit : « non »',
  'f(x) = 2.x + 1 ; x.y = 0',
  'Le point commun est le point A.',
  '1.2.3',
  'attention : data',
])('« %s » reads as words', (text) => {
  expect(readsAsLink(text)).toBe(false);
});

test('no text of the longest length keeps the school busy', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'a. :/@-(w1é\u200b'), maxLength: 40 }), (piece) => {
      expect(typeof readsAsLink(piece.repeat(50).slice(0, 2_000))).toBe('boolean');
    }),
    { numRuns: 300 },
  );
}, 5_000);
