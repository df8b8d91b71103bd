import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import type { MemberId } from '../../model/ids.ts';
import { useHere, useMedia } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';
import styles from './Face.module.css';
import { FaceVideo } from './FaceVideo.tsx';
import stage from './Stage.module.css';

/** The screen that somebody shares, whole. */
export function Screen({ by }: { readonly by: MemberId }) {
  const { names } = useHere();
  const track = useMedia((view) => view.faces.get(by)?.screen ?? null);
  return (
    <figure className={`${styles.face} ${styles.whole}`}>
      {track && <FaceVideo track={track} whole />}
      <figcaption className={styles.caption}>
        <span>{m.live_screen_of({ name: names.of(by) })}</span>
      </figcaption>
    </figure>
  );
}

/** Instead of one's own shared screen. */
export function OwnScreen() {
  const voice = useVoice();
  const { media } = useHere().session;
  return (
    <div className={stage.words}>
      <p>{m.live_sharing({ voice })}</p>
      <Button onClick={() => media.stopSharing()}>{m.live_stop_sharing()}</Button>
    </div>
  );
}
