import { useState } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Hand, Microphone } from '#kit/web/icons/index.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { Disclosure } from '#kit/web/ui/Disclosure.tsx';
import { pickFairly, spokenLeast } from '../../model/hands/spoken.ts';
import type { MemberId } from '../../model/ids.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import styles from './People.module.css';

/** For who teaches: who has spoken least, and somebody picked fairly among them. */
export function SpokenSection() {
  const { names } = useHere();
  const state = useClassState();
  const [picked, setPicked] = useState<MemberId | null>(null);
  const spoken = spokenLeast(state);
  if (state.session?.phase !== 'open' || spoken.length === 0) return null;
  return (
    <Disclosure title={m.live_spoken()}>
      <Button icon={Hand} onClick={() => setPicked(pickFairly(state, chance()))}>
        {m.live_spoken_pick()}
      </Button>
      {picked && <Picked key={picked} member={picked} done={() => setPicked(null)} />}
      <ol>
        {spoken.map(({ member, turns, written }) => (
          <li key={member} className={styles.row}>
            <span className={styles.name}>{names.of(member)}</span>
            <span className={styles.role}>
              {turns === 0 ? m.live_spoken_not_yet() : m.live_spoken_turns({ count: turns })}
              {written > 0 && `, ${m.live_spoken_written({ count: written })}`}
            </span>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

function Picked({ member, done }: { readonly member: MemberId; readonly done: () => void }) {
  const { names } = useHere();
  const send = useSend();
  const give = async () => {
    if (await send({ type: 'floor.give', member })) done();
  };
  return (
    <p className={styles.row} role="status">
      <strong className={styles.name}>{names.of(member)}</strong>
      <Button kind="primary" icon={Microphone} onClick={() => void give()}>
        {m.live_give_floor()}
      </Button>
    </p>
  );
}

/** From [0, 1), and nobody can say that the machine has favourites. */
const chance = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
