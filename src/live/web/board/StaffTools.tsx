import * as m from '#kit/web/i18n/generated/messages.js';
import { Cross, People, Slate } from '#kit/web/icons/index.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { Menu, type MenuEntry } from '#kit/web/ui/Menu.tsx';
import type { Board, Drawers } from '../../model/board/state.ts';
import { membersOf } from '../../model/record.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import { Bin, More } from '../icons.ts';
import styles from './BoardView.module.css';
import type { BoardDesk } from './useBoard.ts';

interface StaffToolsProps {
  readonly desk: BoardDesk;
  readonly board: Board;
}

/** What the staff does with a board beside drawing on it. */
export function StaffTools({ desk, board }: StaffToolsProps) {
  return (
    <>
      <WhoDraws />
      <Menu label={m.live_more()} entries={useEntries(desk, board)} align="end">
        {(trigger) => <IconButton {...trigger} icon={More} label={m.live_board_more()} />}
      </Menu>
      <Button icon={Cross} onClick={desk.hide} className={styles.close}>
        {m.live_board_hide()}
      </Button>
    </>
  );
}

function WhoDraws() {
  const send = useSend();
  const { drawers } = useClassState().boards;
  const name = (who: Drawers) =>
    ({ staff: m.live_board_staff(), chosen: m.live_board_chosen(), all: m.live_board_all() })[who];
  return (
    <Menu
      label={m.live_board_who()}
      align="end"
      entries={(['staff', 'chosen', 'all'] as const).map((who) => ({
        id: who,
        name: name(who),
        checked: drawers === who,
        onChoose: () => void send({ type: 'board.drawers', drawers: who }),
      }))}
    >
      {(trigger) => <IconButton {...trigger} icon={People} label={m.live_board_who()} />}
    </Menu>
  );
}

function useEntries(desk: BoardDesk, board: Board): readonly MenuEntry[] {
  const send = useSend();
  const { names } = useHere();
  const authors = membersOf(board.drawn);
  return [
    { id: 'add', name: m.live_board_new(), icon: Slate, onChoose: desk.add },
    ...(authors.length > 1 ? authors : []).map((member) => ({
      id: `wipe-${member}`,
      name: m.live_board_wipe_one({ name: names.of(member) }),
      icon: Bin,
      onChoose: () => void send({ type: 'board.wipe', board: board.id, member }),
    })),
    {
      id: 'wipe',
      name: m.live_board_wipe(),
      icon: Bin,
      disabled: authors.length === 0,
      onChoose: () => void send({ type: 'board.wipe', board: board.id }),
    },
    {
      id: 'remove',
      name: m.live_board_remove(),
      icon: Bin,
      danger: true,
      onChoose: () => void send({ type: 'board.remove', board: board.id }),
    },
  ];
}
