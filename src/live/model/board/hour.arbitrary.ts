import type { Drawing } from './commands.ts';
import type { MarkId } from './ids.ts';
import { type Ink, inks } from './measures.ts';
import type { Shape } from './shape.ts';

/** As many as a class may leave on its boards in an hour. */
const STROKES = 600;
const FIGURES = 100;
const TEXTS = 50;

/** Numbers that look like chance, the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/**
 * An hour of board work: strokes of sixty points as a hand makes them, of which a browser sends those that matter;
 * figures, and texts. With ids and order keys of the length that Excalidraw's have.
 */
export function hourOfDrawing(
  thin: (points: [number, number][]) => [number, number][] = everyThird,
): Drawing[] {
  const draw = chance(2_021);
  const within = (most: number) => Math.floor(draw() * most);
  const ink = () => inks[within(inks.length)] as Ink;
  const shapes: Shape[] = [
    ...Array.from(
      { length: STROKES },
      (): Shape => ({
        kind: 'freedraw',
        ink: ink(),
        pen: 2,
        points: thin(handwriting(draw)),
      }),
    ),
    ...Array.from({ length: FIGURES }, (_, n): Shape => {
      const box = { ink: ink(), pen: 2 as const, fill: 'none' as const, round: false };
      const [width, height] = [40 + within(400), 40 + within(300)];
      if (n % 3 === 0)
        return {
          kind: 'arrow',
          ink: ink(),
          pen: 2,
          round: false,
          points: [
            [0, 0],
            [width, height],
          ],
        };
      return { kind: n % 3 === 1 ? 'rectangle' : 'ellipse', ...box, width, height };
    }),
    ...Array.from({ length: TEXTS }, (): Shape => {
      const text = 'a² + b² = c², donc l’hypoténuse'.slice(0, 8 + within(24));
      return { kind: 'text', ink: ink(), size: 36, align: 'left', width: text.length * 17, height: 42, text };
    }),
  ];
  return shapes.map((shape, n) => ({
    id: `${n}`.padStart(21, 'V1StGXR8_Z5jdHi6B-myT') as MarkId,
    rank: [2 + within(60), within(65_536)],
    at: [`b${String(n).padStart(2, '0')}V`, within(1_500), within(900), 0],
    shape,
  }));
}

/** A loop or two of a hand that writes: sixty points, some five units apart. */
function handwriting(draw: () => number): [number, number][] {
  const [loops, size, drift] = [1 + draw() * 2, 15 + draw() * 40, 40 + draw() * 120];
  const first = Math.cos(0) * size;
  return Array.from({ length: 60 }, (_, n): [number, number] => {
    const angle = (n / 59) * loops * 2 * Math.PI;
    const x = Math.cos(angle) * size - first + (n / 59) * drift;
    return [Math.round(x), Math.round(Math.sin(angle) * size)];
  });
}

const everyThird = (points: [number, number][]) =>
  points.filter((_, n) => n % 3 === 0 || n === points.length - 1);
