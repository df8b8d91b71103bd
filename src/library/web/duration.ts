import * as m from '#kit/web/i18n/generated/messages.js';

/** « 50 min », « 3 h 25 ». */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return m.library_minutes({ minutes });
  const rest = minutes % 60;
  return rest === 0
    ? m.library_hours({ hours })
    : m.library_hours_minutes({ hours, minutes: String(rest).padStart(2, '0') });
}
