import { useEffect } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { announce } from '#kit/web/ui/Announcer.tsx';
import { Button } from '#kit/web/ui/Button.tsx';
import { find } from '../../model/record.ts';
import { plainOf } from '../../model/text.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';
import { Doorway } from './Doorway.tsx';

/** The request is with the teacher; this page changes by itself. */
export function Asked() {
  const voice = useVoice();
  const { me } = useHere();
  const { lobby } = useClassState();
  const send = useSend();
  const request = find(lobby.requests, me);
  const name = request ? plainOf(request.name) : null;
  useEffect(() => announce(m.live_asked_title()), []);
  return (
    <Doorway title={m.live_asked_title()} step={{ at: 2, of: 4 }}>
      <p>{m.live_asked_text({ voice, name: name ?? '…' })}</p>
      <p>{m.live_asked_stay({ voice })}</p>
      <div>
        <Button onClick={() => void send({ type: 'lobby.leave' })}>{m.live_asked_leave()}</Button>
      </div>
    </Doorway>
  );
}
