import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '#kit/model/clock.ts';
import type { PersonId } from '#people/model/ids.ts';
import { OVERLAP } from '../../model/constants.ts';
import type { Entry } from '../credentials/entry.ts';
import { Seats } from './seats.ts';

const START = Date.parse('2026-11-24T08:30:00+01:00');

const entry = (issued: number, renewed = issued, holder = 'alix'): Entry => ({
  kind: 'person',
  holder: holder as PersonId,
  issued: START + issued,
  renewed: START + renewed,
  ends: START + renewed + minutes(75),
});

describe('the seats', () => {
  it('[G11] are taken by who came in later, at once', () => {
    const seats = new Seats();
    expect(seats.take(entry(1), START)).toBe('newest');
    expect(seats.take(entry(2), START)).toBe('newest');
    expect(seats.take(entry(1), START)).toBe('displaced');
    expect(seats.take(entry(2), START)).toBe('newest');
    expect(seats.take(entry(1, 1, 'basile'), START)).toBe('newest');
  });

  it('[G11] go on with the newest renewal; the one before is good while requests may cross it', () => {
    const seats = new Seats();
    seats.take(entry(1), START);
    expect(seats.take(entry(1, 60_000), START + 60_000)).toBe('newest');
    const over = START + 60_000 + seconds(OVERLAP);
    expect(seats.take(entry(1), over - 1)).toBe('crossing');
    expect(seats.take(entry(1), over)).toBe('displaced');
    expect(seats.take(entry(1, 60_000), over)).toBe('newest');
    // What came before the one before is nothing, even while that one is still good.
    seats.take(entry(1, 120_000), START + 120_000);
    expect(seats.take(entry(1), START + 120_001)).toBe('displaced');
    expect(seats.take(entry(1, 60_000), START + 120_001)).toBe('crossing');
  });

  it('[G11] are renewed one answer at a time, and end for who never shows what they were given', () => {
    const seats = new Seats();
    let now = START;
    seats.take(entry(1), now);
    expect([seats.mayRenew(entry(1), now), seats.mayRenew(entry(1), now + 1)]).toEqual([true, false]);
    now += seconds(OVERLAP);
    expect(seats.mayRenew(entry(1), now)).toBe(true);
    expect(seats.mayRenew(entry(1, 1, 'basile'), now)).toBe(false);
    let lost = 2;
    for (; seats.take(entry(1), now) === 'newest' && lost < 100; lost += 1) {
      now += seconds(OVERLAP);
      seats.mayRenew(entry(1), now);
    }
    expect([lost, seats.take(entry(1), now)]).toEqual([7, 'displaced']);
    expect(seats.take(entry(1, 1), now)).toBe('displaced');
    // Who shows the last one goes on.
    expect(seats.take(entry(1, 60_000), now)).toBe('newest');
    expect(seats.mayRenew(entry(1, 60_000), now)).toBe(true);
  });

  it('[G11] of one holder are one, however many entries and copies there are', () => {
    const anyEntry = fc
      .tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }))
      .map(([issued, later]) => entry(issued, issued + later));
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 30 }), (entries) => {
        const seats = new Seats();
        for (const [i, one] of entries.entries()) seats.take(one, START + i);
        const later = START + seconds(OVERLAP) + entries.length;
        const sits = entries.filter((one) => seats.take(one, later) !== 'displaced');
        const kinds = new Set(sits.map(({ issued, renewed }) => `${issued} ${renewed}`));
        expect(kinds.size).toBe(1);
      }),
    );
  });

  it('count who did something lately, and forget those whose entry is over', () => {
    const seats = new Seats();
    for (const holder of ['a', 'b', 'c']) seats.take(entry(1, 1, holder), START);
    expect(seats.active(START + seconds(60))).toBe(3);
    seats.take(entry(1, 1, 'b'), START + seconds(100));
    expect(seats.active(START + seconds(130))).toBe(1);
    expect(seats.active(START + minutes(76))).toBe(0);
    // Nothing is left of who sat there: even an older entry would sit again.
    expect(seats.take(entry(0, 0, 'a'), START + minutes(76))).toBe('newest');
  });
});
