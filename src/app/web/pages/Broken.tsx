import type { ErrorComponentProps } from '@tanstack/react-router';
import { ApiError } from '#kit/web/api.ts';
import { errorSentence } from '#kit/web/i18n/errorSentence.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Button, buttonLook } from '#kit/web/ui/Button.tsx';
import { Notice } from '#kit/web/ui/Notice.tsx';
import styles from './Broken.module.css';

/** A page that could not be shown: what happened, and the two things that help. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const told = error instanceof ApiError ? errorSentence(error) : m.app_broken_text();
  return (
    <div className={styles.broken}>
      <Notice
        kind="stop"
        title={m.app_broken_title()}
        action={
          <span className={styles.actions}>
            <Button kind="primary" onClick={isStale(error) ? () => location.reload() : reset}>
              {m.kit_retry()}
            </Button>
            <a href="/" className={buttonLook({ kind: 'quiet' })}>
              {m.app_back_home()}
            </a>
          </span>
        }
      >
        <p>{told}</p>
      </Notice>
    </div>
  );
}

/** A part of the app that is no longer there: the school was updated since the page was opened. */
const isStale = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|Importing a module/.test(error.message);
