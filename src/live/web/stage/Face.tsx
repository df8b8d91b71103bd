import * as m from '#kit/web/i18n/generated/messages.js';
import { MicrophoneOff } from '#kit/web/icons/index.ts';
import { classes } from '#kit/web/ui/classes.ts';
import type { MemberId } from '../../model/ids.ts';
import { useHere, useMedia } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';
import { SignalLost, SignalPoor } from '../icons.ts';
import type { LineQuality } from '../media/faces.ts';
import { Coat } from './Coat.tsx';
import styles from './Face.module.css';
import { FaceVideo } from './FaceVideo.tsx';

interface FaceProps {
  readonly member: MemberId;
  /** `whole` when it has the stage to itself. */
  readonly size?: 'whole' | 'tile';
}

/** One person on the stage: the picture, or the coat, and the name. */
export function Face({ member, size = 'tile' }: FaceProps) {
  const voice = useVoice();
  const { names, me } = useHere();
  const face = useMedia((view) => view.faces.get(member));
  const name = names.of(member);
  return (
    <figure className={classes(styles.face, styles[size], face?.speaking && styles.speaking)}>
      {face?.camera ? (
        <FaceVideo track={face.camera} mirrored={face.own} whole={size === 'whole'} />
      ) : (
        <Coat id={member} name={name} />
      )}
      <figcaption className={styles.caption}>
        <span>{member === me ? m.live_you({ voice, name }) : name}</span>
        {face && !face.voice && <MicrophoneOff size={1.1} label={m.live_mic_off()} />}
        {face && <LineMark quality={face.quality} />}
      </figcaption>
    </figure>
  );
}

/** Only a line that is not good is worth a mark. */
export function LineMark({ quality }: { readonly quality: LineQuality }) {
  switch (quality) {
    case 'good':
      return null;
    case 'poor':
      return <SignalPoor size={1.1} label={m.live_line_poor()} />;
    case 'lost':
      return <SignalLost size={1.1} label={m.live_line_gone()} />;
  }
}
