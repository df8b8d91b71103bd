import type { Instant } from '#kit/model/clock.ts';
import type { Audited } from './audit.ts';
import type { DivisionCalled } from './divisions.ts';
import type { Deviation } from './kept.ts';

export interface Report extends Omit<Audited, 'bulletins'> {
  readonly day: string;
  readonly cell: string;
  readonly bulletins: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly seed: string;
  /** What of the seed's ceremony does not hold; null where none was given. */
  readonly ceremony: readonly string[] | null;
  readonly divisions: readonly DivisionCalled[];
}

const SHOWN = [
  'What holds: each bulletin was signed with the cell’s key, and their order, seed, day and rush are as the rules want them. A lane is',
  'called by one threshold for all, so a class was never called while one of lower rank was not.',
  'What bulletins cannot show: who entered; whether the numbers of those who wait, and the rate, are true; what was published in the',
  'gaps, or to somebody else instead. The last two come out when others who saved bulletins add theirs with --file.',
];

/** An audit as a person reads it, in the cell's time. */
export function auditText(report: Report, timeZone: string): string[] {
  const clocks = new Intl.DateTimeFormat('fr', { timeZone, timeStyle: 'medium' });
  const time = (at: Instant) => clocks.format(at);
  const { day, cell, bulletins, from, to, deviations, gaps, divisions } = report;
  return [
    `${day}, cell ${cell}: ${bulletins} bulletins from ${time(from)} to ${time(to)}.`,
    ceremonyText(report),
    ...(gaps.length === 0 ? [] : [gapsText(gaps, time)]),
    '',
    ...divisions.map((one) => divisionText(one, time)),
    ...(divisions.length === 0 ? [] : ['']),
    ...(deviations.length === 0 ? SHOWN : deviationsText(deviations)),
  ];
}

function ceremonyText({ seed, ceremony }: Report): string {
  if (ceremony === null)
    return `The seed is ${seed}; whether anybody chose it was not checked (--commitment, --secret, --beacon).`;
  if (ceremony.length === 0) return `The seed is ${seed}, and the ceremony’s.`;
  return `The seed is ${seed}. ${ceremony.join(' ')}`;
}

function gapsText(gaps: Report['gaps'], time: (at: Instant) => string): string {
  const longest = gaps.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a));
  return `Gaps of which nothing was kept: ${gaps.length}, the longest from ${time(longest.from)} to ${time(longest.to)}.`;
}

function divisionText(
  { division, rush, rank, waits }: DivisionCalled,
  time: (at: Instant) => string,
): string {
  const spans = waits.map(
    ({ from, until }) => `${time(from)} to ${until === null ? 'the end' : time(until)}`,
  );
  const how = spans.length === 0 ? 'called all the time' : `not called from ${spans.join(', from ')}`;
  return `  ${division}  rush ${rush}  rank ${rank.toFixed(4)}  ${how}`;
}

/** One line for the same thing of bulletins that follow each other. */
function deviationsText(deviations: readonly Deviation[]): string[] {
  const runs: { first: Deviation; last: Deviation; count: number }[] = [];
  for (const one of deviations) {
    const run = runs.at(-1);
    if (run?.first.what === one.what) Object.assign(run, { last: one, count: run.count + 1 });
    else runs.push({ first: one, last: one, count: 1 });
  }
  return [
    `Deviations: ${deviations.length}`,
    ...runs.map(({ first, last, count }) => {
      const to = count === 1 ? '' : ` to ${last.seq ?? '?'} (${count})`;
      return `  ${first.seq ?? '?'}${to}, ${first.where}: ${first.what}`;
    }),
  ];
}
