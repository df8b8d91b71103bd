import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { timeOfDay } from '#kit/web/i18n/format.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { emptyClass } from '../../model/state.ts';
import { plainOf } from '../../model/text.ts';
import { fetchLines } from '../replay/fetch-lesson.ts';
import { Reel } from '../replay/reel.ts';
import { Part } from '../report/Part.tsx';
import type { ReportProps } from '../report/props.ts';
import { namesOf } from '../roll/names.ts';
import { usePeople } from '../roll/usePeople.ts';
import styles from './Order.module.css';

/** Who disturbed the class, in the report of a lesson: with what was taken away, and what was taken back. */
export function MomentsReport({ classroom }: ReportProps) {
  const { data } = useQuery({
    queryKey: ['live', 'moments', classroom],
    queryFn: ({ signal }) => fetchLines(classroom, signal),
  });
  const state = useMemo(() => data && new Reel(data.lines).at(Number.POSITIVE_INFINITY), [data]);
  const people = usePeople(classroom, state ?? null);
  const moments = state?.order.moments ?? [];
  if (moments.length === 0) return null;
  const names = namesOf(people, state ?? emptyClass, m.live_somebody());
  return (
    <Part title={m.live_moments()}>
      <ul className={styles.moments}>
        {moments.map(({ seq, at, member, messages, undone }) => (
          <li key={seq}>
            <strong>{names.of(member)}</strong>{' '}
            {undone ? m.live_moment_undone({ time: timeOfDay(at) }) : m.live_moment({ time: timeOfDay(at) })}
            {messages.map(({ message, text }) => (
              <q key={message} className={styles.evidence}>
                {plainOf(text) ?? m.live_message_gone()}
              </q>
            ))}
          </li>
        ))}
      </ul>
    </Part>
  );
}
