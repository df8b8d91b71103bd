import { useState } from 'react';
import type { ReplyOf } from '#kit/model/contract.ts';
import { call } from '#kit/web/api.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import { resetPupilPassword } from '#people/model/contract.ts';
import type { PersonId } from '#people/model/ids.ts';
import type { MemberId } from '../../model/ids.ts';
import { guestName } from '../../model/locks/select.ts';
import { plainOf } from '../../model/text.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import { errorSentence } from '../errors.ts';
import panel from '../panel/People.module.css';
import { Section } from '../panel/Section.tsx';
import styles from './WalkInsSection.module.css';

/** Who came without an account and hangs on a pupil's peg, with what lets them sign in the next time. */
export function WalkInsSection() {
  const { pegs } = useClassState();
  const seated = Object.entries(pegs) as [MemberId, PersonId][];
  if (seated.length === 0) return null;
  return (
    <Section title={m.live_walk_ins({ count: seated.length })}>
      <ul>
        {seated.map(([guest, pupil]) => (
          <WalkIn key={guest} guest={guest} pupil={pupil} />
        ))}
      </ul>
    </Section>
  );
}

type Given = ReplyOf<typeof resetPupilPassword>;

function WalkIn({ guest, pupil }: { readonly guest: MemberId; readonly pupil: PersonId }) {
  const { names } = useHere();
  const send = useSend();
  const typed = guestName(useClassState(), guest);
  const [given, setGiven] = useState<{ readonly login: Given } | { readonly failure: unknown } | null>(null);
  const name = names.of(pupil);
  const as = typed && plainOf(typed);
  const renew = async () => {
    try {
      setGiven({ login: await call(resetPupilPassword, { params: { pupil } }) });
    } catch (failure) {
      setGiven({ failure });
    }
  };
  return (
    <li className={styles.walkIn}>
      <span>
        {name}
        {as && <small className={panel.why}>{m.live_report_came_as({ names: as })}</small>}
      </span>
      {given && 'login' in given && (
        <div role="status">
          <dl className={styles.login}>
            <dt>{m.live_login_name()}</dt>
            <dd>{given.login.username}</dd>
            <dt>{m.live_login_password()}</dt>
            <dd>{given.login.password}</dd>
          </dl>
          <p className={panel.role}>{m.live_login_once()}</p>
        </div>
      )}
      {given && 'failure' in given && <p role="alert">{errorSentence(given.failure)}</p>}
      <span className={styles.ways}>
        <Button aria-label={m.live_new_password_for({ name })} onClick={() => void renew()}>
          {m.live_new_password()}
        </Button>
        <Button
          kind="plain"
          aria-label={m.live_peg_free_one({ name })}
          onClick={() => void send({ type: 'peg.free', member: guest })}
        >
          {m.live_peg_free()}
        </Button>
      </span>
    </li>
  );
}
