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
    for (; places.hasRoom(A, 25, START) && entered < 100; entered += 1) places.enter(A, 25, START);
    expect(entered).toBe(25 + CARD_EXTRA);
    expect(places.hasRoom(B, 25, START)).toBe(true);
  });

  it('[G5] are free again a slot later', () => {
    const places = new ClassPlaces();
    for (let i = 0; places.takeTicket(A, 0, START) && i < 100; i += 1) places.enter(A, 0, START);
    const later = START + seconds(SLOT);
    expect([places.hasRoom(A, 0, later - 1), places.takeTicket(A, 0, later - 1)]).toEqual([false, false]);
    expect([places.hasRoom(A, 0, later), places.takeTicket(A, 0, later)]).toEqual([true, true]);
  });

  it('[G5] hold for a gate that was started since the tickets were taken', () => {
    const places = new ClassPlaces();
    let entered = 0;
    for (; places.hasRoom(A, 2, START) && entered < 100; entered += 1) places.enter(A, 2, START);
    expect(entered).toBe(2 + CARD_EXTRA);
  });
});
