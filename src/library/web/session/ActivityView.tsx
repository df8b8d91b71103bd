import { useCallback, useRef } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Book, type Icon, Speaker } from '#kit/web/icons/index.ts';
import type { Activity, ActivityKind } from '../../model/course.ts';
import type { Address } from '../address.ts';
import { duration } from '../duration.ts';
import { Html } from '../Html.tsx';
import { Pencil } from '../icons.ts';
import { reader, useSpeaksFrench } from '../voice/deviceVoice.ts';
import { VoiceBar } from '../voice/VoiceBar.tsx';
import styles from './ActivityView.module.css';
import prose from './prose.module.css';

const icons: Readonly<Record<ActivityKind, Icon>> = { read: Book, listen: Speaker, do: Pencil };

const verbs: Readonly<Record<ActivityKind, () => string>> = {
  read: m.library_read,
  listen: m.library_hear,
  do: m.library_do,
};

interface ActivityViewProps {
  readonly activity: Activity;
  /** Names it in the page: `francais-1`. */
  readonly id: string;
  readonly address: Address;
}

/** A page to read, to listen to, or to work from. */
export function ActivityView({ activity, id, address }: ActivityViewProps) {
  const body = useRef<HTMLDivElement>(null);
  const speaksFrench = useSpeaksFrench();
  const onBlock = useCallback((block: number | undefined) => show(body.current, block), []);
  const Drawn = icons[activity.kind];
  return (
    <section className={styles.activity} aria-labelledby={id}>
      <header className={styles.head}>
        <span className={styles.icon}>
          <Drawn size={1.6} />
        </span>
        <div>
          <p className={styles.kind}>
            {verbs[activity.kind]()} · {duration(activity.minutes)}
          </p>
          <h3 id={id} lang="fr">
            {activity.title}
          </h3>
        </div>
      </header>
      {reader && speaksFrench ? (
        <VoiceBar
          reader={reader}
          owner={id}
          speech={activity.speech}
          label={activity.title}
          onBlock={onBlock}
        />
      ) : (
        activity.kind === 'listen' && <p className={styles.mute}>{m.library_no_voice({ voice: address })}</p>
      )}
      <div ref={body}>
        <Html html={activity.html} className={prose.prose} />
      </div>
    </section>
  );
}

/** Marks where the voice is. */
function show(body: HTMLElement | null, block: number | undefined): void {
  body?.querySelector('[data-saying]')?.removeAttribute('data-saying');
  const said = block === undefined ? null : body?.querySelector(`[data-say="${block}"]`);
  said?.setAttribute('data-saying', '');
  said?.scrollIntoView({ block: 'nearest' });
}
