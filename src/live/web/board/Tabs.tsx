import * as m from '#kit/web/i18n/generated/messages.js';
import { plainOf } from '../../model/text.ts';
import styles from './BoardView.module.css';
import type { BoardDesk } from './useBoard.ts';

/** The boards of a class, for who chooses what it looks at. */
export function Tabs({ desk }: { readonly desk: BoardDesk }) {
  return (
    <nav className={styles.tabs} aria-label={m.live_boards()}>
      {desk.boards.map(({ id, title }) => (
        <button key={id} type="button" aria-current={id === desk.board?.id} onClick={() => desk.show(id)}>
          {plainOf(title) ?? m.live_board()}
        </button>
      ))}
    </nav>
  );
}
