import * as m from '#kit/web/i18n/generated/messages.js';
import {
  Camera,
  Chat,
  Hand,
  Lock,
  Microphone,
  MicrophoneLocked,
  More,
  Screen,
} from '#kit/web/icons/index.ts';
import { classes } from '#kit/web/ui/classes.ts';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { Menu } from '#kit/web/ui/Menu.tsx';
import { useHere, useMedia } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';
import type { Entry } from '../roll/roll.ts';
import { LineMark } from '../stage/Face.tsx';
import styles from './People.module.css';
import { useMemberEntries } from './useMemberEntries.ts';

export function PersonRow({ entry }: { readonly entry: Entry }) {
  const voice = useVoice();
  const { staff } = useHere();
  const quality = useMedia((view) => view.faces.get(entry.id)?.quality ?? 'good');
  const { name, kind, you } = entry;
  return (
    <li className={classes(styles.row, !entry.here && styles.away)}>
      <span className={styles.name}>{you ? m.live_you({ voice, name }) : name}</span>
      {kind !== 'pupil' && (
        <span className={styles.role}>{kind === 'staff' ? m.live_role_staff() : m.live_role_guest()}</span>
      )}
      <span className={styles.marks}>
        <Marks entry={entry} />
        <LineMark quality={quality} />
      </span>
      {staff && kind !== 'staff' && <RowMenu entry={entry} />}
    </li>
  );
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

function RowMenu({ entry }: { readonly entry: Entry }) {
  const entries = useMemberEntries(entry);
  if (entries.length === 0) return null;
  const label = m.live_more_for({ name: entry.name });
  return (
    <Menu label={label} entries={entries} align="end">
      {(trigger) => <IconButton icon={More} label={label} {...trigger} />}
    </Menu>
  );
}
