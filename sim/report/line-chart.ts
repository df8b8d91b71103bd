import { element, escaped } from './html.ts';
import { linear, logarithmic, type Scale, type Span } from './scale.ts';
import type { Line } from './series.ts';

interface LineChart {
  /** What a person who does not see it is told. */
  readonly label: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly x: Span;
  readonly y: Span;
  readonly byPowers?: boolean;
  readonly lines: readonly Line[];
}

const WIDTH = 860;
const HEIGHT = 340;
const frame = { left: 78, right: WIDTH - 96, top: 30, bottom: HEIGHT - 46 };
const LINE_HEIGHT = 15;

/** Lines over one axis each way, every one named at its end. */
export function lineChart({ label, xTitle, yTitle, x, y, byPowers, lines }: LineChart): string {
  const across = linear(x, [frame.left, frame.right], 10);
  const up = (byPowers ? logarithmic : linear)(y, [frame.bottom, frame.top]);
  return element(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': label },
    grid(across, up),
    text(yTitle, { x: 6, y: 14 }),
    text(xTitle, { x: frame.right, y: HEIGHT - 8, 'text-anchor': 'end' }),
    ...lines.map((line) => path(line, across, up)),
    ...names(lines, up),
  );
}

function grid(across: Scale, up: Scale): string {
  const rows = up.ticks.map((tick) => {
    const y = up.pixel(tick).toFixed(1);
    return (
      element('line', { x1: frame.left, x2: frame.right, y1: y, y2: y, class: 'grid' }) +
      text(short(tick), { x: frame.left - 8, y, dy: '0.35em', 'text-anchor': 'end' })
    );
  });
  const columns = across.ticks.map((tick) => {
    const x = across.pixel(tick).toFixed(1);
    return (
      element('line', { x1: x, x2: x, y1: frame.bottom, y2: frame.bottom + 5, class: 'tick' }) +
      text(short(tick), { x, y: frame.bottom + 19, 'text-anchor': 'middle' })
    );
  });
  return rows.join('') + columns.join('');
}

function path({ look, points }: Line, across: Scale, up: Scale): string {
  const steps = points.map(([x, y]) => `${across.pixel(x).toFixed(1)},${up.pixel(y).toFixed(1)}`);
  return element('polyline', {
    points: steps.join(' '),
    class: 'line',
    stroke: look.colour,
    'stroke-dasharray': look.dashes,
  });
}

/** At the lines' ends, moved apart where they would lie on each other. */
function names(lines: readonly Line[], up: Scale): string[] {
  const ends = lines
    .map(({ look, points }) => ({ look, y: up.pixel(points.at(-1)?.[1] ?? 0) }))
    .sort((a, b) => a.y - b.y);
  const lowest = frame.bottom - (ends.length - 1) * LINE_HEIGHT;
  let above = frame.top - LINE_HEIGHT;
  return ends.map(({ look, y }, index) => {
    above = Math.max(above + LINE_HEIGHT, Math.min(y, lowest + index * LINE_HEIGHT));
    return text(look.name, {
      x: frame.right + 8,
      y: above.toFixed(1),
      dy: '0.35em',
      fill: look.colour,
      class: 'name',
    });
  });
}

function text(content: string, attributes: Readonly<Record<string, string | number>>): string {
  return element('text', attributes, escaped(content));
}

function short(value: number): string {
  if (Math.abs(value) >= 1_000_000) return `${Number((value / 1_000_000).toFixed(2))} M`;
  if (Math.abs(value) >= 10_000) return `${Number((value / 1_000).toFixed(1))} k`;
  return `${Number(value.toFixed(2))}`.replace('-', '−');
}
