import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import { Notice } from '#kit/web/ui/Notice.tsx';
import { useVoice } from '../classroom/voice.ts';
import type { SourceName, Trouble } from '../media/source.ts';
import { troubleSentence } from './troubles.ts';

interface TroubleNoteProps {
  readonly name: Exclude<SourceName, 'screen'>;
  readonly trouble: Trouble;
  readonly retry: () => void;
}

/** A device that does not work: what to do, and that one comes in without it. */
export function TroubleNote({ name, trouble, retry }: TroubleNoteProps) {
  const voice = useVoice();
  const title = name === 'camera' ? m.live_no_camera() : m.live_no_microphone();
  return (
    <Notice title={title} {...(trouble !== 'insecure' && { action: <Retry retry={retry} /> })}>
      <p>{troubleSentence(name, trouble, voice)}</p>
    </Notice>
  );
}

const Retry = ({ retry }: Pick<TroubleNoteProps, 'retry'>) => (
  <Button onClick={retry}>{m.kit_retry()}</Button>
);
