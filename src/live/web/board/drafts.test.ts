import { describe, expect, test, vi } from 'vitest';
import type { Drawing } from '../../model/board/commands.ts';
import type { BoardId, MarkId } from '../../model/board/ids.ts';
import type { ClientCommand } from '../../model/command.ts';
import type { KeptInTab } from '../kept.ts';
import type { LogView } from '../log/class-log.ts';
import type { Answer } from '../log/outbox.ts';
import { Store } from '../store.ts';
import { Drafts, type KeptDrafts } from './drafts.ts';

const board = 'b' as BoardId;
const mark = (id: string, version = 1): Drawing => ({
  id: id as MarkId,
  rank: [version, 1],
  at: ['a0', 0, 0, 0],
});
const shaped = (id: string): Drawing => ({
  ...mark(id),
  at: ['a0', 0, 0, 0],
  shape: { kind: 'freedraw', ink: 'red', pen: 2, points: [[0, 0]] },
});

/** What a tab keeps while it is loaded again. */
function aTab() {
  let held: KeptDrafts | null = null;
  const keep = {
    read: () => structuredClone(held),
    write: (drafts: KeptDrafts | null) => {
      held = structuredClone(drafts);
    },
  } as KeptInTab<KeptDrafts>;
  return keep;
}

/** A school that answers when it is told to. */
function slowSchool(keep = aTab()) {
  const view = new Store<LogView>({ link: { kind: 'live' }, state: null, seq: 0 });
  const asked: { readonly marks: readonly Drawing[]; readonly answer: (answer: Answer) => void }[] = [];
  const send = (command: ClientCommand) =>
    new Promise<Answer>((answer) => {
      if (command.type === 'board.draw') asked.push({ marks: command.marks, answer });
    });
  const drafts = new Drafts({ send, view }, keep);
  const waiting = () => [...(drafts.view.get().waiting.get(board)?.keys() ?? [])];
  const hears = (seq: number) => view.update((now) => ({ ...now, seq }));
  return { drafts, asked, waiting, hears };
}

describe('what is drawn', () => {
  test('goes gesture after gesture, and together what came while one was on its way', async () => {
    const { drafts, asked, hears } = slowSchool();
    for (const id of ['one', 'two', 'three']) drafts.add(board, [mark(id)]);
    expect(asked.map(({ marks }) => marks.map(({ id }) => id))).toEqual([['one']]);
    asked[0]?.answer({ seq: 5 });
    hears(5);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]?.marks.map(({ id }) => id)).toEqual(['two', 'three']);
  });

  test('waits until the log of this browser holds it', async () => {
    const { drafts, asked, waiting, hears } = slowSchool();
    drafts.add(board, [mark('one')]);
    asked[0]?.answer({ seq: 5 });
    hears(4);
    // Every promise that is settled by now has been heard of.
    await new Promise((heard) => setTimeout(heard));
    expect(waiting()).toEqual(['one']);
    hears(5);
    await vi.waitFor(() => expect(waiting()).toEqual([]));
    expect(drafts.view.get().since).toBeNull();
  });

  test('and changed again meanwhile waits on with the change', async () => {
    const { drafts, asked, waiting, hears } = slowSchool();
    drafts.add(board, [mark('one')]);
    drafts.add(board, [mark('one', 2)]);
    asked[0]?.answer({ seq: 1 });
    hears(1);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(waiting()).toEqual(['one']);
    expect(asked[1]?.marks[0]?.rank).toEqual([2, 1]);
  });

  test('and moved before anybody saw it is drawn elsewhere', async () => {
    const { drafts, asked, hears } = slowSchool();
    drafts.add(board, [mark('first')]);
    drafts.add(board, [shaped('one')]);
    drafts.add(board, [mark('one', 2)]);
    asked[0]?.answer({ seq: 1 });
    hears(1);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]?.marks[0]).toMatchObject({ rank: [2, 1], shape: { kind: 'freedraw' } });
  });

  test('and refused is off the board, and kept for its author to take', async () => {
    const { drafts, asked, waiting } = slowSchool();
    drafts.add(board, [shaped('one')]);
    asked[0]?.answer({ refused: 'live.board-locked' });
    await vi.waitFor(() => expect(waiting()).toEqual([]));
    expect(drafts.view.get().refused).toMatchObject({ code: 'live.board-locked', marks: [{ id: 'one' }] });
    drafts.forgetRefused();
    expect(drafts.view.get().refused).toBeNull();
  });

  test('and not shared yet goes on when its tab is loaded again, and is forgotten once it is shared', async () => {
    const tab = aTab();
    const before = slowSchool(tab);
    before.drafts.add(board, [shaped('one')]);
    before.drafts.add(board, [shaped('two')]);
    before.drafts.stop();
    before.asked[0]?.answer({ refused: 'kit.unreachable' });
    await Promise.resolve();

    const after = slowSchool(tab);
    after.drafts.resume();
    expect(after.waiting()).toEqual(['one', 'two']);
    expect(after.asked[0]?.marks).toEqual([shaped('one'), shaped('two')]);
    after.asked[0]?.answer({ seq: 1 });
    after.hears(1);
    await vi.waitFor(() => expect(after.waiting()).toEqual([]));
    expect(tab.read()).toBeNull();
  });
});
