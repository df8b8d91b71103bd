import * as m from '#kit/web/i18n/generated/messages.js';
import { openRun } from '../../model/groups/select.ts';
import { plainOf } from '../../model/text.ts';
import { useClassState, useHere } from '../classroom/here.ts';
import { countdown } from '../timer/time.ts';
import styles from './Groups.module.css';
import { useRecall } from './useRecall.ts';

/** What everybody in groups reads: what was said to all, and when they are back. */
export function Told() {
  const { names } = useHere();
  const told = openRun(useClassState())?.told;
  const text = told && plainOf(told.text);
  const left = useRecall();
  return (
    <>
      {told && text && (
        <p className={styles.told}>{m.live_groups_told({ name: names.of(told.member), text })}</p>
      )}
      {left !== null && (
        <p role="timer" className={styles.recalled}>
          {m.live_groups_back_in({ time: countdown(left) })}
        </p>
      )}
    </>
  );
}
