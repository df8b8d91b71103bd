import * as m from '#kit/web/i18n/generated/messages.js';
import { Cross } from '#kit/web/icons/index.ts';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { linesBefore } from '../../model/captions/select.ts';
import { useClassState, useHere } from '../classroom/here.ts';
import { schoolClock } from '../school-clock.ts';
import { useStore } from '../store.ts';
import { useTick } from '../useTick.ts';
import styles from './CaptionsLine.module.css';
import { Said } from './Said.tsx';
import { captionsShown, showCaptions } from './shown.ts';

/** Under what the class looks at: what the teacher says, for who hears it badly or not at all. */
export function CaptionsLine() {
  const { me } = useHere();
  const state = useClassState();
  const shown = useStore(captionsShown, (on) => on) && state.captions.language !== null;
  useTick(shown ? 1_000 : null);
  if (!shown) return null;
  return (
    <section className={styles.captions} data-ground="slate" aria-label={m.live_captions()}>
      <Said lines={linesBefore(state, me)} now={schoolClock.now()} language={state.captions.language} />
      <IconButton icon={Cross} label={m.live_captions_hide()} onClick={() => showCaptions(false)} />
    </section>
  );
}
