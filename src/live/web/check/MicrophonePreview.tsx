import * as m from '#kit/web/i18n/generated/messages.js';
import { LevelMeter } from '#kit/web/ui/LevelMeter.tsx';
import { Switch } from '#kit/web/ui/Switch.tsx';
import { useHere } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';
import type { TriedProps } from './CameraPreview.tsx';
import styles from './DeviceCheck.module.css';
import { TroubleNote } from './TroubleNote.tsx';
import { useLevel } from './useLevel.ts';

export function MicrophonePreview({ tried, on, onToggle, retry }: TriedProps) {
  const voice = useVoice();
  const { staff } = useHere();
  const level = useLevel(tried?.kind === 'works' ? tried.track : null);
  return (
    <section className={styles.microphone} aria-label={m.live_microphone()}>
      {tried?.kind === 'fails' ? (
        <TroubleNote name="microphone" trouble={tried.trouble} retry={retry} />
      ) : (
        <>
          <p>{m.live_check_say({ voice })}</p>
          <LevelMeter label={m.live_check_level()} level={level} />
        </>
      )}
      {onToggle && (
        <Switch checked={on} onChange={onToggle}>
          {staff ? m.live_check_mic_on() : m.live_check_mic_ready({ voice })}
        </Switch>
      )}
    </section>
  );
}
