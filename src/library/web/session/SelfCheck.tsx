import * as m from '#kit/web/i18n/generated/messages.js';
import type { Session } from '../../model/course.ts';
import { checkKey, type Progress } from '../../model/progress.ts';
import { Html } from '../Html.tsx';
import styles from './SelfCheck.module.css';

interface SelfCheckProps {
  readonly session: Session;
  readonly progress: Progress;
  readonly onToggle: (key: string) => void;
}

/** « Je sais … »: a box each, for nobody but the pupil. */
export function SelfCheck({ session, progress, onToggle }: SelfCheckProps) {
  return (
    <fieldset className={styles.checks}>
      <legend className={styles.title}>{m.library_checks()}</legend>
      {session.checks.map((check, position) => {
        const key = checkKey(session.id, position);
        return (
          <label key={key} className={styles.check}>
            <input type="checkbox" checked={progress.checked.includes(key)} onChange={() => onToggle(key)} />
            <Html html={check} inline />
          </label>
        );
      })}
      <p className={styles.kept}>{m.library_checks_kept()}</p>
    </fieldset>
  );
}
