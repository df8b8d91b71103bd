import * as m from '#kit/web/i18n/generated/messages.js';
import { Check, Cross, Warning } from '#kit/web/icons/index.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { waiting } from '../../model/lobby/select.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import styles from './People.module.css';
import { Section } from './Section.tsx';

/** Who asks to come in, in the order of asking. Marked ones are let in one by one. */
export function LobbySection() {
  const { names } = useHere();
  const send = useSend();
  const asking = waiting(useClassState());
  const plain = asking.filter(({ marked }) => !marked);
  if (asking.length === 0) return null;
  return (
    <Section
      title={m.live_asking({ count: asking.length })}
      tools={
        plain.length > 1 && (
          <Button kind="plain" onClick={() => void send({ type: 'lobby.admit-all' })}>
            {m.live_admit_all({ count: plain.length })}
          </Button>
        )
      }
    >
      <ul>
        {asking.map(({ member, marked }) => {
          const name = names.of(member);
          return (
            <li key={member} className={styles.row}>
              <span className={styles.name}>
                {name}
                {marked && (
                  <small className={styles.careful}>
                    <Warning size={1} />
                    {m.live_careful()}
                  </small>
                )}
              </span>
              <IconButton
                icon={Check}
                tone="on"
                label={m.live_admit({ name })}
                onClick={() => void send({ type: 'lobby.admit', member })}
              />
              <IconButton
                icon={Cross}
                label={m.live_refuse({ name })}
                onClick={() => void send({ type: 'lobby.refuse', member })}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
