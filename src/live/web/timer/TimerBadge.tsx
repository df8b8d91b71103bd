import { useEffect, useRef } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { announce } from '#kit/web/ui/Announcer.tsx';
import { classes } from '#kit/web/ui/classes.ts';
import { bell } from '../check/bell.ts';
import { Ring } from './Ring.tsx';
import styles from './Timer.module.css';
import { countdown } from './time.ts';
import { useTimeLeft } from './useTimeLeft.ts';

/** The class's timer, for all: a ring that empties, and the time that is left. */
export function TimerBadge() {
  const time = useTimeLeft();
  useRinging(time?.left ?? null);
  if (time === null) return null;
  const { left, share, paused } = time;
  const over = left === 0;
  return (
    <div role="timer" aria-label={m.live_timer()} className={classes(styles.badge, over && styles.over)}>
      <Ring share={share} paused={paused} />
      <span className={styles.number}>{over ? m.live_timer_over() : countdown(left)}</span>
      {paused && <span className={styles.paused}>{m.live_timer_paused()}</span>}
    </div>
  );
}

/** Softly, once, when it comes to its end before one's eyes; one that was over before says nothing. */
function useRinging(left: number | null): void {
  const before = useRef(left);
  useEffect(() => {
    const was = before.current;
    before.current = left;
    if (left === null || was === left) return;
    if (was === null) announce(m.live_timer_said_set({ time: countdown(left) }));
    if (left !== 0 || was === null || was === 0) return;
    bell.ring();
    announce(m.live_timer_said_over());
  }, [left]);
}
