import { expect, it } from 'vitest';
import { Calendar } from '../calendar.ts';
import { Rushes } from './rushes.ts';

const rushes = new Rushes(new Calendar('Europe/Paris'), ['08:30', '13:30']);
const at = (time: string) => {
  const rush = rushes.at(Date.parse(time));
  return rush === undefined ? undefined : new Date(rush).toISOString();
};

it('people come for a beginning from twenty minutes before it until an hour after, by the cell’s own clocks', () => {
  expect(at('2026-11-24T08:09:59+01:00')).toBeUndefined();
  expect(at('2026-11-24T08:10:00+01:00')).toBe('2026-11-24T07:30:00.000Z');
  expect(at('2026-11-24T09:29:59+01:00')).toBe('2026-11-24T07:30:00.000Z');
  expect(at('2026-11-24T09:30:00+01:00')).toBeUndefined();
  expect(at('2026-11-24T13:20:00+01:00')).toBe('2026-11-24T12:30:00.000Z');
  expect(at('2026-06-24T08:20:00+02:00')).toBe('2026-06-24T06:30:00.000Z');
  expect(new Rushes(new Calendar('Europe/Paris'), []).at(0)).toBeUndefined();
});

it('on the two days on which the clocks are changed too', () => {
  expect(at('2026-03-29T08:20:00+02:00')).toBe('2026-03-29T06:30:00.000Z');
  expect(at('2026-10-25T08:20:00+01:00')).toBe('2026-10-25T07:30:00.000Z');
});

it('of two that are near, the later one', () => {
  const close = new Rushes(new Calendar('Europe/Paris'), ['08:00', '08:30']);
  expect(close.at(Date.parse('2026-11-24T08:15:00+01:00'))).toBe(Date.parse('2026-11-24T08:30:00+01:00'));
});
