import { expect, test } from 'vitest';
import type { PersonId } from '#people/model/ids.ts';
import { type Delivered, STATE_VERSION } from '../../model/delivery/delivered.ts';
import { emptyClass } from '../../model/state.ts';
import { fold, type Held } from './fold.ts';

const lea = 'lea' as PersonId;
const held: Held = {
  version: STATE_VERSION,
  seq: 4,
  viewer: lea,
  cursors: { all: 4 } as Held['cursors'],
  state: emptyClass,
};

const raised = (seq: number, prev: number): Delivered => ({
  seq,
  prev,
  audience: 'all',
  at: 0,
  event: { type: 'hand.raised', member: lea },
});
const event = (delivered: Delivered) => ({ kind: 'event', delivered }) as const;

test('a snapshot replaces whatever was held', () => {
  const snapshot = { ...held, seq: 9 };
  expect(fold(null, { kind: 'snapshot', snapshot })).toBe(snapshot);
  expect(fold(held, { kind: 'snapshot', snapshot })).toBe(snapshot);
});

test('the next event moves the state, the seq and the cursor of its audience', () => {
  expect(fold(held, event(raised(7, 4)))).toMatchObject({
    seq: 7,
    cursors: { all: 7 },
    state: { hands: { raised: { lea: { seq: 7 } } } },
  });
});

test('an event that is held already changes nothing', () => {
  expect(fold(held, event(raised(4, 3)))).toBe(held);
});

test('an event whose forerunner is missing, of an unknown audience, or before any snapshot is a gap', () => {
  expect(fold(held, event(raised(9, 6)))).toBe('gap');
  expect(fold(held, event({ ...raised(5, 4), audience: 'staff' }))).toBe('gap');
  expect(fold(null, event(raised(1, 0)))).toBe('gap');
});
