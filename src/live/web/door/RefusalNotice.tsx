import { ApiError } from '#kit/web/api.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Cross } from '#kit/web/icons/index.ts';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { useHere } from '../classroom/here.ts';
import { errorSentence } from '../errors.ts';
import { useStore } from '../store.ts';
import styles from './RefusalNotice.module.css';

/** What the school refused last, until it is read. */
export function RefusalNotice() {
  const { refusal } = useHere().session;
  const code = useStore(refusal, (held) => held);
  if (code === null) return null;
  return (
    <div role="alert" className={styles.refusal}>
      <p>{errorSentence(new ApiError(code, 0, code))}</p>
      <IconButton icon={Cross} label={m.kit_close()} onClick={() => refusal.set(null)} />
    </div>
  );
}
