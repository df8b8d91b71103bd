import { useEffect, useState } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Door } from '#kit/web/icons/index.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { isVisitorId } from '../../model/ids.ts';
import { standingOf } from '../../model/standing.ts';
import { useClassState, useHere } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';
import { Doorway } from '../door/Doorway.tsx';
import { type DeviceChoice, readDeviceChoice, saveDeviceChoice } from '../media/device-choice.ts';
import { bell } from './bell.ts';
import { CameraPreview } from './CameraPreview.tsx';
import styles from './DeviceCheck.module.css';
import { DeviceSelects } from './DeviceSelects.tsx';
import { MicrophonePreview } from './MicrophonePreview.tsx';
import { usePreview } from './usePreview.ts';

/** Sees and hears oneself before anybody else does. Entering is always possible, also with nothing that works. */
export function DeviceCheck() {
  const voice = useVoice();
  const { me, staff, session } = useHere();
  const state = useClassState();
  const [choice, setChoice] = useState(readDeviceChoice);
  const { preview, retry } = usePreview(choice);
  const choose = (changed: Partial<DeviceChoice>) => setChoice((before) => ({ ...before, ...changed }));

  const visits = standingOf(state, me) === 'visit';
  const step = isVisitorId(me) ? { at: 3, of: 4 } : { at: 1, of: staff ? 2 : 3 };

  useEffect(() => session.media.prepare(), [session]);

  const enter = () => {
    saveDeviceChoice(choice);
    void bell.allow(choice.speaker);
    session.media.enter(choice);
  };

  return (
    <Doorway title={m.live_check_title({ voice })} step={step} wide>
      <div className={styles.check}>
        <CameraPreview
          tried={preview?.camera ?? null}
          on={choice.cameraOn}
          onToggle={visits ? null : (cameraOn) => choose({ cameraOn })}
          retry={retry}
        />
        <div className={styles.settings}>
          <MicrophonePreview
            tried={preview?.microphone ?? null}
            on={choice.microphoneOn}
            onToggle={visits ? null : (microphoneOn) => choose({ microphoneOn })}
            retry={retry}
          />
          <DeviceSelects choice={choice} onChoose={choose} known={preview} />
          <SoundTest speaker={choice.speaker} />
          <p>{staff ? m.live_check_staff() : m.live_check_text({ voice })}</p>
        </div>
      </div>
      <div className={styles.enter}>
        <Button kind="primary" size="large" icon={Door} onClick={enter}>
          {state.session?.phase === 'open' ? m.live_enter() : m.live_enter_ready()}
        </Button>
      </div>
    </Doorway>
  );
}

function SoundTest({ speaker }: Pick<DeviceChoice, 'speaker'>) {
  const voice = useVoice();
  const [rung, setRung] = useState(false);
  const ring = async () => {
    await bell.allow(speaker);
    bell.ring();
    setRung(true);
  };
  return (
    <div className={styles.sound}>
      <Button onClick={() => void ring()}>{m.live_check_ring()}</Button>
      <p role="status">{rung ? m.live_check_rung({ voice }) : ''}</p>
    </div>
  );
}
