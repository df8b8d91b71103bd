import type { OrderedExcalidrawElement } from '@excalidraw/excalidraw/element/types';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Drawing } from '../../model/board/commands.ts';
import type { BoardId, MarkId } from '../../model/board/ids.ts';
import { shownBoard } from '../../model/board/select.ts';
import type { Shape } from '../../model/board/shape.ts';
import type { Board } from '../../model/board/state.ts';
import type { MemberId } from '../../model/ids.ts';
import { Lesson, teacher } from '../../model/rehearsal/lesson.arbitrary.ts';
import { pupils } from '../../model/rehearsal/people.arbitrary.ts';
import { changesOf as changesSince, compose, isNews, type Left, leftOf, type Viewer } from './compose.ts';
import { type Thing, thingsOf } from './things.ts';

const [amel, bao] = pupils as readonly MemberId[] as [MemberId, MemberId];
const idle: ReadonlySet<string> = new Set();
const none: ReadonlyMap<MarkId, Drawing> = new Map();
const seenBy = (me: Viewer['me'], staff = false, pale = false): Viewer => ({ me, staff, pale });

const wave: Shape = {
  kind: 'freedraw',
  ink: 'red',
  pen: 2,
  points: [
    [0, 0],
    [30, 20],
    [60, 0],
  ],
};
const box: Shape = {
  kind: 'rectangle',
  ink: 'blue',
  pen: 2,
  fill: 'none',
  round: false,
  width: 80,
  height: 40,
};
const drawn = (id: string, version: number, shape: Shape = wave, left = 10): Drawing => ({
  id: id as MarkId,
  rank: [version, 7],
  at: ['a0', left, 20, 0],
  shape,
});

function boardWith(...drawings: (readonly [MemberId, Drawing])[]) {
  const lesson = Lesson.opened();
  lesson.does(teacher, { type: 'board.add', title: 'Tableau 1' });
  const board = lesson.state.boards.boards[0]?.id as BoardId;
  lesson.does(teacher, { type: 'board.show', board });
  lesson.does(teacher, { type: 'board.drawers', drawers: 'all' });
  for (const [by, mark] of drawings) lesson.does(by, { type: 'board.draw', board, marks: [mark] });
  const as = (who: MemberId) => shownBoard(lesson.browserOf(who).state) as Board;
  return { lesson, board, as };
}

type Elements = readonly OrderedExcalidrawElement[];

/** Since nothing was left, unless it is said what. */
const changesOf = (
  local: Elements,
  things: readonly Thing[],
  busy: ReadonlySet<string>,
  viewer: Viewer,
  left: Left = new Map(),
) => changesSince(local, things, busy, viewer, left);
const visible = (elements: Elements) =>
  elements.filter(({ isDeleted }) => !isDeleted).map(({ locked: _, ...rest }) => rest);

describe('the scene of who draws', () => {
  test('is what stands on the board, whatever was there before', () => {
    const { as } = boardWith(
      [amel, drawn('one', 1)],
      [bao, drawn('two', 1, box)],
      [amel, drawn('one', 2, wave, 90)],
    );
    const things = thingsOf(as(amel), none, amel);
    const [fresh, stale] = [
      compose([], things, idle, seenBy(amel)),
      compose([], things.slice(1), idle, seenBy(amel)),
    ];
    const messy = [...stale, { ...stale[0], id: 'refused', version: 9 } as OrderedExcalidrawElement];
    expect(visible(compose(messy, things, idle, seenBy(amel)))).toEqual(visible(fresh));
    expect(visible(fresh).map(({ id, x }) => [id, x])).toEqual([
      ['one', 90],
      ['two', 10],
    ]);
  });

  test('is the same in every browser that has the same log', () => {
    const mark = fc.record({
      by: fc.constantFrom(amel, bao, teacher),
      id: fc.constantFrom('one', 'two', 'three'),
      version: fc.integer({ min: 1, max: 5 }),
      left: fc.nat({ max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 20 }), (steps) => {
        const { as } = boardWith(
          ...steps.map(({ by, id, version, left }) => [by, drawn(id, version, wave, left)] as const),
        );
        const scene = (who: MemberId, staff: boolean) =>
          visible(compose([], thingsOf(as(who), none, who), idle, seenBy(who, staff)));
        expect(scene(bao, false)).toEqual(scene(amel, false));
        expect(scene(teacher, true)).toEqual(scene(amel, false));
      }),
      { numRuns: 60 },
    );
  });

  test('is left alone when nothing is new', () => {
    const { as } = boardWith([amel, drawn('one', 1)]);
    const things = thingsOf(as(amel), none, amel);
    const scene = compose([], things, idle, seenBy(amel));
    expect(isNews(scene, compose(scene, things, idle, seenBy(amel)))).toBe(false);
    expect(changesOf(scene, things, idle, seenBy(amel))).toEqual([]);
  });

  test('does not change when the school has taken what was drawn: nothing flickers', () => {
    const { lesson, board, as } = boardWith();
    const mine = drawn('one', 3);
    const before = compose([], thingsOf(as(amel), new Map([[mine.id, mine]]), amel), idle, seenBy(amel));
    lesson.does(amel, { type: 'board.draw', board, marks: [mine] });
    const after = compose(before, thingsOf(as(amel), none, amel), idle, seenBy(amel));
    expect(isNews(before, after)).toBe(false);
  });

  test('keeps what is in the hand, and lets go of what was refused', () => {
    const { as } = boardWith();
    const [inHand] = compose(
      [],
      thingsOf(as(amel), new Map([['x' as MarkId, drawn('x', 1)]]), amel),
      idle,
      seenBy(amel),
    );
    const local = [inHand as OrderedExcalidrawElement];
    expect(visible(compose(local, [], new Set(['x']), seenBy(amel)))).toHaveLength(1);
    expect(visible(compose(local, [], idle, seenBy(amel)))).toHaveLength(0);
  });

  test('leaves where it is what is being moved, though the board has it elsewhere', () => {
    const { as } = boardWith([amel, drawn('one', 1)]);
    const things = thingsOf(as(amel), none, amel);
    const [still] = compose([], things, idle, seenBy(amel));
    const moving = [{ ...still, x: 500, version: 4 } as OrderedExcalidrawElement];
    expect(compose(moving, things, new Set(['one']), seenBy(amel))[0]?.x).toBe(500);
    expect(compose(moving, things, idle, seenBy(amel))[0]?.x).toBe(10);
  });

  test('bears that Excalidraw tidies the order of what two drew at once', () => {
    const { as } = boardWith([amel, drawn('one', 1)], [bao, drawn('two', 1)]);
    const things = thingsOf(as(amel), none, amel);
    const [first, second] = compose([], things, idle, seenBy(amel));
    const tidied = [
      first,
      { ...second, index: 'a0V', version: 2, versionNonce: 99 },
    ] as OrderedExcalidrawElement[];
    expect(isNews(tidied, compose(tidied, things, idle, seenBy(amel)))).toBe(false);
    expect(changesOf(tidied, things, idle, seenBy(amel))).toEqual([]);
    expect(changesOf(tidied, things, idle, seenBy(bao))).toEqual([]);
  });

  test('holds fast what others drew before a learner, and not before the staff', () => {
    const { as } = boardWith([amel, drawn('one', 1)], [bao, drawn('two', 1)]);
    const locked = (who: MemberId, staff: boolean) =>
      compose([], thingsOf(as(who), none, who), idle, seenBy(who, staff)).map((one) => one.locked);
    expect(locked(amel, false)).toEqual([false, true]);
    expect(locked(teacher, true)).toEqual([false, false]);
  });

  test('shows pale what waits too long', () => {
    const { as } = boardWith();
    const things = thingsOf(as(amel), new Map([['x' as MarkId, drawn('x', 1)]]), amel);
    const [pale] = compose([], things, idle, seenBy(amel, false, true));
    expect(pale).toMatchObject({ opacity: 50, strokeStyle: 'dashed' });
  });
});

describe('what a hand did', () => {
  function sceneOf(...drawings: (readonly [MemberId, Drawing])[]) {
    const { as } = boardWith(...drawings);
    const things = thingsOf(as(amel), none, amel);
    return { things, scene: compose([], things, idle, seenBy(amel, true)) };
  }
  const but = (element: OrderedExcalidrawElement | undefined, other: object) =>
    [{ ...element, version: 9, versionNonce: 70_000, ...other }] as unknown as Elements;

  test('is told without the shape when something was only moved', () => {
    for (const shape of [box, wave]) {
      const { things, scene } = sceneOf([amel, drawn('one', 1, shape)]);
      expect(changesOf(but(scene[0], { x: 300.4 }), things, idle, seenBy(amel))).toEqual([
        { id: 'one', rank: [9, 70_000 & 0xffff], at: ['a0', 300, 20, 0] },
      ]);
    }
  });

  test('is told with the shape when it was rewritten, and as erased when it was erased', () => {
    const { things, scene } = sceneOf([amel, drawn('one', 1, box)]);
    expect(changesOf(but(scene[0], { width: 200 }), things, idle, seenBy(amel))[0]).toMatchObject({
      shape: { kind: 'rectangle', width: 200 },
    });
    expect(changesOf(but(scene[0], { isDeleted: true }), things, idle, seenBy(amel))[0]).toMatchObject({
      erased: true,
    });
  });

  test('to another’s is nothing that a learner says, and a move when the staff did it', () => {
    const { things, scene } = sceneOf([bao, drawn('one', 1, box)]);
    const changed = but(scene[0], { x: 300, width: 500 });
    expect(changesOf(changed, things, idle, seenBy(amel))).toEqual([]);
    expect(changesOf(changed, things, idle, seenBy(amel, true))).toEqual([
      { id: 'one', rank: [9, 70_000 & 0xffff], at: ['a0', 300, 20, 0] },
    ]);
  });

  test('with a picture, a frame or a link of another site is not told at all', () => {
    const { things, scene } = sceneOf([amel, drawn('one', 1, box)]);
    for (const type of ['image', 'embeddable', 'iframe', 'frame']) {
      expect(
        changesOf(but(scene[0], { id: 'new', type, link: 'https://a.example' }), things, idle, seenBy(amel)),
      ).toEqual([]);
    }
    const linked = but(scene[0], { width: 90, link: 'https://a.example' });
    expect(JSON.stringify(changesOf(linked, things, idle, seenBy(amel)))).not.toContain('a.example');
  });
});

describe('what somebody else erased while the hand rested', () => {
  const { lesson, board, as } = boardWith([amel, drawn('one', 1)], [teacher, drawn('two', 1, box)]);
  const scene = compose([], thingsOf(as(amel), none, amel), idle, seenBy(amel));
  const left = leftOf(scene, idle);
  lesson.does(teacher, { type: 'board.wipe', board });
  const wiped = thingsOf(as(amel), none, amel);

  test('is not drawn again, neither what was the viewer’s own nor what was not', () => {
    expect(wiped).toEqual([]);
    expect(changesOf(scene, wiped, idle, seenBy(amel), left)).toEqual([]);
  });

  test('is drawn again by who changed it meanwhile, or took the own erasing back', () => {
    const [one] = scene.filter(({ id }) => id === 'one') as [OrderedExcalidrawElement];
    const touched = { ...one, x: 300, version: 5 } as OrderedExcalidrawElement;
    expect(changesOf([touched], wiped, idle, seenBy(amel), left)).toMatchObject([{ id: 'one' }]);
    const erased = leftOf([{ ...one, isDeleted: true, version: 2 } as OrderedExcalidrawElement], idle);
    const back = { ...one, version: 3 } as OrderedExcalidrawElement;
    expect(changesOf([back], wiped, idle, seenBy(amel), erased)).toMatchObject([{ id: 'one' }]);
  });

  test('is not what is in the hand: that was never told', () => {
    expect(leftOf(scene, new Set(['one'])).has('one')).toBe(false);
    const [one] = scene.filter(({ id }) => id === 'one') as [OrderedExcalidrawElement];
    expect(changesOf([one], wiped, idle, seenBy(amel), leftOf([one], new Set(['one'])))).toHaveLength(1);
  });
});

test('whose hand rests tells nothing, whatever others draw, move, erase and draw again', () => {
  const step = fc.record({
    by: fc.constantFrom(amel, bao),
    id: fc.constantFrom('one', 'two'),
    left: fc.nat({ max: 500 }),
    erased: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.boolean(), (steps, staff) => {
      const { lesson, board, as } = boardWith();
      const viewer = staff ? teacher : ('pupil-who-rests' as MemberId);
      let scene: Elements = [];
      steps.forEach(({ by, id, left: x, erased }, n) => {
        const before = leftOf(scene, idle);
        const change = drawn(id, n + 1, wave, x);
        const mark: Drawing = erased ? { id: change.id, rank: change.rank, erased: true } : change;
        lesson.does(by, { type: 'board.draw', board, marks: [mark] });
        const things = thingsOf(as(amel), none, viewer);
        // Excalidraw tells of changes before it was brought what is new.
        expect(changesOf(scene, things, idle, seenBy(viewer, staff), before)).toEqual([]);
        scene = compose(scene, things, idle, seenBy(viewer, staff));
        expect(changesOf(scene, things, idle, seenBy(viewer, staff), leftOf(scene, idle))).toEqual([]);
      });
    }),
    { numRuns: 60 },
  );
});
