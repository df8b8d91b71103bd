import * as m from '#kit/web/i18n/generated/messages.js';
import styles from './BoardView.module.css';
import { titleOf } from './title.ts';
import type { BoardDesk } from './useBoard.ts';

/** The boards of a class, for who chooses what it looks at. */
export function Tabs({ desk }: { readonly desk: BoardDesk }) {
  return (
    <nav className={styles.tabs} aria-label={m.live_boards()}>
      {desk.boards.map((board) => (
        <button
          key={board.id}
          type="button"
          aria-current={board.id === desk.board?.id}
          onClick={() => desk.show(board.id)}
        >
          {titleOf(board)}
        </button>
      ))}
    </nav>
  );
}
