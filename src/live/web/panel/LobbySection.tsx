import * as m from '#kit/web/i18n/generated/messages.js';
import { Check, Cross, Warning } from '#kit/web/icons/index.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { looksLike } from '../../model/lobby/likeness.ts';
import { waiting } from '../../model/lobby/select.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import styles from './People.module.css';
import { Section } from './Section.tsx';

/** Who asks to come in, in the order of asking. Marked ones, and who takes the name of somebody of the class, are let in one by one. */
export function LobbySection() {
  const { names, people } = useHere();
  const send = useSend();
  const asking = waiting(useClassState()).map((one) => {
    const name = names.of(one.member);
    const known = people.some(({ id }) => id === one.member);
    return { ...one, name, like: known ? null : looksLike(name, people) };
  });
  const plain = asking.filter(({ marked, like }) => !marked && like === null);
  const except = asking.filter(({ like }) => like !== null).map(({ member }) => member);
  if (asking.length === 0) return null;
  return (
    <Section
      title={m.live_asking({ count: asking.length })}
      tools={
        plain.length > 1 && (
          <Button kind="plain" onClick={() => void send({ type: 'lobby.admit-all', except })}>
            {m.live_admit_all({ count: plain.length })}
          </Button>
        )
      }
    >
      <ul>
        {asking.map(({ member, marked, name, like }) => (
          <li key={member} className={styles.row}>
            <span className={styles.name}>
              {name}
              {marked && <Careful>{m.live_careful()}</Careful>}
              {like && <Careful>{m.live_looks_like({ name: like.name })}</Careful>}
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
        ))}
      </ul>
    </Section>
  );
}

const Careful = ({ children }: { readonly children: string }) => (
  <small className={styles.careful}>
    <Warning size={1} />
    {children}
  </small>
);
