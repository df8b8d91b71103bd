import * as m from '#kit/web/i18n/generated/messages.js';
import { reactionKinds } from '../../model/reactions/kinds.ts';
import { drawn, wordOf } from './drawn.ts';
import styles from './Reactions.module.css';
import { useReactionSums } from './useReactions.ts';

/** For who teaches: how many react how, in these seconds. */
export function ReactionSums() {
  const sums = useReactionSums();
  return (
    <ul className={styles.sums} aria-label={m.live_reactions()} aria-live="polite">
      {reactionKinds.map((kind) => {
        const count = sums.get(kind);
        const Drawn = drawn[kind];
        return (
          count && (
            <li key={kind} className={styles.sum}>
              <Drawn size={1.2} label={wordOf(kind)} />
              {count}
            </li>
          )
        );
      })}
    </ul>
  );
}
