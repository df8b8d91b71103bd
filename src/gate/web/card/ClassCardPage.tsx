import { useQuery } from '@tanstack/react-query';
import { call } from '#kit/web/api.ts';
import { errorSentence } from '#kit/web/i18n/errorSentence.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { useTitle } from '#kit/web/title.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { Disclosure } from '#kit/web/ui/Disclosure.tsx';
import { Notice } from '#kit/web/ui/Notice.tsx';
import { Waiting } from '#kit/web/ui/Waiting.tsx';
import type { LessonId } from '#people/model/ids.ts';
import { giveClassCard } from '../../model/contract.ts';
import { addressOfCard, ClassCard } from './ClassCard.tsx';
import styles from './ClassCardPage.module.css';

interface ClassCardPageProps {
  readonly lesson: LessonId;
  readonly school?: string | undefined;
  /** The name of the class; a lesson of another day has none here. */
  readonly group?: string | undefined;
}

/** A teacher prints the card of a lesson's class, or keeps it as a PDF by the browser's own dialog. */
export function ClassCardPage({ lesson, school, group }: ClassCardPageProps) {
  useTitle(m.gate_card_title());
  const { data, error } = useQuery({
    queryKey: ['class-card', lesson],
    queryFn: ({ signal }) => call(giveClassCard, { params: { lesson } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data && !error) return <Waiting>{m.kit_loading()}</Waiting>;
  return (
    <div className={styles.page}>
      <div className={styles.words}>
        <h1>{m.gate_card_title()}</h1>
        {error && <Notice kind="stop" title={errorSentence(error)} />}
        {data && (
          <>
            <p>{m.gate_card_text()}</p>
            <Button kind="primary" size="large" onClick={() => window.print()}>
              {m.gate_card_print()}
            </Button>
            <Disclosure title={m.gate_card_address()} className={styles.address}>
              <code translate="no">{addressOfCard(data.card)}</code>
            </Disclosure>
          </>
        )}
      </div>
      {data && <ClassCard card={data.card} school={school} group={group} />}
    </div>
  );
}
