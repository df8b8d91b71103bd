import * as m from '#kit/web/i18n/generated/messages.js';
import { Camera, CameraOff, Chat, Lock, Microphone, MicrophoneOff, Unlock } from '#kit/web/icons/index.ts';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { Menu, type MenuEntry } from '#kit/web/ui/Menu.tsx';
import { useClassState, useSend } from '../classroom/here.ts';

/** What the whole class may do, each to be opened or closed. */
export function useLockEntries(): readonly MenuEntry[] {
  const send = useSend();
  const { chat, floor, media, session } = useClassState();
  const silence: MenuEntry = {
    id: 'silence',
    name: m.live_mute_all(),
    icon: MicrophoneOff,
    onChoose: () => void send({ type: 'mic.mute-all' }),
  };
  return [
    {
      id: 'chat',
      name: chat.locked ? m.live_open_chat() : m.live_close_chat(),
      icon: chat.locked ? Chat : Lock,
      onChoose: () => void send({ type: 'chat.lock', locked: !chat.locked }),
    },
    {
      id: 'voices',
      name: floor.voices ? m.live_close_voices() : m.live_open_voices(),
      icon: floor.voices ? MicrophoneOff : Microphone,
      onChoose: () => void send({ type: 'voices', open: !floor.voices }),
    },
    {
      id: 'cameras',
      name: media.cameras ? m.live_close_cameras() : m.live_open_cameras(),
      icon: media.cameras ? CameraOff : Camera,
      onChoose: () => void send({ type: 'cameras', open: !media.cameras }),
    },
    ...(session?.phase === 'open' ? [silence] : []),
  ];
}

export function LocksButton({
  locked,
  shortcut,
}: {
  readonly locked: boolean;
  readonly shortcut: string | null;
}) {
  const entries = useLockEntries();
  return (
    <Menu label={m.live_locks()} entries={entries}>
      {(trigger) => (
        <IconButton
          {...trigger}
          icon={locked ? Lock : Unlock}
          label={m.live_locks()}
          worded
          {...(shortcut && { shortcut })}
        />
      )}
    </Menu>
  );
}
