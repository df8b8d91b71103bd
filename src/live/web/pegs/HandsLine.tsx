import * as m from '#kit/web/i18n/generated/messages.js';
import { Cross, Hand, Microphone } from '#kit/web/icons/index.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { useSend } from '../classroom/here.ts';
import type { Entry } from '../roll/roll.ts';
import styles from './HandsLine.module.css';

/** For who teaches: who has the floor, and whose turn it is next. One press each. */
export function HandsLine({ roll }: { readonly roll: readonly Entry[] }) {
  const send = useSend();
  const holders = roll.filter(({ floor }) => floor);
  const hands = roll.filter(({ hand }) => hand !== null).sort((a, b) => (a.hand ?? 0) - (b.hand ?? 0));
  if (holders.length + hands.length === 0) return null;
  return (
    <ul aria-label={m.live_hands()} className={styles.line}>
      {holders.map(({ id, short, name }) => (
        <li key={id} className={styles.holder}>
          <Microphone size={1.2} />
          {m.live_has_floor({ name: short })}
          <IconButton
            icon={Cross}
            label={m.live_take_floor_from({ name })}
            onClick={() => void send({ type: 'floor.take', member: id })}
          />
        </li>
      ))}
      {hands.map(({ id, short, name, hand }) => (
        <li key={id}>
          <Button
            kind={hand === 1 ? 'primary' : 'quiet'}
            icon={Hand}
            aria-label={m.live_give_floor_to({ name, place: hand ?? 0 })}
            onClick={() => void send({ type: 'floor.give', member: id })}
          >
            {hand === 1 ? m.live_give_floor_short({ name: short }) : short}
          </Button>
        </li>
      ))}
    </ul>
  );
}
