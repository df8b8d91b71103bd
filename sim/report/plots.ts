import { assumptions } from '../assumptions.ts';
import { figureDays } from '../figures.ts';
import type { Wish } from '../run/arguments.ts';
import type { Summary } from '../run/summary.ts';
import { momentOf, slotOf } from '../window.ts';
import { dotPlot } from './dot-plot.ts';
import { lineChart } from './line-chart.ts';
import type { Span } from './scale.ts';
import { type Line, lookOf, thinned } from './series.ts';

/** Minutes around the lesson that are shown. */
const shown: { readonly [B in Wish['behaviour']]: Span } = { plain: [-15, 75], lifelike: [-45, 90] };
const X_TITLE = 'minutes from 8:30';

export function queuePlot({ behaviour }: Wish, summaries: readonly Summary[]): string {
  const lines = summaries.map((one) => overTime(one, one.tally.waiting, shown[behaviour]));
  return lineChart({
    label: 'People who wait, over time, by policy.',
    xTitle: X_TITLE,
    yTitle: 'people waiting',
    x: shown[behaviour],
    y: [0, highest(lines)],
    lines,
  });
}

export function requestsPlot({ behaviour }: Wish, summaries: readonly Summary[]): string {
  const lines = summaries.map((one) => overTime(one, one.tally.requests, shown[behaviour]));
  return lineChart({
    label: 'Requests a second at the origin, over time, by policy, on a scale of powers of ten.',
    xTitle: X_TITLE,
    yTitle: 'requests a second at the origin (largest of each ten seconds)',
    x: shown[behaviour],
    y: [1, highest(lines)],
    byPowers: true,
    lines,
  });
}

export function regionsPlot({ day }: Wish, summaries: readonly Summary[]): string {
  const out = figureDays[day]?.regionsOut ?? [];
  const names = summaries[0]?.tally.regions.map(({ region }) => region) ?? [];
  const rows = names
    .toSorted((a, b) => a.localeCompare(b, 'fr'))
    .map((name) => ({
      name: out.includes(name) ? `${name} *` : name,
      dots: summaries.map(({ policy, tally }) => {
        const region = tally.regions.find((one) => one.region === name);
        return { look: lookOf(policy), value: region === undefined ? 0 : region.taught / region.classes };
      }),
    }));
  return dotPlot({ label: 'Lessons taught, by region and policy.', xTitle: 'share of lessons taught', rows });
}

export function fairnessPlot(summaries: readonly Summary[]): string {
  const days = assumptions.termDays.value;
  const lines = summaries.flatMap(({ policy, tally: { fairness } }) =>
    fairness === undefined
      ? []
      : { look: lookOf(policy), points: Array.from(fairness, (worst, day) => [day + 1, worst] as const) },
  );
  return lineChart({
    label: 'Mean place in the order of whoever is worst off, by number of school days.',
    xTitle: 'school days',
    yTitle: 'worst mean place (0 first, 1 last)',
    x: [1, days],
    y: [0.4, 1],
    lines,
  });
}

function overTime({ policy }: Summary, series: Uint32Array, [from, to]: Span): Line {
  const first = slotOf(from * 60_000);
  const values = thinned(series, first, slotOf(to * 60_000));
  const points = values.map((value, index) => [momentOf(first + index * 10) / 60_000, value] as const);
  return { look: lookOf(policy), points };
}

function highest(lines: readonly Line[]): number {
  return Math.max(10, ...lines.flatMap(({ points }) => points.map(([, y]) => y)));
}
