import type { Summary } from '../run/summary.ts';

/** One line: the measures by policy. Shares are rounded to the fifth decimal. */
export function json(summaries: readonly Summary[]): string {
  const entries = summaries.map(({ policy, measures, idealLessonsTaught }) => [
    policy,
    { ...measures, ...(idealLessonsTaught !== undefined && { idealLessonsTaught }) },
  ]);
  return JSON.stringify(Object.fromEntries(entries), (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toFixed(5)) : value,
  );
}
