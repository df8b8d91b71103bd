import { Link } from '@tanstack/react-router';
import * as m from '#kit/web/i18n/generated/messages.js';
import { useTitle } from '#kit/web/title.ts';
import { buttonLook } from '#kit/web/ui/Button.tsx';
import styles from './Lost.module.css';

/** An address where there is nothing. */
export function Lost() {
  useTitle(m.app_lost_title());
  return (
    <div className={styles.lost}>
      <BareHook />
      <h1>{m.app_lost_title()}</h1>
      <p>{m.app_lost_text()}</p>
      <Link to="/" className={buttonLook({ kind: 'primary', size: 'large' })}>
        {m.app_back_home()}
      </Link>
    </div>
  );
}

/** The same where no frame stands around it. */
export const LostPage = () => (
  <main>
    <Lost />
  </main>
);

/** A rail of which one peg is bare. */
function BareHook() {
  return (
    <svg viewBox="0 0 220 70" aria-hidden="true" className={styles.drawing}>
      <path d="M4 12.5c70-1.6 140 .9 212-.6" className={styles.rail} />
      <path d="M40 13v14c0 8 11 7.4 10.8-.3M106 12.6v14c0 8 11 7.4 10.8-.3M172 12.4v14c0 8 11 7.4 10.8-.3" />
    </svg>
  );
}
