import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { giveClassCode } from '#gate/model/contract.ts';
import { call } from '#kit/web/api.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import { VisuallyHidden } from '#kit/web/ui/VisuallyHidden.tsx';
import { lessonId } from '#people/model/ids.ts';
import { useHere } from '../classroom/here.ts';
import { errorSentence } from '../errors.ts';
import styles from './People.module.css';
import { Section } from './Section.tsx';

/** What brings a pupil who has no password into the lane of the class: a code to read out, and a card to print. */
export function ClassCodeSection() {
  const { classroom } = useHere();
  const [shown, setShown] = useState<{ readonly code: string } | { readonly failure: unknown }>();
  const show = async () => {
    try {
      setShown(await call(giveClassCode, { params: { lesson: lessonId.parse(classroom) } }));
    } catch (failure) {
      setShown({ failure });
    }
  };
  return (
    <Section title={m.live_class_code()}>
      {shown === undefined ? (
        <Button onClick={() => void show()}>{m.live_class_code_show()}</Button>
      ) : 'code' in shown ? (
        <>
          <p className={styles.code}>{`${shown.code.slice(0, 4)} ${shown.code.slice(4)}`}</p>
          <p className={styles.role}>{m.live_class_code_hint()}</p>
        </>
      ) : (
        <p role="alert">{errorSentence(shown.failure)}</p>
      )}
      <Link
        to="/classe/$lesson/carte"
        params={{ lesson: classroom }}
        target="_blank"
        rel="noopener"
        className={styles.card}
      >
        {m.live_class_card()}
        <VisuallyHidden> ({m.live_new_tab()})</VisuallyHidden>
      </Link>
    </Section>
  );
}
