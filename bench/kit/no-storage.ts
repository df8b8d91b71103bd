import { randomBytes } from 'node:crypto';
import { emptySnapshot } from '../../src/live/model/delivery/snapshot.ts';
import type { LogStore } from '../../src/live/server/log/store.ts';
import { type KeyStore, keyLength } from '../../src/live/server/words/keys.ts';

/** A log that keeps nothing: what remains of a school is everything but its storage. */
export const noLog: LogStore = {
  knows: async () => false,
  open: async () => ({ epoch: 1, snapshot: emptySnapshot, tail: [], answers: [] }),
  append: async () => new Set(),
  keepSnapshot: async () => {},
};

/** Keys that nobody else has to know. */
export const throwawayKeys: KeyStore = {
  makeKeys: async (authors) => new Map(authors.map((author) => [author, randomBytes(keyLength)])),
  findKeys: async () => new Map(),
  erase: async () => {},
};
