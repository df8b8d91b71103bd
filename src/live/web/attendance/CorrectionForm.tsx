import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ApiError } from '#kit/web/api.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { announce } from '#kit/web/ui/Announcer.tsx';
import { Button } from '#kit/web/ui/Button.tsx';
import { Notice } from '#kit/web/ui/Notice.tsx';
import { Select } from '#kit/web/ui/Select.tsx';
import { TextField } from '#kit/web/ui/TextField.tsx';
import { MOST_MINUTES, MOST_NOTE } from '../../model/attendance/commands.ts';
import type { AttendanceEntry } from '../../model/attendance/contract.ts';
import { markings } from '../../model/attendance/marking.ts';
import type { ClassroomId } from '../../model/ids.ts';
import { errorSentence } from '../errors.ts';
import styles from './Attendance.module.css';
import { markingName } from './markingName.ts';
import { type Correct, useCorrect } from './useCorrect.ts';

interface CorrectionFormProps {
  readonly classroom: ClassroomId;
  readonly entry: AttendanceEntry;
  /** It is done, or given up. */
  readonly close: () => void;
}

/** A correction by hand; Escape gives it up. */
export function CorrectionForm({ classroom, entry, close }: CorrectionFormProps) {
  const { member, name, status, computed, computedMinutes } = entry;
  const correct = useCorrect(classroom);
  const [wanted, setWanted] = useState<Correct['status']>(status);
  const [minutes, setMinutes] = useState('');
  const [note, setNote] = useState('');
  const [sending, setSending] = useState<'idle' | 'sending' | { readonly refused: string }>('idle');
  const given = minutes.trim() === '' ? undefined : Number(minutes);
  const wrong = given !== undefined && !(Number.isInteger(given) && given >= 0 && given <= MOST_MINUTES);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (wrong || sending === 'sending') return;
    setSending('sending');
    const answer = await correct({
      type: 'attendance.correct',
      member,
      status: wanted,
      ...(given !== undefined && wanted !== 'computed' && { minutes: given }),
      ...(note.trim() !== '' && { note: note.trim() }),
    });
    if ('refused' in answer) {
      setSending(answer);
      return;
    }
    announce(m.live_report_saved({ name, mark: markingName(wanted === 'computed' ? computed : wanted) }));
    close();
  };

  const options = [
    ...markings.map((marking) => ({ value: marking as string, name: markingName(marking) })),
    { value: 'computed', name: m.live_report_computed({ mark: markingName(computed) }) },
  ];
  return (
    <form
      ref={form}
      className={styles.fields}
      aria-label={m.live_report_change_one({ name })}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <Select
        label={m.live_report_mark()}
        value={wanted}
        options={options}
        onChoose={(value) => setWanted(value as Correct['status'])}
      />
      <TextField
        label={m.live_report_minutes_given()}
        hint={m.live_report_minutes_hint({ minutes: computedMinutes })}
        inputMode="numeric"
        autoComplete="off"
        disabled={wanted === 'computed'}
        value={minutes}
        error={wrong ? m.live_report_minutes_wrong() : undefined}
        onChange={(event) => setMinutes(event.target.value)}
      />
      <TextField
        className={styles.note}
        label={m.live_report_note()}
        hint={m.live_report_note_hint()}
        autoComplete="off"
        maxLength={MOST_NOTE}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {typeof sending === 'object' && (
        <Notice kind="stop" title={errorSentence(new ApiError(sending.refused, 409, ''))} />
      )}
      <div className={styles.actions}>
        <Button type="submit" kind="primary" busy={sending === 'sending'}>
          {m.live_report_save()}
        </Button>
        <Button onClick={close}>{m.live_report_cancel()}</Button>
      </div>
    </form>
  );
}
