import { type RefObject, useState } from 'react';
import { timeOfDay } from '#kit/web/i18n/format.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import { useClassState, useHere, useMedia } from '../classroom/here.ts';
import { Section } from '../panel/Section.tsx';
import styles from './Order.module.css';
import { type Suspect, suspectsOf } from './suspects.ts';
import { useDisturb } from './useDisturb.ts';

/** So many can be seen at a glance; the others are one press further. */
const FIRST = 4;

/** Somebody disturbs: one press on the name does all that is to be done, and can be taken back. */
export function DisturbSection({ anchor }: { readonly anchor: RefObject<HTMLElement | null> }) {
  const { names } = useHere();
  const state = useClassState();
  const voices = useMedia((view) => view.voices);
  const disturb = useDisturb();
  const [all, setAll] = useState(false);
  const suspects = suspectsOf(state, voices);
  if (state.session?.phase !== 'open') return null;
  return (
    <section ref={anchor} tabIndex={-1} aria-label={m.live_disturb()}>
      <Section title={m.live_disturb()}>
        <p className={styles.hint}>{suspects.length > 0 ? m.live_disturb_hint() : m.live_disturb_nobody()}</p>
        <ul className={styles.suspects}>
          {suspects.slice(0, all ? undefined : FIRST).map((suspect) => {
            const name = names.of(suspect.member);
            return (
              <li key={suspect.member}>
                <Button
                  kind="danger"
                  aria-label={m.live_disturb_name({ name })}
                  onClick={() => void disturb(suspect.member)}
                >
                  {name}
                </Button>
                <span className={styles.hint}>{reasonOf(suspect)}</span>
              </li>
            );
          })}
        </ul>
        {suspects.length > FIRST && !all && (
          <Button kind="plain" onClick={() => setAll(true)}>
            {m.live_disturb_others({ count: suspects.length - FIRST })}
          </Button>
        )}
      </Section>
    </section>
  );
}

function reasonOf({ why, at }: Suspect): string {
  switch (why) {
    case 'spoke':
      return m.live_disturb_spoke();
    case 'wrote':
      return m.live_disturb_wrote({ time: timeOfDay(at ?? 0) });
    case 'came':
      return m.live_disturb_came();
    case null:
      return '';
  }
}
