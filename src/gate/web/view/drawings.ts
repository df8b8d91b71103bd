import { garmentOf } from '#kit/web/ui/garments.ts';
import { svg } from './element.ts';

/** The signs of kit/web/icons, as far as this page needs them. */
const SIGNS = {
  bell: 'M5.2 17.2c1.7-1.6 1.9-3.4 2-6C7.3 7.6 9.2 5.4 12 5.4s4.7 2.2 4.8 5.8c.1 2.6.3 4.4 2 6ZM12 5.3V3.3M10 20.1c.6 1 3.3 1 4 0',
  book: 'M12 6.4C10 5 7.3 4.4 3.6 4.6v13.2c3.7-.2 6.4.4 8.4 1.8 2-1.4 4.7-2 8.4-1.8V4.6c-3.7-.2-6.4.4-8.4 1.8ZM12 6.4v13.2',
  ear: 'M4 9.6l3.4-.1 4.5-4v13l-4.5-4H4ZM15 9.2c1.6 1.4 1.6 4.2 0 5.7M17.4 6.6c3.3 2.8 3.3 8.1 0 10.9',
  check: 'M4.4 12.9l5 4.9L19.7 6.4',
} as const;

export function sign(name: keyof typeof SIGNS): SVGElement {
  return svg(
    'svg',
    { viewBox: '0 0 24 24', class: `sign ${name}`, 'aria-hidden': 'true' },
    svg('path', { d: SIGNS[name] }),
  );
}

/** The roof and the bell. */
export function mark(): SVGElement {
  const line = (d: string, name: string) => svg('path', { d, class: name });
  return svg(
    'svg',
    { viewBox: '0 0 32 32', class: 'mark', 'aria-hidden': 'true' },
    svg('rect', { width: 32, height: 32, rx: 8 }),
    line('M3.6 13.4 16.2 6.2l12.3 7.1', 'roof'),
    line('M7.3 13.8v12.5M24.8 13.7v12.5', 'post'),
    line('M12.4 21.8c1.5-1.3 1.3-5.3 3.7-5.3s2.3 4 3.8 5.3ZM16.1 16.4v-3.2M15 24.4c.5.6 1.7.6 2.2 0', 'post'),
  );
}

/** What somebody hangs on their peg, with the first letter of their name; a bare hook for who has none here. */
export function hanging(person: string, name: string): SVGElement {
  const { outline, seams, initialsAt } = garmentOf(person);
  const garment = [
    svg('path', { d: outline, class: 'cloth' }),
    svg('path', { d: seams }),
    svg('text', { x: 32, y: initialsAt }, [...name][0]?.toUpperCase()),
  ];
  return svg(
    'svg',
    { viewBox: '0 -4 64 76', class: 'hanging', 'aria-hidden': 'true' },
    svg('path', { d: 'M32 -4v10.6c0 5 7 4.6 6.8-.2', class: 'hook' }),
    ...(person === '' ? [] : garment),
  );
}

/** A clock that shows a time of the day, as it hangs in a classroom: for who does not read figures yet. */
export class WallClock {
  readonly element: SVGElement;
  readonly #hour = svg('path', { d: 'M32 32V18' });
  readonly #minute = svg('path', { d: 'M32 32V10' });

  constructor() {
    const marks = Array.from({ length: 12 }, (_, i) =>
      svg('path', { d: 'M32 5v3', transform: `rotate(${i * 30} 32 32)`, class: 'tick' }),
    );
    this.element = svg(
      'svg',
      { viewBox: '0 0 64 64', class: 'clock', 'aria-hidden': 'true' },
      svg('circle', { cx: 32, cy: 32, r: 29.5 }),
      ...marks,
      this.#hour,
      this.#minute,
    );
  }

  show(at: number): void {
    const date = new Date(at);
    const minutes = date.getHours() * 60 + date.getMinutes();
    this.#hour.setAttribute('transform', `rotate(${minutes / 2} 32 32)`);
    this.#minute.setAttribute('transform', `rotate(${minutes * 6} 32 32)`);
  }
}
