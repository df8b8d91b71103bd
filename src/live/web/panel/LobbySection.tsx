import * as m from '#kit/web/i18n/generated/messages.js';
import { Check, Cross, Warning } from '#kit/web/icons/index.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { looksLike } from '../../model/lobby/likeness.ts';
import { type Waiting, waiting } from '../../model/lobby/select.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import { PegGrip } from '../pegs/PegGrip.tsx';
import { PegMenu } from '../pegs/PegMenu.tsx';
import type { Person } from '../roll/usePeople.ts';
import { VisitMenu } from '../visits/VisitMenu.tsx';
import styles from './People.module.css';
import { Section } from './Section.tsx';

/** Who asks to come in, in the order of asking. Marked ones, and who takes the name of somebody of the class, are let in one by one. */
export function LobbySection() {
  const { names, people } = useHere();
  const send = useSend();
  const asking = waiting(useClassState()).map((one): Asking => {
    const name = names.of(one.member);
    const known = people.some(({ id }) => id === one.member);
    return { ...one, name, known, like: known ? null : looksLike(name, people) };
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
        {asking.map((one) => (
          <AskingRow key={one.member} asking={one} />
        ))}
      </ul>
    </Section>
  );
}

interface Asking extends Waiting {
  readonly name: string;
  /** Somebody of the class, who was sent out: they come back as themselves or not at all. */
  readonly known: boolean;
  readonly like: Person | null;
}

function AskingRow({ asking: { member, name, marked, known, like } }: { readonly asking: Asking }) {
  const send = useSend();
  return (
    <li className={styles.asking}>
      <span className={styles.name}>
        {!known && <PegGrip member={member} name={name} />}
        <span>
          {name}
          {marked && <Careful>{m.live_careful()}</Careful>}
          {like && <Careful>{m.live_looks_like({ name: like.name })}</Careful>}
        </span>
      </span>
      <span className={styles.ways}>
        {!known && <PegMenu member={member} name={name} like={like?.id ?? null} />}
        {!known && <VisitMenu member={member} name={name} />}
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
      </span>
    </li>
  );
}

const Careful = ({ children }: { readonly children: string }) => (
  <small className={styles.careful}>
    <Warning size={1} />
    {children}
  </small>
);
