import type { FormEvent } from 'react';
import { errorSentence } from '#kit/web/i18n/errorSentence.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { useTitle } from '#kit/web/title.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { Notice } from '#kit/web/ui/Notice.tsx';
import { TextField } from '#kit/web/ui/TextField.tsx';
import styles from '../form.module.css';
import { useFirstAdministrator } from '../session/entering.ts';
import { textOf } from './fields.ts';

const SHORTEST = 12;

/** The first account of a school that opens, made with the one-time link. */
export function FirstAdministratorPage({ token }: { readonly token: string }) {
  useTitle(m.people_first_title());
  const create = useFirstAdministrator();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const [name, email, password] = ['name', 'email', 'password'].map((field) => textOf(fields, field));
    create.mutate({ token, name: name ?? '', email: email ?? '', password: password ?? '' });
  };
  return (
    <div className={styles.page}>
      <div className={styles.form}>
        <h1>{m.people_first_title()}</h1>
        <p>{m.people_first_text()}</p>
      </div>
      <form className={styles.form} onSubmit={submit}>
        {create.error && <Notice kind="stop" title={errorSentence(create.error)} />}
        <TextField label={m.people_field_name()} name="name" autoComplete="name" maxLength={80} required />
        <TextField
          label={m.people_field_email()}
          name="email"
          type="email"
          autoComplete="username"
          maxLength={254}
          required
        />
        <TextField
          label={m.people_field_new_password()}
          hint={m.people_first_password_hint({ least: SHORTEST })}
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={SHORTEST}
          maxLength={128}
          required
        />
        <Button type="submit" kind="primary" size="large" wide busy={create.isPending}>
          {m.people_first_go()}
        </Button>
      </form>
    </div>
  );
}
