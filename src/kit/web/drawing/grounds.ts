import { handBox, handLine, type Point } from './hand.ts';

/** What is painted on the ground of a yard, on a 720 × 240 sheet: its white lines and its yellow ones. */
export interface Ground {
  readonly white: string;
  readonly yellow: string;
}

/** École: the snail to hop along, a ring, stepping dots. */
function ecole(): Ground {
  const dots = [0, 1, 2, 3, 4].map((i) => arc(290 + i * 44, 206 - (i % 2) * 20, 13, 13, 0, 360, i + 40));
  return {
    white: `${spiral(560, 118, 14, 104, 3)}${dots.filter((_, i) => i % 2 === 0).join('')}`,
    yellow: `${dots.filter((_, i) => i % 2 === 1).join('')}${arc(430, 66, 34, 34, 0, 360, 9)}`,
  };
}

/** Collège: one end of the basketball court. */
function college(): Ground {
  return {
    white: [
      handLine(
        [
          [320, 225],
          [720, 222],
        ],
        3,
        1.6,
      ),
      arc(520, 224, 186, 176, 180, 360, 21),
      handBox({ x: 454, y: 96, width: 132, height: 127 }, 5, 1.4),
    ].join(''),
    yellow: [
      arc(520, 96, 66, 60, 180, 360, 12),
      handLine(
        [
          [486, 208],
          [554, 207],
        ],
        8,
        1,
      ),
    ].join(''),
  };
}

/** Lycée: paving stones, and the ring around a tree. */
function lycee(): Ground {
  const courses = [0, 1, 2, 3, 4].map((row) =>
    handLine(
      [
        [150, 16 + row * 52],
        [720, 14 + row * 52],
      ],
      row + 3,
      1,
    ),
  );
  const joints = [0, 1, 2, 3].flatMap((row) =>
    [0, 1, 2, 3, 4, 5, 6].map((i) => {
      const x = 176 + i * 92 + (row % 2) * 46;
      return x > 716
        ? ''
        : handLine(
            [
              [x, 16 + row * 52],
              [x, 66 + row * 52],
            ],
            row * 11 + i,
            0.8,
          );
    }),
  );
  return {
    white: [...courses, ...joints].join(''),
    yellow: `${arc(560, 120, 70, 70, 0, 360, 31)}${arc(560, 120, 22, 22, 0, 360, 35)}`,
  };
}

export const grounds = { ecole, college, lycee } as const;

/** Part of an ellipse painted by hand, from one angle to another in degrees (0 is to the right, clockwise). */
export function arc(
  x: number,
  y: number,
  across: number,
  down: number,
  from: number,
  to: number,
  seed: number,
): string {
  const steps = Math.max(8, Math.round((to - from) / 12));
  const points = Array.from({ length: steps + 1 }, (_, i): Point => {
    const angle = ((from + ((to - from) * i) / steps) * Math.PI) / 180;
    return [x + Math.cos(angle) * across, y + Math.sin(angle) * down];
  });
  return smooth(points, seed, Math.min(1, across / 70));
}

function spiral(x: number, y: number, inner: number, outer: number, turns: number): string {
  const steps = turns * 16;
  const points = Array.from({ length: steps + 1 }, (_, i): Point => {
    const angle = (i / 16) * 2 * Math.PI;
    const reach = inner + ((outer - inner) * i) / steps;
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.92];
  });
  return smooth(points, 17, 0.9);
}

/** A curve through points close together: quadratic, by way of the middles of its stretches. */
function smooth(points: readonly Point[], seed: number, shake: number): string {
  const strayed = points.map(
    ([x, y], i): Point => [x + wave(seed + i * 7) * shake, y + wave(seed * 3 + i * 5) * shake],
  );
  const [first] = strayed;
  if (!first) return '';
  const path = strayed.slice(1, -1).map(([x, y], i) => {
    const [nextX, nextY] = strayed[i + 2] ?? [x, y];
    return `Q${one(x)} ${one(y)} ${one((x + nextX) / 2)} ${one((y + nextY) / 2)}`;
  });
  const [lastX, lastY] = strayed.at(-1) ?? first;
  return `M${one(first[0])} ${one(first[1])}${path.join('')}L${one(lastX)} ${one(lastY)}`;
}

const wave = (n: number): number => Math.sin(n * 12.9898);

const one = (n: number): number => Math.round(n * 10) / 10;
