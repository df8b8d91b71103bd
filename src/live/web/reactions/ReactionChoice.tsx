import * as m from '#kit/web/i18n/generated/messages.js';
import { announce } from '#kit/web/ui/Announcer.tsx';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { type ReactionKind, reactionKinds } from '../../model/reactions/kinds.ts';
import { useSend } from '../classroom/here.ts';
import { drawn, wordOf } from './drawn.ts';
import styles from './Reactions.module.css';

/** The five drawings, each with its word. */
export function ReactionChoice({ onChosen }: { readonly onChosen?: () => void }) {
  const send = useSend();
  const choose = async (kind: ReactionKind) => {
    onChosen?.();
    if (await send({ type: 'react', kind })) announce(m.live_react_said({ word: wordOf(kind) }));
  };
  return (
    <div className={styles.choice}>
      {reactionKinds.map((kind) => (
        <IconButton
          key={kind}
          icon={drawn[kind]}
          label={wordOf(kind)}
          worded
          onClick={() => void choose(kind)}
        />
      ))}
    </div>
  );
}
