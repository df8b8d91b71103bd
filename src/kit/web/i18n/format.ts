import { currentLocale } from './locale.ts';

/** « 8 h 30 » in French, “8:30” in English; in the reader's own time zone. */
export function timeOfDay(instant: number): string {
  const date = new Date(instant);
  const minutes = date.getMinutes();
  const two = String(minutes).padStart(2, '0');
  if (currentLocale() === 'en') return `${date.getHours()}:${two}`;
  return minutes === 0 ? `${date.getHours()}\u00a0h` : `${date.getHours()}\u00a0h\u00a0${two}`;
}

/** « lundi 6 avril », “Monday 6 April”. */
export function dayOfYear(instant: number): string {
  const locale = currentLocale() === 'fr' ? 'fr-FR' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(instant);
}
