import { useEffect, useMemo, useRef, useState } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import type { BoardId } from '../../model/board/ids.ts';
import { boardOf, groupBoard } from '../../model/board/select.ts';
import type { Board } from '../../model/board/state.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';

/** The boards of a class before one viewer. */
export interface BoardDesk {
  /** What the viewer looks at: with the class, or as its teacher before the class is open. */
  readonly board: Board | null;
  readonly boards: readonly Board[];
  readonly show: (board: BoardId) => void;
  /** A new one, shown as soon as it is there. */
  readonly add: () => void;
  readonly hide: () => void;
}

export function useBoard(): BoardDesk {
  const { me, staff } = useHere();
  const send = useSend();
  const { boards, session, groups } = useClassState();
  const [own, setOwn] = useState<BoardId | null>(null);
  const known = useRef<ReadonlySet<BoardId> | null>(null);
  const live = session?.phase === 'open';

  const show = (board: BoardId) => {
    setOwn(board);
    if (live) void send({ type: 'board.show', board });
  };
  useEffect(() => {
    const added = known.current && boards.boards.find(({ id }) => !known.current?.has(id));
    if (!added) return;
    known.current = null;
    show(added.id);
  });

  const looked = boards.shown ?? (staff && !live ? own : null);
  const board = useMemo(
    () => groupBoard({ boards, groups }, me) ?? ((looked && boardOf(boards, looked)) || null),
    [boards, groups, me, looked],
  );
  return {
    board,
    boards: boards.boards,
    show,
    add: () => {
      known.current = new Set(boards.boards.map(({ id }) => id));
      const ofClass = boards.boards.filter(({ group }) => group === undefined);
      void send({ type: 'board.add', title: m.live_board_named({ number: ofClass.length + 1 }) });
    },
    hide: () => {
      setOwn(null);
      if (boards.shown) void send({ type: 'board.hide' });
    },
  };
}
