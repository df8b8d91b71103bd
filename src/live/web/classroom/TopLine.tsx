import { timeOfDay } from '#kit/web/i18n/format.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { classes } from '#kit/web/ui/classes.ts';
import { LeaveButton } from '../bar/LeaveButton.tsx';
import type { BarProps } from '../bar/props.ts';
import { Pegs } from '../icons.ts';
import { ReactionSums } from '../reactions/ReactionSums.tsx';
import { RecordingSign } from '../recording/RecordingSign.tsx';
import { countHere, type Entry } from '../roll/roll.ts';
import { SettingsButton } from '../settings/SettingsButton.tsx';
import { LineMark } from '../stage/Face.tsx';
import { TimerBadge } from '../timer/TimerBadge.tsx';
import { useNarrow } from '../useNarrow.ts';
import { useClassState, useHere, useMedia } from './here.ts';
import styles from './TopLine.module.css';

interface TopLineProps extends Pick<BarProps, 'side' | 'toggleSide'> {
  readonly roll: readonly Entry[];
}

/** Which lesson, since when, and how many are here. */
export function TopLine({ roll, side, toggleSide }: TopLineProps) {
  const { lesson, me, staff } = useHere();
  const { session } = useClassState();
  const quality = useMedia((view) => view.faces.get(me)?.quality ?? 'good');
  const narrow = useNarrow();
  const { here, expected } = countHere(roll);
  const open = session?.phase === 'open';
  return (
    <header className={styles.top}>
      <h1>{lesson?.title || lesson?.subject || m.live_classroom()}</h1>
      <p className={classes(styles.phase, open && styles.open)}>
        {open ? m.live_open_since({ time: timeOfDay(session.since) }) : m.live_not_open()}
      </p>
      <div className={styles.signs}>
        <div className={styles.now}>
          {staff && <ReactionSums />}
          <TimerBadge />
        </div>
        <div className={styles.recording}>
          <RecordingSign />
        </div>
      </div>
      <button
        type="button"
        className={styles.count}
        aria-label={m.live_wait_count({ here, expected })}
        aria-expanded={side === 'people'}
        onClick={() => toggleSide('people')}
      >
        <Pegs size={1.3} />
        <span>{m.live_count({ here, expected })}</span>
      </button>
      <LineMark quality={quality} />
      {narrow && (
        <div className={styles.tools}>
          <SettingsButton worded={false} />
          <LeaveButton worded />
        </div>
      )}
    </header>
  );
}
