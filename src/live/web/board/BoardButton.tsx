import * as m from '#kit/web/i18n/generated/messages.js';
import { Cross, Slate } from '#kit/web/icons/index.ts';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { Menu, type MenuEntry } from '#kit/web/ui/Menu.tsx';
import { titleOf } from './title.ts';
import type { BoardDesk } from './useBoard.ts';

/** The boards of the class, and a new one. */
export function boardEntries(desk: BoardDesk): readonly MenuEntry[] {
  const boards = desk.boards.map((board) => ({
    id: board.id,
    name: titleOf(board),
    checked: desk.board?.id === board.id,
    onChoose: () => desk.show(board.id),
  }));
  const hide = { id: 'board-hide', name: m.live_board_hide(), icon: Cross, onChoose: desk.hide };
  return [
    ...boards,
    { id: 'board-add', name: m.live_board_new(), icon: Slate, onChoose: desk.add },
    ...(desk.board ? [hide] : []),
  ];
}

export function BoardButton({ desk }: { readonly desk: BoardDesk }) {
  return (
    <Menu label={m.live_board()} entries={boardEntries(desk)}>
      {(trigger) => <IconButton {...trigger} icon={Slate} label={m.live_board()} worded />}
    </Menu>
  );
}
