import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { errorSentence } from '#kit/web/i18n/errorSentence.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import { Notice } from '#kit/web/ui/Notice.tsx';
import { Select } from '#kit/web/ui/Select.tsx';
import { TextField } from '#kit/web/ui/TextField.tsx';
import { schoolsQuery } from '../data.ts';
import styles from '../form.module.css';
import { useSignIn } from '../session/entering.ts';
import { textOf } from './fields.ts';

const SCHOOL = 'preau.school';

/** A pupil's way in: the school, which this device remembers, and the two words on their card. */
export function PupilForm() {
  const { data, error: noSchools } = useQuery(schoolsQuery);
  const [chosen, setChosen] = useState(() => localStorage.getItem(SCHOOL) ?? '');
  const enter = useSignIn();
  const schools = data?.schools ?? [];
  const school = schools.some(({ id }) => id === chosen) ? chosen : (schools[0]?.id ?? '');

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    localStorage.setItem(SCHOOL, school);
    enter.mutate({
      kind: 'pupil',
      school,
      username: textOf(fields, 'username'),
      password: textOf(fields, 'password'),
    });
  };
  const error = enter.error ?? noSchools;
  return (
    <form className={styles.form} onSubmit={submit}>
      {error && <Notice kind="stop" title={errorSentence(error)} />}
      <Select
        label={m.people_field_school()}
        value={school}
        options={schools.map(({ id, name }) => ({ value: id, name }))}
        onChoose={setChosen}
      />
      <TextField
        label={m.people_field_username()}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        required
      />
      <TextField
        label={m.people_field_password()}
        name="password"
        type="password"
        autoComplete="current-password"
        maxLength={128}
        required
      />
      <Button type="submit" kind="primary" size="large" wide busy={enter.isPending}>
        {m.people_sign_in_go()}
      </Button>
      <p className={styles.after}>{m.people_sign_in_pupil_help()}</p>
    </form>
  );
}
