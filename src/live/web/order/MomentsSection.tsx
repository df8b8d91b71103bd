import { timeOfDay } from '#kit/web/i18n/format.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import { plainOf } from '../../model/text.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import people from '../panel/People.module.css';
import { Section } from '../panel/Section.tsx';
import styles from './Order.module.css';

/** What was noted of this lesson, with the words that were taken away: for the report, and to take back a mistake. */
export function MomentsSection() {
  const { names } = useHere();
  const send = useSend();
  const { order, session } = useClassState();
  if (order.moments.length === 0) return null;
  return (
    <Section title={m.live_moments()}>
      <ul>
        {[...order.moments].reverse().map(({ seq, at, member, messages, undone }) => (
          <li key={seq} className={people.row}>
            <div className={people.name}>
              <strong>{names.of(member)}</strong>
              <span className={styles.hint}>
                {undone
                  ? m.live_moment_undone({ time: timeOfDay(at) })
                  : m.live_moment({ time: timeOfDay(at) })}
              </span>
              {messages.map(({ message, text }) => (
                <q key={message} className={styles.evidence}>
                  {plainOf(text) ?? m.live_message_gone()}
                </q>
              ))}
            </div>
            {!undone && session?.phase === 'open' && (
              <Button
                aria-label={m.live_moment_undo({ name: names.of(member) })}
                onClick={() => void send({ type: 'disturb.undo', member })}
              >
                {m.live_undo()}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
