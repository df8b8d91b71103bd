import { expect, test } from 'vitest';
import { linkParts } from './link-parts.ts';

const links = (text: string) => linkParts(text).flatMap(({ href }) => (href === null ? [] : [href]));

test('an address among words is a link, the end of its sentence is not', () => {
  expect(linkParts('Lisez https://exemple.fr/page (page 2).')).toEqual([
    { text: 'Lisez ', href: null },
    { text: 'https://exemple.fr/page', href: 'https://exemple.fr/page' },
    { text: ' (page 2).', href: null },
  ]);
  expect(links('Voir https://exemple.fr.')).toEqual(['https://exemple.fr/']);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,<b>',
  'ftp://exemple.fr',
  'www.exemple.fr',
  'https://',
  '',
])('no link is made of « %s »', (text) => {
  expect(links(text)).toEqual([]);
});

test('an address that pretends to be another leads nowhere', () => {
  expect(links('https://ecole.fr@elsewhere.com/')).toEqual([]);
});

test('nothing of a text is lost', () => {
  const text = 'a https://b.fr/c, https://x:y@z.fr « https://d.fr » e';
  expect(
    linkParts(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});
