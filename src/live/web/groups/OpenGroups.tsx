import { type FormEvent, useState } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import { Select } from '#kit/web/ui/Select.tsx';
import { TextField } from '#kit/web/ui/TextField.tsx';
import type { Run } from '../../model/groups/state.ts';
import { find } from '../../model/record.ts';
import { useHere, useSend } from '../classroom/here.ts';
import { countdown } from '../timer/time.ts';
import { useBegun } from '../useBegun.ts';
import { GroupLists } from './GroupLists.tsx';
import styles from './Groups.module.css';
import { USUAL_RECALL } from './StaffGroupsLine.tsx';
import { useRecall } from './useRecall.ts';

/** The class is in groups: go to one, say something to all, call everybody back. */
export function OpenGroups({ run }: { readonly run: Run }) {
  return (
    <div className={styles.form}>
      <Recall />
      <Say />
      <GroupLists
        of={run}
        nowhere={m.live_groups_with_class()}
        tools={(group) => <GroupTools run={run} group={group} />}
      />
    </div>
  );
}

/** In seconds. */
const DELAYS = [10, USUAL_RECALL, 60, 120] as const;

function Recall() {
  const send = useSend();
  const [seconds, setSeconds] = useState<number>(USUAL_RECALL);
  const left = useRecall();
  return (
    <div className={styles.recall}>
      {left === null ? (
        <>
          <Select
            label={m.live_groups_recall_delay()}
            value={seconds}
            options={DELAYS.map((delay) => ({
              value: `${delay}`,
              name: m.live_groups_seconds({ count: delay }),
            }))}
            onChoose={(chosen) => setSeconds(Number(chosen))}
          />
          <Button kind="primary" onClick={() => void send({ type: 'groups.recall', seconds })}>
            {m.live_groups_recall()}
          </Button>
        </>
      ) : (
        <>
          <p className={styles.recalled}>{m.live_groups_back_in({ time: countdown(left) })}</p>
          <Button onClick={() => void send({ type: 'groups.recall', seconds: null })}>
            {m.live_groups_stay()}
          </Button>
        </>
      )}
      <Button onClick={() => void send({ type: 'groups.close' })}>{m.live_groups_now()}</Button>
    </div>
  );
}

const LONGEST = 300;

function Say() {
  const send = useSend();
  const [text, setText] = useBegun('toGroups');
  const say = async (event: FormEvent) => {
    event.preventDefault();
    const said = text.trim();
    if (said !== '' && (await send({ type: 'groups.say', text: said }))) setText(() => '');
  };
  return (
    <form className={styles.say} onSubmit={(event) => void say(event)}>
      <TextField
        label={m.live_groups_say()}
        maxLength={LONGEST}
        autoComplete="off"
        value={text}
        onChange={({ target }) => setText(() => target.value)}
      />
      <Button type="submit" disabled={text.trim() === ''}>
        {m.live_groups_say_send()}
      </Button>
    </form>
  );
}

function GroupTools({ run, group }: { readonly run: Run; readonly group: number }) {
  const { me } = useHere();
  const send = useSend();
  const here = find(run.visits, me) === group;
  return (
    <span className={styles.tools}>
      {run.calls.includes(group) && <span className={styles.flag}>{m.live_groups_calls()}</span>}
      {here ? (
        <span className={styles.hint}>{m.live_groups_here()}</span>
      ) : (
        <Button
          aria-label={m.live_groups_join_one({ number: group })}
          onClick={() => void send({ type: 'groups.visit', group })}
        >
          {m.live_groups_join()}
        </Button>
      )}
    </span>
  );
}
