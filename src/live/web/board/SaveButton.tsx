import * as m from '#kit/web/i18n/generated/messages.js';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { Menu } from '#kit/web/ui/Menu.tsx';
import type { Board } from '../../model/board/state.ts';
import { useHere } from '../classroom/here.ts';
import { savePdf, savePicture } from './export/save.ts';
import { Save } from './icons.ts';
import { type Thing, thingsOf } from './things.ts';
import { titleOf } from './title.ts';

interface SaveButtonProps {
  readonly board: Board;
  readonly things: readonly Thing[];
  readonly boards: readonly Board[];
}

/** Takes the board home: as a picture, or all the boards as one file. */
export function SaveButton({ board, things, boards }: SaveButtonProps) {
  const { me } = useHere();
  const name = titleOf(board);
  const all = () => boards.map((one) => thingsOf(one, new Map(), me));
  return (
    <Menu
      label={m.live_board_save()}
      align="end"
      entries={[
        { id: 'png', name: m.live_board_png(), onChoose: () => void savePicture(things, name) },
        { id: 'pdf', name: m.live_board_pdf(), onChoose: () => void savePdf(all(), m.live_board()) },
      ]}
    >
      {(trigger) => <IconButton {...trigger} icon={Save} label={m.live_board_save()} />}
    </Menu>
  );
}
