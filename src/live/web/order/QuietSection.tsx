import * as m from '#kit/web/i18n/generated/messages.js';
import { Switch } from '#kit/web/ui/Switch.tsx';
import { quiet } from '../../model/locks/select.ts';
import { useClassState, useSend } from '../classroom/here.ts';
import styles from './Order.module.css';

/** One switch for a class that works for itself, and for a class that got out of hand. */
export function QuietSection() {
  const state = useClassState();
  const send = useSend();
  const on = quiet(state);
  return (
    <section className={styles.quiet} data-on={on}>
      <Switch checked={on} onChange={(wanted) => void send({ type: 'quiet', on: wanted })}>
        <strong>{m.live_quiet()}</strong>
      </Switch>
      <p className={styles.hint}>{on ? m.live_quiet_on_hint() : m.live_quiet_hint()}</p>
    </section>
  );
}
