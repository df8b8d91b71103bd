import * as m from '#kit/web/i18n/generated/messages.js';
import styles from './BoardView.module.css';
import type { Thing } from './things.ts';

/** The words on the board, for who does not see it. */
export function Written({ things }: { readonly things: readonly Thing[] }) {
  const texts = things.flatMap(({ shape }) => ('text' in shape ? [String(shape.text)] : []));
  return (
    <div className={styles.spoken}>
      <h2>{m.live_board_written()}</h2>
      {texts.length === 0 ? (
        <p>{m.live_board_no_words()}</p>
      ) : (
        <ul>
          {texts.map((text, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand there twice.
            <li key={n}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
