import { useState } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Segmented } from '#kit/web/ui/Segmented.tsx';
import { Switch } from '#kit/web/ui/Switch.tsx';
import { useHere } from '../classroom/here.ts';
import { blur, canBlur, wantsBlur } from '../devices/blur.ts';
import { useStore } from '../store.ts';

/** How many pictures this device shows, and what is seen behind one's own face where the system itself can hide it. */
export function PictureSettings() {
  const { comfort, media } = useHere().session;
  const choice = useStore(comfort.view, (view) => view.choice);
  const [blurred, setBlurred] = useState(wantsBlur);
  const camera = media.camera();
  return (
    <>
      <Segmented
        label={m.live_effort()}
        value={choice}
        options={[
          { value: 'auto', name: m.live_effort_auto() },
          { value: 'full', name: m.live_effort_full() },
          { value: 'spared', name: m.live_effort_spared() },
        ]}
        onChange={(chosen) => comfort.choose(chosen)}
      />
      {canBlur(camera) && (
        <Switch
          checked={blurred}
          onChange={(on) => {
            setBlurred(on);
            void blur(camera, on);
          }}
        >
          {m.live_blur()}
        </Switch>
      )}
    </>
  );
}
