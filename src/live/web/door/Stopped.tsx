import { useEffect } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Button, buttonLook } from '#kit/web/ui/Button.tsx';
import { Waiting } from '#kit/web/ui/Waiting.tsx';
import { useVoice } from '../classroom/voice.ts';
import type { Stop } from '../log/link.ts';
import { Doorway } from './Doorway.tsx';

/** The class does not go on in this tab, and why. */
export function Stopped({ why }: { readonly why: Stop }) {
  const voice = useVoice();
  switch (why) {
    case 'other-identity':
      return (
        <Doorway title={m.live_other_identity_title()}>
          <p>{m.live_other_identity_text({ voice })}</p>
          <div>
            <Button kind="primary" onClick={() => location.reload()}>
              {m.live_reload()}
            </Button>
          </div>
        </Doorway>
      );
    case 'outside':
      return <BackToGate />;
    case 'banned':
      return (
        <Doorway title={m.live_banned_title({ voice })}>
          <p>{m.live_banned_text({ voice })}</p>
          <HomeLink />
        </Doorway>
      );
    case 'gone':
      return (
        <Doorway title={m.live_gone_title()}>
          <p>{m.live_gone_text({ voice })}</p>
          <HomeLink />
        </Doorway>
      );
  }
}

/** The gate answers at this very address. */
function BackToGate() {
  useEffect(() => location.reload(), []);
  return <Waiting>{m.kit_loading()}</Waiting>;
}

export function HomeLink() {
  return (
    <div>
      <a href="/" className={buttonLook({ kind: 'primary' })}>
        {m.live_go_home()}
      </a>
    </div>
  );
}
