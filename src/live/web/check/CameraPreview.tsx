import { useEffect, useRef } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Switch } from '#kit/web/ui/Switch.tsx';
import { useHere } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';
import { CameraOff } from '../icons.ts';
import styles from './DeviceCheck.module.css';
import type { Tried } from './preview.ts';
import { TroubleNote } from './TroubleNote.tsx';

export interface TriedProps {
  /** Null while the browser asks. */
  readonly tried: Tried | null;
  readonly on: boolean;
  /** Null for a visit, which never speaks and is never seen. */
  readonly onToggle: ((on: boolean) => void) | null;
  readonly retry: () => void;
}

export function CameraPreview({ tried, on, onToggle, retry }: TriedProps) {
  const voice = useVoice();
  const { staff } = useHere();
  const track = on && tried?.kind === 'works' ? tried.track : null;
  return (
    <section className={styles.camera} aria-label={m.live_camera()}>
      <div className={styles.mirror} data-ground="slate">
        {track ? (
          <Mirror track={track} />
        ) : (
          <p>
            <CameraOff size={2.2} />
            {tried === null ? m.live_check_asking({ voice }) : on ? '' : m.live_check_camera_off()}
          </p>
        )}
      </div>
      {onToggle && (
        <Switch checked={on} onChange={onToggle}>
          {staff ? m.live_check_camera_on() : m.live_check_camera_ready({ voice })}
        </Switch>
      )}
      {tried?.kind === 'fails' && <TroubleNote name="camera" trouble={tried.trouble} retry={retry} />}
    </section>
  );
}

function Mirror({ track }: { readonly track: MediaStreamTrack }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = new MediaStream([track]);
  }, [track]);
  return <video ref={video} autoPlay muted playsInline aria-label={m.live_check_mirror()} />;
}
