import { expect, test } from 'vitest';
import { mathematics } from './mathematics.ts';

const spoken = (tex: string): unknown => mathematics(tex, false, undefined).properties.alttext;

test.each([
  ['\\frac{5}{4}', '5 quarts'],
  ['\\frac{1}{3}', '1 tiers'],
  ['\\frac{3}{2}', '3 demis'],
  ['\\frac{m}{V}', 'm sur V'],
  ['\\frac{41}{56}', '41 sur 56'],
  ['(-3) + (+5) = +2', 'moins 3 plus plus 5 égale plus 2'],
  ['x^2 + 10^{-2}', 'x au carré plus 10 puissance moins 2'],
  [']-\\infty\\,;5]', 'crochet ouvert moins l’infini point-virgule 5 crochet fermé'],
  ['[1\\,;5[', 'crochet fermé 1 point-virgule 5 crochet ouvert'],
  ['|x - 3| \\leqslant 2', 'valeur absolue de x moins 3, est inférieur ou égal à 2'],
  ['\\sqrt{2} \\in \\mathbb{R}', 'racine de 2 appartient à R'],
  [']{-1}\\,;4]', 'crochet ouvert moins 1 point-virgule 4 crochet fermé'],
  ['2{,}5', '2,5'],
])('%s is said « %s »', (tex, words) => expect(spoken(tex)).toBe(words));
