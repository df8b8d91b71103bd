import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { useLocale } from '#kit/web/i18n/locale.ts';
import { ReadingSettingsButton } from '#kit/web/ui/ReadingSettings.tsx';
import { SkipLink } from '#kit/web/ui/SkipLink.tsx';
import { PersonMenu } from '#people/web/session/PersonMenu.tsx';
import styles from './Frame.module.css';
import { Sign } from './Sign.tsx';

/** What surrounds every page but the class: the sign, the settings, who is here. */
export function Frame() {
  useLocale();
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const before = useRef(path);

  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);

  return (
    <div className={styles.frame}>
      <SkipLink to="page">{m.app_skip_to_page()}</SkipLink>
      <header className={styles.header}>
        <Link to="/" className={styles.home} aria-label={m.app_home()}>
          <Sign />
        </Link>
        <div className={styles.tools}>
          <ReadingSettingsButton />
          <PersonMenu />
        </div>
      </header>
      <main id="page" ref={main} tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
    </div>
  );
}
