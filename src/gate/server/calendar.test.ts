import { describe, expect, it } from 'vitest';
import { minutes } from '#kit/model/clock.ts';
import { Calendar } from './calendar.ts';

const zones = [
  ['Europe/Paris', '+02:00'],
  ['Indian/Reunion', '+04:00'],
  ['America/Cayenne', '-03:00'],
  ['Pacific/Marquesas', '-09:30'],
  ['Pacific/Noumea', '+11:00'],
] as const;

describe.each(zones)('a cell in %s', (timeZone, offset) => {
  const calendar = new Calendar(timeZone);
  const at = (time: string) => Date.parse(`${time}${offset}`);
  const end = at('2027-08-31T23:59:00');

  it('ends its school year on 31 August at 23:59 of its own clocks', () => {
    for (const time of ['2026-09-01T00:00:00', '2027-01-01T00:00:00', '2027-08-31T23:58:59']) {
      // A date in winter is written with summer's offset here: an hour more or less changes nothing.
      expect(calendar.schoolYearEnd(at(time))).toBe(end);
    }
    expect(calendar.schoolYearEnd(end)).toBe(at('2028-08-31T23:59:00'));
  });

  it('[G3] has a new school day from midnight of its own clocks', () => {
    const midnight = at('2027-08-31T00:00:00');
    expect(calendar.day(midnight)).toBe(calendar.day(midnight - 1) + 1);
    expect(calendar.day(midnight + minutes(24 * 60) - 1)).toBe(calendar.day(midnight));
    expect([calendar.date(midnight - 1), calendar.date(midnight)]).toEqual(['2027-08-30', '2027-08-31']);
  });
});

it('[G3] counts Mondays to Fridays since 1 January 2018, and gives the weekend Friday’s number', () => {
  const calendar = new Calendar('Europe/Paris');
  const day = (date: string) => calendar.day(Date.parse(`${date}T12:00:00Z`));
  expect(day('2018-01-01')).toBe(0);
  expect(day('2018-01-08')).toBe(5);
  const week = [23, 24, 25, 26, 27, 28, 29].map((date) => day(`2026-11-${date}`) - day('2026-11-23'));
  expect(week).toEqual([0, 1, 2, 3, 4, 4, 4]);
});
