import { describe, expect, it } from 'vitest';
import { seconds } from '#kit/model/clock.ts';
import type { DivisionId } from '#people/model/ids.ts';
import { CARD_EXTRA, SLOT } from '../../model/constants.ts';
import { ClassPlaces } from './class-places.ts';

const START = 1_795_505_100_000;
const [A, B] = ['0750001A/a' as DivisionId, '0750001A/b' as DivisionId];

describe('the places of a class', () => {
  it('[G5] are its roster’s and a few more, and each has four tickets', () => {
    const places = new ClassPlaces();
    const taken = Array.from({ length: 300 }, () => places.takeTicket(A, 25, START)).filter(Boolean);
    expect(taken).toHaveLength(4 * (25 + CARD_EXTRA));
    expect(places.takeTicket(B, 25, START)).toBe(true);
    let entered = 0;
    while (places.hasRoom(A, START)) {
      places.enter(A);
      entered += 1;
    }
    expect(entered).toBe(25 + CARD_EXTRA);
    expect(places.hasRoom(B, START)).toBe(true);
  });

  it('[G5] are free again a slot later', () => {
    const places = new ClassPlaces();
    while (places.takeTicket(A, 0, START)) places.enter(A);
    const later = START + seconds(SLOT);
    expect([places.hasRoom(A, later - 1), places.takeTicket(A, 0, later - 1)]).toEqual([false, false]);
    expect([places.hasRoom(A, later), places.takeTicket(A, 0, later)]).toEqual([true, true]);
  });
});
