import { useEffect, useState } from 'react';
import { useClassState, useHere, useMedia } from '../classroom/here.ts';
import { useStore } from '../store.ts';
import { Captioner } from './captioner.ts';

/** Of who teaches: what goes into the microphone is written for the class, while the class wants it. True when it cannot be. */
export function useCaptioner(): boolean {
  const { session } = useHere();
  const { language } = useClassState().captions;
  const open = useMedia(({ sources }) => sources.microphone.kind === 'on');
  const [captioner] = useState(
    () => new Captioner((text) => void session.log.send({ type: 'captions.say', text })),
  );
  // The track is another after the device was changed; the class is told a new view of its media then.
  const microphone = useMedia(() => session.media.listened().microphone);
  useEffect(() => {
    captioner.follow(open && language && microphone ? { language, microphone } : null);
  }, [captioner, open, language, microphone]);
  useEffect(() => () => captioner.follow(null), [captioner]);
  return useStore(captioner.failed, (failed) => failed);
}
