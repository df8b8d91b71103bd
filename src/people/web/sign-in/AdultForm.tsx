import type { FormEvent } from 'react';
import { errorSentence } from '#kit/web/i18n/errorSentence.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import { Notice } from '#kit/web/ui/Notice.tsx';
import { TextField } from '#kit/web/ui/TextField.tsx';
import styles from '../form.module.css';
import { useSignIn } from '../session/entering.ts';
import { textOf } from './fields.ts';
import type { Who } from './who.ts';

/** The way in of a teacher, a parent or an administrator: an e-mail address and a password. */
export function AdultForm({ who }: { readonly who: Exclude<Who, 'eleve'> }) {
  const enter = useSignIn();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    enter.mutate({ kind: 'adult', email: textOf(fields, 'email'), password: textOf(fields, 'password') });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {enter.error && <Notice kind="stop" title={errorSentence(enter.error)} />}
      <TextField
        label={who === 'professeur' ? m.people_field_email_teacher() : m.people_field_email()}
        name="email"
        type="email"
        autoComplete="username"
        maxLength={254}
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
    </form>
  );
}
