import type { ReactNode } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Back } from '#kit/web/icons/index.ts';
import { buttonLook } from '#kit/web/ui/Button.tsx';
import { Marelle } from '#kit/web/ui/Marelle.tsx';
import { ReadingSettingsButton } from '#kit/web/ui/ReadingSettings.tsx';
import styles from './Doorway.module.css';

interface DoorwayProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Where one is on the way in: `at` of `of` steps, from 1. */
  readonly step?: { readonly at: number; readonly of: number };
  readonly wide?: boolean;
}

/** A page before the class: one thing to read, one thing to do, and how far the door is. */
export function Doorway({ title, children, step, wide = false }: DoorwayProps) {
  return (
    <div className={styles.doorway}>
      <header className={styles.header}>
        <a href="/" className={buttonLook({ kind: 'plain' })}>
          <Back size={1.2} />
          {m.live_home()}
        </a>
        <ReadingSettingsButton />
      </header>
      <main className={wide ? styles.wide : styles.narrow}>
        {step && <Steps {...step} />}
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}

function Steps({ at, of }: { readonly at: number; readonly of: number }) {
  const squares = Array.from({ length: of }, (_, i) => ({
    name: String(i + 1),
    state: i + 1 < at ? ('done' as const) : i + 1 === at ? ('here' as const) : ('ahead' as const),
  }));
  return <Marelle squares={squares} label={m.live_step({ at, of })} className={styles.steps} />;
}
