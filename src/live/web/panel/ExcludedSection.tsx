import { timeOfDay } from '#kit/web/i18n/format.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import type { Exclusion } from '../../model/exclusion/state.ts';
import type { MemberId } from '../../model/ids.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import styles from './People.module.css';
import { Section } from './Section.tsx';

/** Who was sent out or banned, when and why, and the way back. */
export function ExcludedSection() {
  const { names } = useHere();
  const send = useSend();
  const { exclusions, order } = useClassState();
  const excluded = (Object.entries(exclusions) as [MemberId, Exclusion][]).sort(
    ([, a], [, b]) => b.at - a.at,
  );
  const disturbed = (member: MemberId, at: number) =>
    order.moments.some((moment) => moment.member === member && moment.at === at && !moment.undone);
  const wayBack = (member: MemberId, { kind, at }: Exclusion) => {
    if (disturbed(member, at)) return { type: 'disturb.undo', member } as const;
    return kind === 'banned' ? ({ type: 'unban', member } as const) : ({ type: 'readmit', member } as const);
  };
  if (excluded.length === 0) return null;
  return (
    <Section title={m.live_excluded({ count: excluded.length })}>
      <ul>
        {excluded.map(([member, exclusion]) => {
          const { kind, at } = exclusion;
          const name = names.of(member);
          const time = timeOfDay(at);
          const why = disturbed(member, at) ? m.live_is_disturbing({ time }) : m.live_out_since({ time });
          return (
            <li key={member} className={styles.row}>
              <span className={styles.name}>
                {name}
                <small className={styles.why}>
                  {kind === 'banned' ? m.live_is_banned() : m.live_is_ejected()} · {why}
                </small>
              </span>
              <Button
                aria-label={kind === 'banned' ? m.live_unban_name({ name }) : m.live_readmit_name({ name })}
                onClick={() => void send(wayBack(member, exclusion))}
              >
                {kind === 'banned' ? m.live_unban() : m.live_readmit()}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
