import { expect, it } from 'vitest';
import { Calendar } from '../calendar.ts';
import { Rushes } from './rushes.ts';

const rushes = new Rushes(new Calendar('Europe/Paris'), ['13:30', '08:30']);
const of = (time: string) => rushes.of(Date.parse(time)).map((rush) => new Date(rush).toISOString());

it('are those of the day that it is by the cell’s own clocks, in order', () => {
  const day = ['2026-11-24T07:30:00.000Z', '2026-11-24T12:30:00.000Z'];
  expect(of('2026-11-24T00:00:00+01:00')).toEqual(day);
  expect(of('2026-11-24T23:59:59+01:00')).toEqual(day);
  expect(of('2026-06-24T08:20:00+02:00')[0]).toBe('2026-06-24T06:30:00.000Z');
  expect(new Rushes(new Calendar('Europe/Paris'), []).of(0)).toEqual([]);
});

it('on the two days on which the clocks are changed too', () => {
  expect(of('2026-03-29T08:20:00+02:00')[0]).toBe('2026-03-29T06:30:00.000Z');
  expect(of('2026-10-25T08:20:00+01:00')[0]).toBe('2026-10-25T07:30:00.000Z');
});
