import type { MarkId } from '#live/model/board/ids.ts';
import type { Shape } from '#live/model/board/shape.ts';
import { showBoard } from '../board.ts';
import type { Visit } from '../visit.ts';
import { inside } from './acts.ts';
import { does } from './does.ts';
import { attend, type Gathered } from './gather.ts';
import { named, type View } from './view.ts';

/** A board before a class: its teacher draws, a pupil looks on, and is given the pen. */
export async function board(
  { lead, pupil, pupilId, mates }: Gathered,
  classroom: string,
): Promise<readonly View[]> {
  await does(lead, classroom, { type: 'open' });
  await attend(mates, classroom);
  const shown = await showBoard(lead, classroom, 'Nos idées');
  await does(lead, classroom, { type: 'board.draw', board: shown, marks: marks.map(markOf) });
  const pen = (given: boolean) => does(lead, classroom, { type: 'board.pen', member: pupilId, given });
  const red = (who: Visit) => named(who, 'radio', 'Rouge', 'Red');
  return [
    inside('board-teacher', lead, classroom, red(lead)),
    inside('board-pupil', pupil, classroom, named(pupil, 'group', 'Outils du tableau', 'Board tools'), () =>
      pen(false),
    ),
    inside('board-pupil-pen', pupil, classroom, red(pupil), () => pen(true)),
  ];
}

const text = (words: string, size: number, ink: 'black' | 'blue' | 'green'): Shape => ({
  kind: 'text',
  ink,
  size,
  align: 'left',
  width: Math.round(words.length * size * 0.6),
  height: Math.round(size * 1.25),
  text: words,
});

const box: Shape = {
  kind: 'rectangle',
  ink: 'green',
  pen: 4,
  fill: 'none',
  round: true,
  width: 640,
  height: 170,
};

const arrow: Shape = {
  kind: 'arrow',
  ink: 'red',
  pen: 4,
  round: true,
  points: [
    [0, 0],
    [90, 40],
    [180, 140],
  ],
};

/** What stands where. */
const marks: readonly (readonly [Shape, left: number, top: number])[] = [
  [text('Nos idées', 90, 'black'), 120, 90],
  [text('1. On observe', 60, 'blue'), 180, 270],
  [text('2. On essaie', 60, 'blue'), 180, 390],
  [text('3. On explique', 60, 'green'), 860, 600],
  [box, 810, 550],
  [arrow, 620, 430],
];

const markOf = ([shape, left, top]: (typeof marks)[number], n: number) => ({
  id: `mark-0${n}` as MarkId,
  rank: [1, n + 1] as [number, number],
  at: [`a${n}`, left, top, 0] as [string, number, number, number],
  shape,
});
