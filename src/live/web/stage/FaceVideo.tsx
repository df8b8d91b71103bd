import type { VideoTrack } from 'livekit-client';
import { useEffect, useRef } from 'react';
import { classes } from '#kit/web/ui/classes.ts';
import styles from './Face.module.css';

interface FaceVideoProps {
  readonly track: VideoTrack;
  readonly mirrored?: boolean;
  /** A shared screen is shown whole; of a face the edges may go. */
  readonly whole?: boolean;
}

/** A picture on its way. What is not in sight is not sent to us: the engine watches the element. */
export function FaceVideo({ track, mirrored = false, whole = false }: FaceVideoProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    track.attach(element);
    return () => {
      track.detach(element);
    };
  }, [track]);
  return (
    <video
      ref={video}
      autoPlay
      muted
      playsInline
      tabIndex={-1}
      className={classes(styles.video, mirrored && styles.mirrored, whole && styles.whole)}
    />
  );
}
