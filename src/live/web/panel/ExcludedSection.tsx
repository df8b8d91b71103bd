import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import type { Exclusion } from '../../model/exclusion/state.ts';
import type { MemberId } from '../../model/ids.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import styles from './People.module.css';
import { Section } from './Section.tsx';

/** Who was sent out or banned, and the way back. */
export function ExcludedSection() {
  const { names } = useHere();
  const send = useSend();
  const { exclusions } = useClassState();
  const excluded = Object.entries(exclusions) as [MemberId, Exclusion][];
  if (excluded.length === 0) return null;
  return (
    <Section title={m.live_excluded({ count: excluded.length })}>
      <ul>
        {excluded.map(([member, { kind }]) => (
          <li key={member} className={styles.row}>
            <span className={styles.name}>{names.of(member)}</span>
            <span className={styles.role}>
              {kind === 'banned' ? m.live_is_banned() : m.live_is_ejected()}
            </span>
            <Button
              onClick={() =>
                void send(kind === 'banned' ? { type: 'unban', member } : { type: 'readmit', member })
              }
            >
              {kind === 'banned' ? m.live_unban() : m.live_readmit()}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
