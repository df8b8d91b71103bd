import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Drawing } from '#live/model/board/commands.ts';
import type { BoardId, MarkId } from '#live/model/board/ids.ts';
import { sendCommand } from '#live/model/contract.ts';
import type { ClassroomId } from '#live/model/ids.ts';
import type { Browser } from '#test/kit/browser.ts';
import { eachTown, send, type TownOfClasses } from './class.ts';

const drawn = (id: string, version = 1): Drawing => ({
  id: id as MarkId,
  rank: [version, 5],
  at: ['a0', 10, 10, 0],
  shape: {
    kind: 'text',
    ink: 'red',
    size: 36,
    align: 'left',
    width: 200,
    height: 42,
    text: `words of ${id}`,
  },
});
const erased = (id: string, version: number): Drawing => ({
  id: id as MarkId,
  rank: [version, 5],
  erased: true,
});

interface Lesson {
  readonly room: ClassroomId;
  readonly board: BoardId;
}

/** An open class of anne's with a board that nobody but the staff has seen. */
async function lessonOf(town: TownOfClasses): Promise<Lesson> {
  const [room, anne] = [await town.newClassOf('anne'), await town.of('anne')];
  expect(await send(anne, room, { type: 'open' })).toBe('done');
  expect(await send(anne, room, { type: 'board.add', title: 'Le corrigé' })).toBe('done');
  using stream = await town.follow(anne, room);
  const [board] = (await stream.snapshot()).state.boards.boards;
  if (!board) throw new Error('The board is not there.');
  return { room, board: board.id };
}

const draw = (browser: Browser, { room, board }: Lesson, ...marks: Drawing[]) =>
  send(browser, room, { type: 'board.draw', board, marks });

/** Sends a command as it is, whatever the contract says of it; gives the status. */
async function sendRaw(browser: Browser, { room }: Lesson, command: unknown): Promise<number> {
  const body = { key: randomUUID(), command } as never;
  return (await browser.call(sendCommand, { params: { classroom: room }, body })).status;
}

eachTown('the board of a class', (open) => {
  it('is drawn on by whom the staff lets, for all to see', async () => {
    const town = open();
    const lesson = await lessonOf(town);
    const { room, board } = lesson;
    const [anne, alix] = [await town.of('anne'), await town.of('alix')];
    using pupil = await town.follow(alix, room);
    await pupil.snapshot();
    expect(await draw(anne, lesson, drawn('answer'))).toBe('done');
    expect(await draw(alix, lesson, drawn('mine'))).toBe('live.no-such-board');
    expect(pupil.text).not.toContain('corrigé');
    expect(await send(anne, room, { type: 'board.show', board })).toBe('done');
    await pupil.event('board.shown');
    expect(pupil.text).toContain('words of answer');
    expect(await draw(alix, lesson, drawn('mine'))).toBe('live.board-locked');
    expect(await send(anne, room, { type: 'board.drawers', drawers: 'all' })).toBe('done');
    expect(await draw(alix, lesson, drawn('mine'))).toBe('done');
    expect(await send(anne, room, { type: 'lock', what: 'board', locked: true })).toBe('done');
    expect(await draw(alix, lesson, drawn('late'))).toBe('live.board-locked');
  });

  it('keeps what somebody drew from everybody but them and the staff', async () => {
    const town = open();
    const lesson = await lessonOf(town);
    const { room, board } = lesson;
    const [anne, alix] = [await town.of('anne'), await town.of('alix')];
    await send(anne, room, { type: 'board.show', board });
    await send(anne, room, { type: 'board.drawers', drawers: 'all' });
    await draw(anne, lesson, drawn('teachers'));
    for (const mark of [drawn('teachers', 9), erased('teachers', 9)]) {
      expect(await draw(alix, lesson, mark)).toBe('live.not-allowed');
    }
    for (const command of [
      { type: 'board.wipe', board },
      { type: 'board.drawers', drawers: 'all' },
      { type: 'board.hide' },
      { type: 'board.remove', board },
      { type: 'board.add', title: 'Mine' },
    ] as const) {
      expect(await send(alix, room, command), command.type).toBe('live.not-allowed');
    }
    await draw(alix, lesson, drawn('pupils'));
    expect(await draw(anne, lesson, erased('pupils', 2))).toBe('done');
  });

  it('is for nobody outside the class', async () => {
    const town = open();
    const lesson = await lessonOf(town);
    const anne = await town.of('anne');
    await send(anne, lesson.room, { type: 'board.show', board: lesson.board });
    await send(anne, lesson.room, { type: 'board.drawers', drawers: 'all' });
    for (const someone of ['bruno', 'basile', 'chloe'] as const) {
      expect(await draw(await town.of(someone), lesson, drawn('theirs')), someone).not.toBe('done');
    }
  });

  it('takes no picture, no link, and nothing that is not of a board', async () => {
    const town = open();
    const lesson = await lessonOf(town);
    const anne = await town.of('anne');
    const mark = drawn('one') as Extract<Drawing, { at: unknown }>;
    const withMark = (other: object) => ({
      type: 'board.draw',
      board: lesson.board,
      marks: [{ ...mark, ...other }],
    });
    expect(await sendRaw(anne, lesson, withMark({}))).toBe(200);
    const address = 'https://video.example/watch';
    for (const other of [
      { shape: { ...mark.shape, kind: 'embeddable', link: address } },
      { shape: { ...mark.shape, kind: 'iframe', link: address } },
      { shape: { ...mark.shape, kind: 'image', fileId: 'x' } },
      { shape: { ...mark.shape, link: address } },
      { link: address },
      { at: ['a', 0, 0, 0] },
      { at: ['a0', 99_999, 0, 0] },
      { shape: { ...mark.shape, text: 'x'.repeat(2_001) } },
    ]) {
      expect(await sendRaw(anne, lesson, withMark(other)), JSON.stringify(other).slice(0, 60)).toBe(400);
    }
  });
});
