import { type FormEvent, useState } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import { Select } from '#kit/web/ui/Select.tsx';
import { TextField } from '#kit/web/ui/TextField.tsx';
import { type How, MOST_GROUPS } from '../../model/groups/commands.ts';
import { useSend } from '../classroom/here.ts';
import styles from './Groups.module.css';

const HOWS: readonly How[] = ['random', 'hand', 'choice'];

/** How many groups, and who decides where everybody goes. */
export function MakeGroups() {
  const send = useSend();
  const [count, setCount] = useState('4');
  const [how, setHow] = useState<How>('random');
  const number = Number(count);
  const ready = Number.isInteger(number) && number >= 1 && number <= MOST_GROUPS;
  const make = (event: FormEvent) => {
    event.preventDefault();
    if (ready) void send({ type: 'groups.make', how, count: number });
  };
  return (
    <form className={styles.form} onSubmit={make}>
      <TextField
        label={m.live_groups_count()}
        type="number"
        inputMode="numeric"
        min={1}
        max={MOST_GROUPS}
        value={count}
        className={styles.number}
        onChange={(event) => setCount(event.target.value)}
      />
      <Select
        label={m.live_groups_how()}
        value={how}
        options={HOWS.map((value) => ({ value, name: nameOf(value) }))}
        onChoose={(chosen) => setHow(HOWS.find((one) => one === chosen) ?? 'random')}
      />
      <p className={styles.hint}>{hintOf(how)}</p>
      <Button kind="primary" type="submit" disabled={!ready}>
        {m.live_groups_make()}
      </Button>
    </form>
  );
}

function nameOf(how: How): string {
  switch (how) {
    case 'random':
      return m.live_groups_random();
    case 'hand':
      return m.live_groups_hand();
    case 'choice':
      return m.live_groups_choice();
  }
}

function hintOf(how: How): string {
  switch (how) {
    case 'random':
      return m.live_groups_random_hint();
    case 'hand':
      return m.live_groups_hand_hint();
    case 'choice':
      return m.live_groups_choice_hint();
  }
}
