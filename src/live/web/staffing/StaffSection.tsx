import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { call } from '#kit/web/api.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { announce } from '#kit/web/ui/Announcer.tsx';
import { Button } from '#kit/web/ui/Button.tsx';
import { TextField } from '#kit/web/ui/TextField.tsx';
import type { PersonId } from '#people/model/ids.ts';
import { listStaff, nameStaff, unnameStaff } from '../../model/staff/contract.ts';
import { useClassState, useHere } from '../classroom/here.ts';
import { errorSentence } from '../errors.ts';
import styles from '../panel/People.module.css';
import { Section } from '../panel/Section.tsx';
import own from './StaffSection.module.css';

interface Colleague {
  readonly id: PersonId;
  readonly name: string;
}

/** Who teaches the class, and how a substitute or an assistant is named. */
export function StaffSection() {
  const { classroom, me } = useHere();
  const { roster } = useClassState();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const search = useDeferredValue(typed.trim());
  const { data } = useQuery({
    queryKey: ['live', 'staff', classroom, roster.staff.join(' '), search],
    queryFn: ({ signal }) =>
      call(listStaff, { params: { classroom }, query: { search: search || undefined } }, { signal }),
    placeholderData: keepPreviousData,
  });
  const change = async (route: typeof nameStaff | typeof unnameStaff, { id, name }: Colleague) => {
    try {
      await call(route, { params: { classroom, person: id } });
      setFailure(null);
      setTyped('');
      announce(route === nameStaff ? m.live_staff_named({ name }) : m.live_staff_unnamed({ name }));
    } catch (problem) {
      setFailure(problem);
    }
    await queries.invalidateQueries({ queryKey: ['live', 'staff', classroom] });
  };
  const others = search === '' ? [] : (data?.others ?? []);
  return (
    <Section title={m.live_staff()}>
      <ul>
        {data?.staff.map((one) => (
          <li key={one.id} className={styles.row}>
            <span className={styles.name}>{one.name}</span>
            {one.named && one.id !== me && (
              <Button
                kind="plain"
                aria-label={m.live_staff_unname_one({ name: one.name })}
                onClick={() => void change(unnameStaff, one)}
              >
                {m.live_staff_unname()}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <TextField
        label={m.live_staff_search()}
        hint={m.live_staff_hint()}
        type="search"
        className={own.search as string}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul aria-label={m.live_staff_found()}>
        {others.map((one) => (
          <li key={one.id} className={styles.row}>
            <span className={styles.name}>{one.name}</span>
            <Button
              aria-label={m.live_staff_name_one({ name: one.name })}
              onClick={() => void change(nameStaff, one)}
            >
              {m.live_staff_name()}
            </Button>
          </li>
        ))}
      </ul>
      {search !== '' && data?.others.length === 0 && <p className={styles.role}>{m.live_staff_nobody()}</p>}
      {failure !== null && <p role="alert">{errorSentence(failure)}</p>}
    </Section>
  );
}
