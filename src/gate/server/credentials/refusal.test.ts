import { describe, expect, it } from 'vitest';
import { seconds } from '#kit/model/clock.ts';
import type { PersonId } from '#people/model/ids.ts';
import type { TicketId } from '../../model/ids.ts';
import { forgeriesOf } from './forgeries.arbitrary.ts';
import { CellKeys } from './keys.ts';
import { Refusals, type RefusedHolder } from './refusal.ts';
import { Seal } from './seal.ts';

const keys = new CellKeys(['s'.repeat(32)]);
const refusals = new Refusals(keys, 'idf-1');
const now = Date.parse('2026-11-23T08:30:00+01:00');
const notBefore = now + seconds(20);
const pupil: RefusedHolder = { kind: 'person', holder: 'p1' as PersonId, notBefore };
const walkIn: RefusedHolder = { kind: 'ticket', holder: 'AAAAAAAAAAAAAAAAAAAAAg' as TicketId, notBefore };

describe('a refusal', () => {
  it('[G9] holds who may come again, and when, and is read before that too', () => {
    for (const refused of [pupil, walkIn]) {
      const token = refusals.sign(refused);
      for (const time of [now, notBefore, notBefore + seconds(60)]) {
        expect(refusals.read(token, time)).toEqual(refused);
      }
    }
  });

  it('[G9] is over when no client would still be waiting', () => {
    const token = refusals.sign(pupil);
    expect(refusals.read(token, notBefore + seconds(120) - 1)).toEqual(pupil);
    expect(refusals.read(token, notBefore + seconds(120))).toBeNull();
  });

  it('[G9] that was forged in any way is none', () => {
    const token = refusals.sign(pupil);
    const taken = forgeriesOf(token).filter(([, forged]) => refusals.read(forged, now) !== null);
    expect(taken).toEqual([]);
  });

  it('of another cell, or a retired secret, is none', () => {
    const others = [new Refusals(keys, 'idf-2'), new Refusals(new CellKeys(['r'.repeat(32)]), 'idf-1')];
    for (const other of others) expect(refusals.read(other.sign(pupil), now)).toBeNull();
  });

  it('has the claims of a refusal, or is none', () => {
    const seal = new Seal(keys, 'refusal');
    const good = { cell: 'idf-1', ...pupil };
    expect(refusals.read(seal.sign(good), now)).not.toBeNull();
    const bad = [{ kind: 'ticket' }, { holder: '' }, { notBefore: -1 }, { notBefore: null }];
    for (const change of bad) expect(refusals.read(seal.sign({ ...good, ...change }), now)).toBeNull();
  });
});
