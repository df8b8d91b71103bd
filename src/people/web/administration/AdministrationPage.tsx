import { useMutation, useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { CallOf } from '#kit/model/contract.ts';
import { ApiError, call } from '#kit/web/api.ts';
import { errorSentence } from '#kit/web/i18n/errorSentence.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { useTitle } from '#kit/web/title.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { FileField } from '#kit/web/ui/FileField.tsx';
import { Notice } from '#kit/web/ui/Notice.tsx';
import { Waiting } from '#kit/web/ui/Waiting.tsx';
import { importSchools } from '../../model/import/contract.ts';
import { sessionQuery } from '../data.ts';
import styles from '../form.module.css';

type ImportFile = CallOf<typeof importSchools>['body'];

/** The file is not JSON at all: the school was not asked. */
class Unreadable extends Error {}

/** What an administrator does: bring schools, their people and their lessons from a file. */
export function AdministrationPage() {
  useTitle(m.people_administrator_title());
  const { data: session } = useQuery(sessionQuery);
  const [file, setFile] = useState<File>();
  const bring = useMutation({ mutationFn: importFrom });
  if (!session) return <Waiting>{m.kit_loading()}</Waiting>;
  if (session.person?.role !== 'administrator') return <Navigate to="/" replace />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file) bring.mutate(file);
  };
  return (
    <div className={styles.page}>
      <div className={styles.form}>
        <h1>{m.people_administrator_notice()}</h1>
        <p>{m.people_administrator_text()}</p>
      </div>
      <form className={styles.form} onSubmit={submit}>
        {bring.error && <Refused error={bring.error} />}
        {bring.data && (
          <Notice kind="done" title={m.people_import_done()}>
            <p>{m.people_import_counts(bring.data)}</p>
          </Notice>
        )}
        <FileField
          label={m.people_import_file()}
          choose={m.people_import_choose()}
          accept=".json,application/json"
          onChoose={setFile}
        />
        <Button type="submit" kind="primary" size="large" wide busy={bring.isPending}>
          {m.people_import_go()}
        </Button>
      </form>
    </div>
  );
}

/** The school names the rows that are wrong, in English, as its API does. */
function Refused({ error }: { readonly error: Error }) {
  if (error instanceof Unreadable) return <Notice kind="stop" title={m.people_import_unreadable()} />;
  return (
    <Notice kind="stop" title={errorSentence(error)}>
      {error instanceof ApiError && <p lang="en">{error.message}</p>}
    </Notice>
  );
}

async function importFrom(file: File) {
  const body = await file
    .text()
    .then((text) => JSON.parse(text) as ImportFile)
    .catch(() => {
      throw new Unreadable();
    });
  return call(importSchools, { body });
}
