import { useState } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Cross } from '#kit/web/icons/index.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { troubleSentence } from '../check/troubles.ts';
import { useClassState, useHere, useLog, useMedia, useSend } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';
import { RefusalNotice } from '../door/RefusalNotice.tsx';
import { useStore } from '../store.ts';
import { type Notice, noticesOf } from './notices.ts';
import styles from './Strip.module.css';

/** Between the top line and the stage: what is not as it should be, and the one thing that helps. */
export function Strip() {
  const { me, staff, session } = useHere();
  const { media, session: lesson, floor } = useClassState();
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const notices = noticesOf({
    link: useLog((view) => view.link),
    media: useMedia((view) => view),
    sentOut: useStore(session.sentOut, (held) => held),
    mediaUp: media.up,
    open: lesson?.phase === 'open',
    holdsFloor: floor.holders.includes(me),
    staff,
    read,
  });
  return (
    <div className={styles.strip}>
      <RefusalNotice />
      {notices.map((notice) => (
        <Told key={notice.kind} notice={notice} putAside={(source) => setRead(new Set([...read, source]))} />
      ))}
    </div>
  );
}

interface ToldProps {
  readonly notice: Notice;
  readonly putAside: (source: string) => void;
}

function Told({ notice, putAside }: ToldProps) {
  const voice = useVoice();
  const send = useSend();
  const { session, names } = useHere();
  const { media } = session;
  switch (notice.kind) {
    case 'line-lost':
      return <Line stop>{m.live_line_lost({ voice })}</Line>;
    case 'elsewhere':
      return (
        <Line action={<Button onClick={() => media.rejoin()}>{m.live_bring_here()}</Button>}>
          {m.live_elsewhere()}
        </Line>
      );
    case 'media-down':
      return <Line>{m.live_media_down()}</Line>;
    case 'media-lost':
      return <Line>{m.live_media_lost()}</Line>;
    case 'silenced':
      return (
        <Line
          action={
            <Button kind="primary" onClick={() => void media.allowSound()}>
              {m.live_allow_sound()}
            </Button>
          }
        >
          {m.live_silenced({ voice })}
        </Line>
      );
    case 'trouble':
      return (
        <Line
          action={
            <>
              <Button onClick={() => media.toggle(notice.source)}>{m.kit_retry()}</Button>
              <IconButton icon={Cross} label={m.kit_close()} onClick={() => putAside(notice.source)} />
            </>
          }
        >
          {troubleSentence(notice.source, notice.trouble, voice)}
        </Line>
      );
    case 'sent-out': {
      const { member, type } = notice.command;
      const name = names.of(member);
      const back = async () => {
        if (await send({ type: type === 'ban' ? 'unban' : 'readmit', member })) session.sentOut.set(null);
      };
      return (
        <Line
          action={
            <>
              <Button onClick={() => void back()}>{m.live_undo()}</Button>
              <IconButton icon={Cross} label={m.kit_close()} onClick={() => session.sentOut.set(null)} />
            </>
          }
        >
          {type === 'ban' ? m.live_said_banned({ name }) : m.live_said_ejected({ name })}
        </Line>
      );
    }
    case 'your-floor':
      return <Line marked>{m.live_your_floor({ voice })}</Line>;
    case 'not-open':
      return <Line>{m.live_not_open_staff()}</Line>;
  }
}

interface LineProps {
  readonly children: string;
  readonly action?: React.ReactNode;
  readonly stop?: boolean;
  readonly marked?: boolean;
}

function Line({ children, action, stop, marked }: LineProps) {
  const look = stop ? styles.stop : marked ? styles.marked : '';
  return (
    <div role="status" className={`${styles.line} ${look}`}>
      <p>{children}</p>
      {action}
    </div>
  );
}
