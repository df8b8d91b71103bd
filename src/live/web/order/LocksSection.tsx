import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import { Switch } from '#kit/web/ui/Switch.tsx';
import type { ClientCommand } from '../../model/command.ts';
import { quiet } from '../../model/locks/select.ts';
import { useClassState, useSend } from '../classroom/here.ts';
import { Section } from '../panel/Section.tsx';
import styles from './Order.module.css';

interface Closable {
  readonly name: string;
  readonly closed: boolean;
  readonly command: (closed: boolean) => ClientCommand;
  /** Closed now by quiet work, whatever the switch says. */
  readonly quieted?: boolean;
}

/** What is closed to all pupils: on is closed. And what is open to all of them without being asked. */
export function LocksSection() {
  const send = useSend();
  const state = useClassState();
  const { chat, floor, locks, media, session } = state;
  const quieted = quiet(state);
  const lock = (what: 'microphones' | 'cameras' | 'board' | 'reactions' | 'names') => (locked: boolean) =>
    ({ type: 'lock', what, locked }) as const;
  const closables: readonly Closable[] = [
    {
      name: m.live_lock_chat(),
      closed: chat.locked,
      command: (locked) => ({ type: 'chat.lock', locked }),
      quieted,
    },
    { name: m.live_lock_microphones(), closed: locks.microphones, command: lock('microphones'), quieted },
    { name: m.live_lock_cameras(), closed: locks.cameras, command: lock('cameras'), quieted },
    { name: m.live_lock_reactions(), closed: locks.reactions, command: lock('reactions'), quieted },
    { name: m.live_lock_board(), closed: locks.board, command: lock('board') },
    { name: m.live_lock_names(), closed: locks.names, command: lock('names') },
  ];
  return (
    <>
      <Section title={m.live_locks_closed()}>
        <ul className={styles.switches}>
          {closables.map(({ name, closed, command, quieted: byQuiet }) => (
            <li key={name}>
              <Switch checked={closed} onChange={(wanted) => void send(command(wanted))}>
                {name}
                {byQuiet && !closed && <small>{m.live_lock_by_quiet()}</small>}
              </Switch>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={m.live_locks_open()}>
        <ul className={styles.switches}>
          <li>
            <Switch checked={floor.voices} onChange={(open) => void send({ type: 'voices', open })}>
              {m.live_open_voices()}
            </Switch>
          </li>
          <li>
            <Switch checked={media.cameras} onChange={(open) => void send({ type: 'cameras', open })}>
              {m.live_open_cameras()}
            </Switch>
          </li>
        </ul>
        {session?.phase === 'open' && (
          <Button onClick={() => void send({ type: 'mic.mute-all' })}>{m.live_mute_all()}</Button>
        )}
      </Section>
    </>
  );
}
