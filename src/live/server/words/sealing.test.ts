import { createSecretKey, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { MemberId } from '../../model/ids.ts';
import type { Sealed } from '../../model/text.ts';
import { keyLength } from './keys.ts';
import { authorOf, authorsWithin, seal, unseal } from './sealing.ts';

const amel = 'p-amel' as MemberId;
const visitor = 'visitor.aaaaaaaa' as MemberId;
const newKey = () => createSecretKey(randomBytes(keyLength));
const key = newKey();

test('sealed words are read again with their key, whatever they hold', () => {
  for (const plain of ['Bonjour !', '', '🎈 é \u0000 "\\', 'x'.repeat(2_000)]) {
    expect(unseal(seal(amel, key, plain), key)).toBe(plain);
  }
});

test('sealed words hold nothing of the words, and are never twice the same', () => {
  const sealed = seal(amel, key, 'secret');
  expect(sealed).not.toContain('secret');
  expect(seal(amel, key, 'secret')).not.toBe(sealed);
});

test('words of another key, of another author or altered read as gone', () => {
  const sealed = seal(amel, key, 'secret');
  expect(unseal(sealed, newKey())).toBeNull();
  expect(unseal(sealed.replace('p-amel', 'p-bao') as Sealed, key)).toBeNull();
  expect(unseal(`${sealed.slice(0, -4)}AAAA` as Sealed, key)).toBeNull();
});

test('authors are found anywhere within a state', () => {
  const state = {
    chat: [{ text: { sealed: seal(amel, key, 'a') } }],
    guests: { x: { name: { sealed: seal(visitor, key, 'b') } } },
  };
  expect([...authorsWithin(state)].sort()).toEqual([amel, visitor]);
  expect(authorOf(seal(visitor, key, 'b'))).toBe(visitor);
});
