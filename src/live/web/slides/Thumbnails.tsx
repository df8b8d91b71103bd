import { useEffect, useRef } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { useHere } from '../classroom/here.ts';
import { pictureAt } from './address.ts';
import type { Look } from './look.ts';
import styles from './Thumbnails.module.css';

interface ThumbnailsProps {
  readonly look: Look;
  readonly go: (page: number) => void;
}

/** The pages that may be turned to, small, in a row. */
export function Thumbnails({ look: { deck, page: current, pages }, go }: ThumbnailsProps) {
  const { classroom } = useHere();
  const row = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each page that is turned to.
  useEffect(() => {
    const strip = row.current;
    const thumbnail = strip?.querySelector<HTMLElement>('[aria-current]');
    if (!strip || !thumbnail) return;
    strip.scrollLeft = thumbnail.offsetLeft - (strip.clientWidth - thumbnail.offsetWidth) / 2;
  }, [current]);
  return (
    <ol ref={row} className={styles.row} aria-label={m.live_slides_thumbnails()}>
      {pages.map((page) => (
        <li key={page}>
          <button
            type="button"
            className={styles.thumbnail}
            aria-label={m.live_slides_page({ page, pages: deck.pages })}
            {...(page === current && { 'aria-current': 'page' as const })}
            onClick={() => go(page)}
          >
            <img
              src={pictureAt(classroom, { deck: deck.id, page })}
              alt=""
              loading="lazy"
              decoding="async"
              draggable={false}
            />
            <span>{page}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
