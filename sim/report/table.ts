import type { Summary } from '../run/summary.ts';

export const columns = [
  'policy',
  'lessons',
  'pupil-min.',
  'worst rank',
  'ETA kept',
  'peak req/s',
  'error pages',
  'got in',
];

/** The measures of a run, a line a policy, and what they mean. */
export function table(summaries: readonly Summary[]): string {
  const rows = [columns, ...summaries.map(cells)];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    ),
  );
  return `${lines.map((line) => line.join('  ').trimEnd()).join('\n')}\n\n${notes(summaries)}\n`;
}

/** A policy's measures in words and digits, in the order of `columns`. */
export function cells({ policy, measures, tally }: Summary): string[] {
  return [
    policy,
    measures.lessonsTaught.toFixed(3),
    measures.pupilMinutes.toFixed(3),
    measures.worstMeanRank?.toFixed(3) ?? '–',
    measures.etaCoverage?.toFixed(3) ?? '–',
    measures.peakOriginRps.toLocaleString('en'),
    measures.errorPages.toLocaleString('en'),
    `${((100 * tally.entered) / tally.people).toFixed(1)} %`,
  ];
}

/** What the columns mean, and what could be had. */
export function notes(summaries: readonly Summary[]): string {
  const [one] = summaries;
  const ideals = summaries.filter(({ idealLessonsTaught }) => idealLessonsTaught !== undefined);
  return [
    'lessons     share of the lesson with the teacher and 80 % of the class inside, mean over classes',
    'pupil-min.  share of the lesson that a pupil is inside with the teacher, mean over pupils',
    'worst rank  mean place (0 first, 1 last) over 20 school days of whoever is worst off',
    `Without any limit lessons would be ${one?.unlimitedLessonsTaught.toFixed(3)}.`,
    ...ideals.map(
      ({ policy, idealLessonsTaught }) =>
        `Without any delay lessons under ${policy} would be ${idealLessonsTaught?.toFixed(3)}.`,
    ),
  ].join('\n');
}
