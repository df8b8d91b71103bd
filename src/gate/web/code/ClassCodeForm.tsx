import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { call } from '#kit/web/api.ts';
import { errorSentence } from '#kit/web/i18n/errorSentence.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import { Disclosure } from '#kit/web/ui/Disclosure.tsx';
import { Notice } from '#kit/web/ui/Notice.tsx';
import { TextField } from '#kit/web/ui/TextField.tsx';
import type { LessonId } from '#people/model/ids.ts';
import { typedCode } from '../../model/class-code.ts';
import { takeTicket } from '../../model/contract.ts';
import { drawId } from '../waiting/tickets.ts';
import styles from './ClassCodeForm.module.css';

interface ClassCodeFormProps {
  onFound(lesson: LessonId): void;
}

/**
 * « J’ai un code de classe » once one is inside: it leads to the door of the lesson that the code is of. Who waits at the gate
 * types it on the waiting page.
 */
export function ClassCodeForm({ onFound }: ClassCodeFormProps) {
  const find = useMutation({
    mutationFn: async (code: string) => {
      const id = drawId((bytes) => crypto.getRandomValues(bytes));
      return await call(takeTicket, { body: { id, payment: { code } } });
    },
    onSuccess: ({ lesson }) => lesson !== undefined && onFound(lesson),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    find.mutate(typedCode(String(new FormData(event.currentTarget).get('code'))));
  };
  return (
    <Disclosure title={m.gate_code()}>
      <form className={styles.form} onSubmit={submit}>
        {find.error && <Notice kind="stop" title={errorSentence(find.error)} />}
        <TextField
          label={m.gate_code_label()}
          hint={m.gate_code_hint()}
          name="code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={12}
          required
        />
        <Button type="submit" size="large" wide busy={find.isPending}>
          {m.gate_code_go()}
        </Button>
      </form>
    </Disclosure>
  );
}
