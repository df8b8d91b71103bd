import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReplyOf } from '#kit/model/contract.ts';
import { call } from '#kit/web/api.ts';
import { dayOfYear } from '#kit/web/i18n/format.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import { Popover } from '#kit/web/ui/Popover.tsx';
import type { ClassroomId } from '../../model/ids.ts';
import { listEarlierLessons, reusePreparation } from '../../model/preparation/contract.ts';
import { useHere } from '../classroom/here.ts';
import { errorSentence } from '../errors.ts';
import styles from './ReuseButton.module.css';

/** Brings the class what was prepared for another one. */
export function ReuseButton() {
  return (
    <Popover label={m.live_reuse()} content={() => <Earlier />}>
      {(trigger) => <Button {...trigger}>{m.live_reuse()}</Button>}
    </Popover>
  );
}

type Reused = ReplyOf<typeof reusePreparation>;

function Earlier() {
  const { classroom } = useHere();
  const [told, setTold] = useState<{ readonly reused: Reused } | { readonly failure: unknown } | null>(null);
  const [busy, setBusy] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['live', 'earlier', classroom],
    queryFn: ({ signal }) => call(listEarlierLessons, { params: { classroom } }, { signal }),
  });
  const take = async (from: ClassroomId) => {
    setBusy(true);
    try {
      setTold({ reused: await call(reusePreparation, { params: { classroom }, body: { from } }) });
    } catch (failure) {
      setTold({ failure });
    }
    setBusy(false);
  };
  const failure = told && 'failure' in told ? told.failure : error;
  return (
    <div className={styles.earlier}>
      <p>{m.live_reuse_hint()}</p>
      <p role="status">{told && 'reused' in told && reusedSentence(told.reused)}</p>
      {failure !== null && <p role="alert">{errorSentence(failure)}</p>}
      {data?.lessons.length === 0 && <p>{m.live_reuse_none()}</p>}
      <ul>
        {data?.lessons.map(({ id, title, subject, group, startsAt }) => (
          <li key={id}>
            <Button kind="plain" disabled={busy} onClick={() => void take(id)}>
              <span className={styles.lesson}>
                <strong>{title || subject}</strong>
                <span>{m.live_reuse_when({ group, day: dayOfYear(startsAt) })}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function reusedSentence({ slides, boards, polls, groups, settings, left }: Reused): string {
  const parts = [
    ...(slides > 0 ? [m.live_reuse_slides({ count: slides })] : []),
    ...(boards > 0 ? [m.live_reuse_boards({ count: boards })] : []),
    ...(polls > 0 ? [m.live_reuse_polls({ count: polls })] : []),
    ...(groups > 0 ? [m.live_reuse_groups()] : []),
    ...(settings > 0 ? [m.live_reuse_settings({ count: settings })] : []),
  ];
  const taken = parts.length > 0 ? m.live_reuse_taken({ what: parts.join(', ') }) : m.live_reuse_nothing();
  return left > 0 ? `${taken} ${m.live_reuse_left({ count: left })}` : taken;
}
