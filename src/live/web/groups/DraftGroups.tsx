import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import type { Draft } from '../../model/groups/state.ts';
import { membersOf } from '../../model/record.ts';
import { useClassState, useSend } from '../classroom/here.ts';
import { GroupLists } from './GroupLists.tsx';
import styles from './Groups.module.css';

/** Groups that are made and not open yet. */
export function DraftGroups({ draft }: { readonly draft: Draft }) {
  const send = useSend();
  const open = useClassState().session?.phase === 'open';
  const { how, count, members } = draft;
  const isEmpty = membersOf(members).length === 0;
  return (
    <div className={styles.form}>
      <div className={styles.tools}>
        <Button kind="primary" disabled={!open || isEmpty} onClick={() => void send({ type: 'groups.open' })}>
          {m.live_groups_open()}
        </Button>
        {how === 'random' && (
          <Button onClick={() => void send({ type: 'groups.make', how, count })}>
            {m.live_groups_again()}
          </Button>
        )}
        <Button onClick={() => void send({ type: 'groups.discard' })}>{m.live_groups_discard()}</Button>
      </div>
      {!open && <p className={styles.hint}>{m.live_groups_when_open()}</p>}
      {open && isEmpty && <p className={styles.hint}>{m.live_groups_empty()}</p>}
      <GroupLists of={draft} nowhere={m.live_groups_none()} />
    </div>
  );
}
