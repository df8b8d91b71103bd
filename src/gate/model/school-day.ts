/** Monday 1 January 2018, days since the Unix epoch. */
const FIRST_MONDAY = 17_532;

/** A date as the cell's own calendar shows it; months from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The number of a school day (G3): Mondays to Fridays since Monday 1 January 2018. Saturday and Sunday have
 * Friday's.
 */
export function schoolDay({ year, month, day }: CivilDate): number {
  const days = daysSinceEpoch(year, month, day) - FIRST_MONDAY;
  const week = Math.floor(days / 7);
  return week * 5 + Math.min(days - week * 7, 4);
}

/** Of the proleptic Gregorian calendar: March starts the year, so that the leap day ends it. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}
