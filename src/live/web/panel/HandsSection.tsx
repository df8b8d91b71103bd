import type { RefObject } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Cross, Microphone } from '#kit/web/icons/index.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { useHere, useSend } from '../classroom/here.ts';
import type { Entry } from '../roll/roll.ts';
import styles from './People.module.css';
import { Section } from './Section.tsx';

interface HandsSectionProps {
  readonly roll: readonly Entry[];
  readonly anchor: RefObject<HTMLElement | null>;
}

/** Who has the floor and whose turn it is, in order. Everybody sees the order; who teaches gives the floor. */
export function HandsSection({ roll, anchor }: HandsSectionProps) {
  const { staff } = useHere();
  const send = useSend();
  const holders = roll.filter(({ floor }) => floor);
  const hands = roll.filter(({ hand }) => hand !== null).sort((a, b) => (a.hand ?? 0) - (b.hand ?? 0));
  const lowerAll = staff && hands.length > 1 && (
    <Button kind="plain" onClick={() => void send({ type: 'hands.lower-all' })}>
      {m.live_lower_all()}
    </Button>
  );
  return (
    <section ref={anchor} tabIndex={-1} aria-label={m.live_hands()}>
      {holders.length + hands.length > 0 && (
        <Section title={m.live_hands_raised({ count: hands.length })} tools={lowerAll}>
          <ol>
            {holders.map(({ id, name }) => (
              <li key={id} className={styles.row}>
                <span className={styles.name}>{m.live_has_floor({ name })}</span>
                {staff && (
                  <IconButton
                    icon={Cross}
                    label={m.live_take_floor_from({ name })}
                    onClick={() => void send({ type: 'floor.take', member: id })}
                  />
                )}
              </li>
            ))}
            {hands.map(({ id, name, hand }) => (
              <li key={id} className={styles.row}>
                <span className={styles.place}>{hand}</span>
                <span className={styles.name}>{name}</span>
                {staff && (
                  <IconButton
                    icon={Microphone}
                    label={m.live_give_floor_to({ name, place: hand ?? 0 })}
                    onClick={() => void send({ type: 'floor.give', member: id })}
                  />
                )}
              </li>
            ))}
          </ol>
        </Section>
      )}
    </section>
  );
}
