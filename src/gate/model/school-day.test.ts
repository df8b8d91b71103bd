import { describe, expect, it } from 'vitest';
import { type CivilDate, schoolDay } from './school-day.ts';

const DAY_MS = 86_400_000;
const FRIDAY = 5;

interface Day extends CivilDate {
  /** 0 on Sundays. */
  readonly weekday: number;
  readonly number: number;
}

/** Every day of 2018 to 2040, as the language's own calendar has it. */
function everyDay(): Day[] {
  const days: Day[] = [];
  // biome-ignore-start lint/style/noRestrictedGlobals: an independent calendar, which looks at no clock
  const end = Date.UTC(2041, 0, 1);
  for (let instant = Date.UTC(2018, 0, 1); instant < end; instant += DAY_MS) {
    const date = new Date(instant);
    // biome-ignore-end lint/style/noRestrictedGlobals: an independent calendar, which looks at no clock
    const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    days.push({ ...civil, weekday: date.getUTCDay(), number: schoolDay(civil) });
  }
  return days;
}

const days = everyDay();
const isWeekend = ({ weekday }: Day) => weekday === 0 || weekday > FRIDAY;
const told = ({ year, month, day }: Day) => `${year}-${month}-${day}`;

describe('the number of a school day', () => {
  it('[G3] is 0 on Monday 1 January 2018', () => {
    expect(schoolDay({ year: 2018, month: 1, day: 1 })).toBe(0);
  });

  it('[G3] grows by one from Monday to Friday and from Friday to Monday, through 2040', () => {
    const numbers = days.filter((day) => !isWeekend(day)).map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, i) => i));
    expect(days).toHaveLength(8_401);
  });

  it('[G3] is Friday’s on Saturday and Sunday', () => {
    let friday: number | undefined;
    for (const day of days) {
      if (day.weekday === FRIDAY) friday = day.number;
      if (isWeekend(day)) expect(day.number, told(day)).toBe(friday);
    }
  });

  it.each([
    [{ year: 2020, month: 2, day: 28 }, 564],
    [{ year: 2020, month: 2, day: 29 }, 564],
    [{ year: 2020, month: 3, day: 2 }, 565],
    [{ year: 2017, month: 12, day: 29 }, -1],
    [{ year: 2017, month: 12, day: 31 }, -1],
  ])('[G3] of %j is %i', (date, number) => expect(schoolDay(date)).toBe(number));
});
