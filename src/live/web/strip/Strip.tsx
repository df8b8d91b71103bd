import { useState } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Cross } from '#kit/web/icons/index.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import type { Level } from '../../model/ladder/level.ts';
import { quiet } from '../../model/locks/select.ts';
import { visitorsHere } from '../../model/visits/select.ts';
import { troubleSentence } from '../check/troubles.ts';
import { useClassState, useHere, useLog, useMedia, useSend } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';
import type { DeviceNews } from '../devices/news.ts';
import { RefusalNotice } from '../door/RefusalNotice.tsx';
import { useStaffTools } from '../staff/useStaffTools.ts';
import { useStore } from '../store.ts';
import { useNarrow } from '../useNarrow.ts';
import { visitSentence } from '../visits/sentence.ts';
import { levelKey, type Notice, noticesOf } from './notices.ts';
import styles from './Strip.module.css';

/** Between the top line and the stage: what is not as it should be, and the one thing that helps. */
export function Strip() {
  const { me, staff, session, names } = useHere();
  const state = useClassState();
  const { media, session: lesson, floor } = state;
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const notices = noticesOf({
    link: useLog((view) => view.link),
    media: useMedia((view) => view),
    comfort: useStore(session.comfort.view, (view) => view),
    recordingLost: useStore(session.recordingLost, (held) => held),
    sentOut: useStore(session.sentOut, (held) => held),
    mediaUp: media.up,
    open: lesson?.phase === 'open',
    quiet: quiet(state),
    level: state.level,
    holdsFloor: floor.holders.includes(me),
    staff,
    read,
  });
  return (
    <div className={styles.strip}>
      <RefusalNotice />
      {visitorsHere(state).map((visitor) => (
        <Line key={visitor}>{visitSentence(state, names, visitor)}</Line>
      ))}
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
  const { session, names, staff } = useHere();
  const narrow = useNarrow();
  const tools = useStaffTools();
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
    case 'recording-lost': {
      const close = () => session.recordingLost.set(false);
      return (
        <Line stop action={<IconButton icon={Cross} label={m.kit_close()} onClick={close} />}>
          {m.live_recording_lost()}
        </Line>
      );
    }
    case 'sent-out': {
      const { member, type } = notice.command;
      const name = names.of(member);
      const back = async () => {
        if (await send({ type: wayBack[type], member })) session.sentOut.set(null);
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
          {sentOutSentence(type, name)}
        </Line>
      );
    }
    case 'quiet':
      return staff ? (
        <Line
          marked
          action={
            <Button onClick={() => void send({ type: 'quiet', on: false })}>{m.live_quiet_end()}</Button>
          }
        >
          {m.live_quiet()}
        </Line>
      ) : (
        <Line marked>{m.live_quiet_told({ voice })}</Line>
      );
    case 'level':
      return (
        <Line
          action={
            <>
              {staff && !notice.shared && (
                <Button onClick={() => void send({ type: 'level.wish', level: 0 })}>
                  {m.live_level_back()}
                </Button>
              )}
              <IconButton
                icon={Cross}
                label={m.kit_close()}
                onClick={() => putAside(levelKey(notice.level))}
              />
            </>
          }
        >
          {notice.shared
            ? `${levelSentence(notice.level)} ${m.live_level_shared()}`
            : levelSentence(notice.level)}
        </Line>
      );
    case 'talking-muted':
      return (
        <Line action={<Button onClick={() => media.toggle('microphone')}>{m.live_open_my_mic()}</Button>}>
          {narrow
            ? m.live_talking_muted({ voice })
            : `${m.live_talking_muted({ voice })} ${m.live_hold_to_talk({ voice })}`}
        </Line>
      );
    case 'echo':
      return (
        <Line action={<Button onClick={() => media.toggle('microphone')}>{m.live_close_my_mic()}</Button>}>
          {m.live_echo({ voice })}
        </Line>
      );
    case 'device':
      return <DeviceLine news={notice.news} />;
    case 'spared':
      return (
        <Line
          action={
            <>
              {!narrow && (
                <Button onClick={() => session.comfort.choose('full')}>{m.live_spared_show_all()}</Button>
              )}
              <IconButton icon={Cross} label={m.kit_close()} onClick={() => putAside('spared')} />
            </>
          }
        >
          {m.live_spared({ voice })}
        </Line>
      );
    case 'your-floor':
      return (
        <Line marked>
          {notice.aloud ? m.live_your_floor({ voice }) : m.live_your_turn_to_write({ voice })}
        </Line>
      );
    case 'not-open':
      return (
        <Line roomy action={tools && <tools.ReuseButton />}>
          {m.live_not_open_staff()}
        </Line>
      );
  }
}

function levelSentence(level: Level): string {
  if (level === 1) return m.live_level_told_1();
  return level === 2 ? m.live_level_told_2() : m.live_level_told_3();
}

const wayBack = { eject: 'readmit', ban: 'unban', disturb: 'disturb.undo' } as const;

function sentOutSentence(type: keyof typeof wayBack, name: string): string {
  switch (type) {
    case 'eject':
      return m.live_said_ejected({ name });
    case 'ban':
      return m.live_said_banned({ name });
    case 'disturb':
      return m.live_said_disturbed({ name });
  }
}

function DeviceLine({ news }: { readonly news: DeviceNews }) {
  const voice = useVoice();
  const { comfort } = useHere().session;
  const close = <IconButton icon={Cross} label={m.kit_close()} onClick={() => comfort.forgetNews()} />;
  const { kind, label } = news;
  if (kind === 'gone') return <Line action={close}>{m.live_device_gone({ label })}</Line>;
  return (
    <Line
      action={
        <>
          <Button onClick={() => comfort.takeNewDevice()}>{m.live_device_use()}</Button>
          {close}
        </>
      }
    >
      {m.live_device_come({ label, voice })}
    </Line>
  );
}

interface LineProps {
  readonly children: string;
  readonly action?: React.ReactNode;
  readonly stop?: boolean;
  readonly marked?: boolean;
  /** What is done about it is under the words where there is no room beside them. */
  readonly roomy?: boolean;
}

function Line({ children, action, stop, marked, roomy }: LineProps) {
  const look = stop ? styles.stop : marked ? styles.marked : roomy ? styles.roomy : '';
  return (
    <div role="status" className={`${styles.line} ${look}`}>
      <p>{children}</p>
      {action}
    </div>
  );
}
