import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentOf, hashOf } from './content.ts';
import type { ContentHash } from './ids.ts';

const picture = 'p'.repeat(43) as ContentHash;

test('bytes are named by their SHA-256 in base64url', () => {
  const bytes = new TextEncoder().encode('préau');
  expect(hashOf(bytes)).toBe(createHash('sha256').update(bytes).digest('base64url'));
});

test('a deck is another one when a page, its words or the order are', () => {
  const one = { picture, text: 'Un' };
  const two = { picture, text: 'Deux' };
  const names = [[one, two], [two, one], [one], [{ ...one, text: 'Une' }, two], []].map(contentOf);
  expect(new Set(names).size).toBe(names.length);
  expect(contentOf([{ ...one }, { ...two }])).toBe(names[0]);
});
