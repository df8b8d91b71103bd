import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import { openRun } from '../../model/groups/select.ts';
import { find } from '../../model/record.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import { useNarrow } from '../useNarrow.ts';
import styles from './Groups.module.css';
import { Told } from './Told.tsx';

/** For who teaches, while the class is in groups: where they are themselves, and who calls first. On a phone in few words. */
export function StaffGroupsLine() {
  const { me } = useHere();
  const send = useSend();
  const narrow = useNarrow();
  const run = openRun(useClassState());
  if (!run) return null;
  const here = find(run.visits, me);
  const [calling] = run.calls;
  return (
    <section className={styles.line} aria-label={m.live_groups()}>
      <div className={styles.own}>
        <p>
          <strong>
            {here === undefined
              ? m.live_groups_running({ count: run.count })
              : m.live_groups_visiting({ number: here })}
          </strong>
        </p>
        {here !== undefined && (
          <Button onClick={() => void send({ type: 'groups.visit', group: null })}>
            {m.live_groups_leave()}
          </Button>
        )}
        {run.until === null ? (
          <Button
            aria-label={m.live_groups_recall()}
            onClick={() => void send({ type: 'groups.recall', seconds: USUAL_RECALL })}
          >
            {narrow ? m.live_groups_recall_short() : m.live_groups_recall()}
          </Button>
        ) : (
          <Button onClick={() => void send({ type: 'groups.recall', seconds: null })}>
            {m.live_groups_stay()}
          </Button>
        )}
      </div>
      {calling !== undefined && (
        <div className={styles.calling} role="status">
          <p>{m.live_groups_calling({ number: calling })}</p>
          <Button
            aria-label={m.live_groups_join_one({ number: calling })}
            onClick={() => void send({ type: 'groups.visit', group: calling })}
          >
            {narrow ? m.live_groups_join() : m.live_groups_join_one({ number: calling })}
          </Button>
        </div>
      )}
      <Told />
    </section>
  );
}

/** In seconds: the time to end a sentence. */
export const USUAL_RECALL = 30;
