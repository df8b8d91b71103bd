import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import { liveErrors } from '../../model/errors.ts';
import { useHere } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';
import { useStore } from '../store.ts';
import styles from './BoardView.module.css';
import { savePicture } from './export/save.ts';

/** What of one's own drawing the class does not have: not yet, or not at all. */
export function Sharing({ pale }: { readonly pale: boolean }) {
  const voice = useVoice();
  const { drafts } = useHere().session;
  const refused = useStore(drafts.view, (view) => view.refused);
  const kept = (refused?.marks ?? []).flatMap((mark) =>
    'at' in mark && mark.shape ? [{ at: mark.at, shape: mark.shape }] : [],
  );
  const keep = async () => {
    await savePicture(kept, m.live_board_copy());
    drafts.forgetRefused();
  };
  return (
    <div role="status" className={styles.sharing}>
      {pale && <p>{m.live_board_unshared({ voice })}</p>}
      {refused && (
        <>
          <p>
            {refused.code === liveErrors['live.board-full'].code
              ? m.live_board_refused_full({ voice })
              : m.live_board_refused({ voice })}
          </p>
          {kept.length > 0 && <Button onClick={() => void keep()}>{m.live_board_keep()}</Button>}
          <Button kind="plain" onClick={() => drafts.forgetRefused()}>
            {m.kit_close()}
          </Button>
        </>
      )}
    </div>
  );
}
