import * as m from '#kit/web/i18n/generated/messages.js';
import { type Icon, Microphone, MicrophoneLocked, MicrophoneOff } from '#kit/web/icons/index.ts';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { useHere, useMedia } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';
import { Camera, CameraOff, Screen } from '../icons.ts';
import { shortcuts } from '../keys/kept-shortcuts.ts';
import type { Source } from '../media/source.ts';
import { useStore } from '../store.ts';

/** One's own microphone, camera and screen: each only while it is allowed, save a lock, which is explained. */
export function OwnSources({ screen }: { readonly screen: boolean }) {
  const { media } = useHere().session;
  const sources = useMedia((view) => view.sources);
  const key = useStore(shortcuts, ({ on, keys }) => (on ? keys.microphone.toUpperCase() : null));
  return (
    <>
      <SourceButton
        source={sources.microphone}
        label={m.live_microphone()}
        icons={[Microphone, MicrophoneOff]}
        shortcut={key}
        toggle={() => media.toggle('microphone')}
      />
      <SourceButton
        source={sources.camera}
        label={m.live_camera()}
        icons={[Camera, CameraOff]}
        toggle={() => media.toggle('camera')}
      />
      {screen && canShare && (
        <SourceButton
          source={sources.screen}
          label={m.live_screen()}
          icons={[Screen, Screen]}
          toggle={() => (sources.screen.kind === 'off' ? void media.shareScreen() : media.stopSharing())}
        />
      )}
    </>
  );
}

/** Phones cannot. */
export const canShare = typeof navigator.mediaDevices?.getDisplayMedia === 'function';

interface SourceButtonProps {
  readonly source: Source;
  readonly label: string;
  readonly icons: readonly [on: Icon, off: Icon];
  readonly shortcut?: string | null;
  readonly toggle: () => void;
}

function SourceButton({ source, label, icons: [On, Off], shortcut, toggle }: SourceButtonProps) {
  const voice = useVoice();
  const common = { label, worded: true, ...(shortcut && { shortcut }) };
  switch (source.kind) {
    case 'absent':
      return null;
    case 'locked':
      return (
        <IconButton
          {...common}
          icon={MicrophoneLocked}
          aria-disabled
          aria-description={m.live_mic_locked({ voice })}
        />
      );
    case 'off':
    case 'failed':
      return <IconButton {...common} icon={Off} aria-pressed={false} onClick={toggle} />;
    case 'starting':
    case 'waiting':
      return <IconButton {...common} icon={On} aria-pressed aria-busy onClick={toggle} />;
    case 'on':
      return <IconButton {...common} icon={On} tone="open" aria-pressed onClick={toggle} />;
  }
}
