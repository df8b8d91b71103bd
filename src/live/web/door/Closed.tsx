import { Link } from '@tanstack/react-router';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Button, buttonLook } from '#kit/web/ui/Button.tsx';
import { useHere, useSend } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';
import { Doorway } from './Doorway.tsx';
import { HomeLink } from './Stopped.tsx';

/** After the lesson: it can be seen again. Who teaches may open it again, too. */
export function Closed() {
  const voice = useVoice();
  const { staff, classroom } = useHere();
  const send = useSend();
  return (
    <Doorway title={m.live_closed_title()}>
      <p>{staff ? m.live_closed_staff() : m.live_closed_text({ voice })}</p>
      {staff && (
        <div>
          <Link
            to="/classe/$lesson/compte-rendu"
            params={{ lesson: classroom }}
            className={buttonLook({ kind: 'primary' })}
          >
            {m.live_report()}
          </Link>
        </div>
      )}
      {!staff && <HomeLink />}
      <div>
        <Link to="/classe/$lesson/revoir" params={{ lesson: classroom }} className={buttonLook()}>
          {m.live_replay()}
        </Link>
      </div>
      {staff && (
        <div>
          <Button onClick={() => void send({ type: 'open' })}>{m.live_reopen()}</Button>
        </div>
      )}
    </Doorway>
  );
}
