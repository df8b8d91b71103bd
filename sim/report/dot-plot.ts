import { element, escaped } from './html.ts';
import { linear } from './scale.ts';
import type { Look } from './series.ts';

interface DotPlot {
  /** What a person who does not see it is told. */
  readonly label: string;
  readonly xTitle: string;
  readonly rows: readonly { readonly name: string; readonly dots: readonly Dot[] }[];
}

interface Dot {
  readonly look: Look;
  /** From 0 to 1. */
  readonly value: number;
}

const WIDTH = 860;
const ROW = 22;
const LEFT = 230;
const RIGHT = WIDTH - 24;
const TOP = 34;
const RADIUS = 4.5;

/** A row a name, and on it a dot for each of several shares. All rows have the same looks, which are named on top. */
export function dotPlot({ label, xTitle, rows }: DotPlot): string {
  const scale = linear([0, 1], [LEFT, RIGHT], 5);
  const bottom = TOP + rows.length * ROW;
  const height = bottom + 44;
  const grid = scale.ticks.map((tick) => {
    const x = scale.pixel(tick).toFixed(1);
    return (
      element('line', { x1: x, x2: x, y1: TOP, y2: bottom, class: 'grid' }) +
      text(tick.toFixed(1), { x, y: bottom + 16, 'text-anchor': 'middle' })
    );
  });
  const drawn = rows.map(({ name, dots }, index) => {
    const y = TOP + (index + 0.5) * ROW;
    const label = text(name, { x: LEFT - 12, y, dy: '0.35em', 'text-anchor': 'end' });
    return (
      label +
      dots.map((dot, lane) => circle(dot, scale.pixel(dot.value), y + apart(lane, dots.length))).join('')
    );
  });
  return element(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': label },
    ...legend((rows[0]?.dots ?? []).map(({ look }) => look)),
    ...grid,
    ...drawn,
    text(xTitle, { x: RIGHT, y: height - 8, 'text-anchor': 'end' }),
  );
}

/** Equal shares must not hide each other. */
function apart(lane: number, lanes: number): number {
  return (lane - (lanes - 1) / 2) * 4;
}

function legend(looks: readonly Look[]): string[] {
  return looks.map(({ name, colour }, index) => {
    const x = LEFT + index * 80;
    const dot = element('circle', { cx: x + 5, cy: 16, r: RADIUS, fill: colour });
    return dot + text(name, { x: x + 15, y: 16, dy: '0.35em', fill: colour, class: 'name' });
  });
}

function circle({ look, value }: Dot, x: number, y: number): string {
  const told = element('title', {}, escaped(`${look.name}: ${value.toFixed(3)}`));
  return element('circle', { cx: x.toFixed(1), cy: y, r: RADIUS, fill: look.colour }, told);
}

function text(content: string, attributes: Readonly<Record<string, string | number>>): string {
  return element('text', attributes, escaped(content));
}
