import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import { useClassState, useSend } from '../classroom/here.ts';
import { Section } from '../panel/Section.tsx';
import { Ring } from './Ring.tsx';
import styles from './Timer.module.css';
import { countdown } from './time.ts';
import { useTimeLeft } from './useTimeLeft.ts';

/** In minutes. */
const USUAL = [1, 2, 5, 10] as const;
const MINUTE = 60;

/** For who teaches: one press sets the timer, the others hold it, prolong it and take it away. */
export function TimerSection() {
  const send = useSend();
  const { kind } = useClassState().timer;
  const time = useTimeLeft();
  return (
    <Section title={m.live_timer()}>
      {time === null ? (
        <div className={styles.choices}>
          {USUAL.map((minutes) => (
            <Button
              key={minutes}
              onClick={() => void send({ type: 'timer.start', seconds: minutes * MINUTE })}
            >
              {m.live_timer_minutes({ count: minutes })}
            </Button>
          ))}
        </div>
      ) : (
        <>
          <p className={styles.now}>
            <Ring share={time.share} paused={time.paused} />
            <span className={styles.number}>
              {time.left === 0 ? m.live_timer_over() : countdown(time.left)}
            </span>
          </p>
          <div className={styles.choices}>
            {kind === 'paused' && (
              <Button onClick={() => void send({ type: 'timer.resume' })}>{m.live_timer_resume()}</Button>
            )}
            {kind === 'running' && time.left > 0 && (
              <Button onClick={() => void send({ type: 'timer.pause' })}>{m.live_timer_pause()}</Button>
            )}
            <Button onClick={() => void send({ type: 'timer.add', seconds: MINUTE })}>
              {m.live_timer_add()}
            </Button>
            <Button onClick={() => void send({ type: 'timer.stop' })}>{m.live_timer_stop()}</Button>
          </div>
        </>
      )}
    </Section>
  );
}
