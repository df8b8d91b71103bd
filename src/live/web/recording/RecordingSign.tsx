import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { Popover } from '#kit/web/ui/Popover.tsx';
import { currentOf } from '../../model/recording/select.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';
import { Record as RecordIcon } from '../icons.ts';
import { canRecord } from './can-record.ts';
import styles from './RecordingSign.module.css';

/** That the class is recorded, for everybody in it, and what that means; the staff begins and ends it here. */
export function RecordingSign() {
  const { staff } = useHere();
  const state = useClassState();
  const running = currentOf(state) !== undefined;
  const open = state.session?.phase === 'open';
  if (!running && !(staff && open && canRecord)) return null;
  return (
    <Popover label={m.live_recording()} content={(close) => <About running={running} close={close} />}>
      {(trigger) =>
        running ? (
          <button type="button" className={styles.sign} {...trigger}>
            <span className={styles.dot} />
            {m.live_recorded()}
          </button>
        ) : (
          <IconButton {...trigger} icon={RecordIcon} label={m.live_record()} />
        )
      }
    </Popover>
  );
}

function About({ running, close }: { readonly running: boolean; readonly close: () => void }) {
  const { staff } = useHere();
  const voice = useVoice();
  const send = useSend();
  const press = async () => {
    if (await send({ type: running ? 'recording.stop' : 'recording.start' })) close();
  };
  return (
    <div className={styles.about}>
      <p>{running ? m.live_recording_about({ voice }) : m.live_recording_before()}</p>
      {staff && (
        <Button kind={running ? 'danger' : 'primary'} onClick={() => void press()}>
          {running ? m.live_recording_stop() : m.live_recording_start()}
        </Button>
      )}
    </div>
  );
}
