import { describe, expect, it } from 'vitest';
import { minutes } from '#kit/model/clock.ts';
import type { PersonId } from '#people/model/ids.ts';
import type { TicketId } from '../../model/ids.ts';
import { Entries, type Entry } from './entry.ts';
import { forgeriesOf } from './forgeries.arbitrary.ts';
import { CellKeys } from './keys.ts';
import { Seal } from './seal.ts';

const keys = new CellKeys(['s'.repeat(32)]);
const entries = new Entries(keys, 'idf-1');
const issued = Date.parse('2026-11-23T08:30:00+01:00');
const ends = issued + minutes(70);
const own: Entry = { kind: 'person', holder: 'p1' as PersonId, issued, renewed: issued, ends };
const walkIn: Entry = { ...own, kind: 'ticket', holder: 'AAAAAAAAAAAAAAAAAAAAAg' as TicketId };

describe('an entry', () => {
  it('[G11] holds its holder, issue, renewal and end', () => {
    for (const entry of [own, walkIn]) {
      expect(entries.read(entries.sign(entry), issued)).toEqual(entry);
    }
  });

  it('[G11] is over at its end, to the millisecond', () => {
    const token = entries.sign(own);
    expect(entries.read(token, ends - 1)).toEqual(own);
    expect(entries.read(token, ends)).toBeNull();
  });

  it('[G11] that was forged in any way is none', () => {
    const token = entries.sign(walkIn);
    const taken = forgeriesOf(token).filter(([, forged]) => entries.read(forged, issued) !== null);
    expect(taken).toEqual([]);
  });

  it('[G11] is small and plain enough for a cookie', () => {
    const token = entries.sign({ ...own, holder: 'x'.repeat(64) as PersonId });
    expect(token).toMatch(/^[\w.-]{1,512}$/);
  });

  it('of another cell, or a retired secret, is none', () => {
    const others = [new Entries(keys, 'idf-2'), new Entries(new CellKeys(['r'.repeat(32)]), 'idf-1')];
    for (const other of others) expect(entries.read(other.sign(own), issued)).toBeNull();
  });

  it('has the claims of an entry, or is none', () => {
    const seal = new Seal(keys, 'entry');
    const good = { cell: 'idf-1', ...own };
    expect(entries.read(seal.sign(good), issued)).not.toBeNull();
    const bad = [{ kind: 'ticket' }, { kind: 'school' }, { renewed: -1 }, { issued: 0.5 }, { ends: null }];
    for (const change of bad) expect(entries.read(seal.sign({ ...good, ...change }), issued)).toBeNull();
  });
});
