import { handBox, hatch } from '#kit/web/drawing/hand.ts';
import { marelleLayout } from '#kit/web/drawing/marelle.ts';
import { svg } from './element.ts';

const SQUARES = 10;

/** The hopscotch of a wait: ten squares, each a tenth of it. */
export class WaitMarelle {
  readonly element: SVGElement;
  readonly #squares: readonly SVGElement[];

  constructor() {
    const { width, height, boxes } = marelleLayout(SQUARES, 'across');
    this.#squares = boxes.map((box, i) => {
      const inner = { x: box.x + 5, y: box.y + 5, width: box.width - 10, height: box.height - 10 };
      const seed = i * 31 + 5;
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      return svg(
        'g',
        {},
        svg('rect', { ...box, class: 'filled' }),
        svg('path', { d: hatch(inner, seed), class: 'dust' }),
        svg('path', { d: handBox(box, seed, 1), class: 'line' }),
        svg('text', middle, String(i + 1)),
      );
    });
    this.element = svg(
      'svg',
      { viewBox: `-4 -4 ${width + 8} ${height + 8}`, class: 'marelle', role: 'img' },
      ...this.#squares,
    );
  }

  /**
   * @param step the square that is chalked in, from 1; 0 for none: then the drawing only pleases
   * @param label what it says otherwise
   */
  show(step: number, label: string): void {
    this.element.setAttribute('aria-label', label);
    this.element.setAttribute('aria-hidden', String(step === 0));
    for (const [i, square] of this.#squares.entries()) {
      const state = i + 1 === step ? 'here' : i + 1 < step ? 'done' : 'ahead';
      if (square.getAttribute('class') !== state) square.setAttribute('class', state);
    }
  }
}
