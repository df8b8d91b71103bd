import * as m from '#kit/web/i18n/generated/messages.js';
import { Hand, Microphone, MicrophoneLocked } from '#kit/web/icons/index.ts';
import { classes } from '#kit/web/ui/classes.ts';
import { useMedia } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';
import { Camera, Chat, Lock, Screen } from '../icons.ts';
import type { Entry } from '../roll/roll.ts';
import { useStaffTools } from '../staff/useStaffTools.ts';
import { LineMark } from '../stage/Face.tsx';
import styles from './People.module.css';

export function PersonRow({ entry }: { readonly entry: Entry }) {
  const voice = useVoice();
  const tools = useStaffTools();
  const quality = useMedia((view) => view.faces.get(entry.id)?.quality ?? 'good');
  const { name, kind, you } = entry;
  return (
    <li className={classes(styles.row, !entry.here && styles.away)}>
      <span className={styles.name}>{you ? m.live_you({ voice, name }) : name}</span>
      {kind !== 'pupil' && <span className={styles.role}>{roleOf(kind)}</span>}
      {tools && entry.walkIn !== null && <span className={styles.role}>{m.live_peg_walk_in()}</span>}
      <span className={styles.marks}>
        <Marks entry={entry} />
        <LineMark quality={quality} />
      </span>
      {tools && kind !== 'staff' && <tools.RowMenu entry={entry} />}
    </li>
  );
}

function roleOf(kind: Exclude<Entry['kind'], 'pupil'>): string {
  if (kind === 'staff') return m.live_role_staff();
  return kind === 'visit' ? m.live_role_visit() : m.live_role_guest();
}

function Marks({ entry }: { readonly entry: Entry }) {
  return (
    <>
      {entry.hand !== null && <Hand size={1.2} label={m.live_hand_number({ place: entry.hand })} />}
      {entry.floor && <Microphone size={1.2} label={m.kit_peg_floor()} />}
      {entry.micLocked && <MicrophoneLocked size={1.2} label={m.kit_peg_locked()} />}
      {entry.chatLocked && (
        <>
          <Chat size={1.2} label={m.live_chat_locked_one()} />
          <Lock size={0.9} />
        </>
      )}
      {entry.cameraAllowed && <Camera size={1.2} label={m.live_camera_allowed()} />}
      {entry.screenAllowed && <Screen size={1.2} label={m.live_screen_allowed()} />}
    </>
  );
}
