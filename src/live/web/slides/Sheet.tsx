import { type CSSProperties, useRef, useState } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { useHere } from '../classroom/here.ts';
import { useSize } from '../useSize.ts';
import { pictureAt } from './address.ts';
import { fitted } from './fitted.ts';
import { Ink } from './Ink.tsx';
import type { Look } from './look.ts';
import { Pointer } from './Pointer.tsx';
import styles from './Sheet.module.css';
import { penOf, type Tool } from './tool.ts';

interface SheetProps {
  readonly look: Look;
  readonly words: string;
  /** What the viewer's hand does; left out where the page is of a lesson that is over, and only looked at. */
  readonly tool?: Tool;
}

/** Characters of a page's words that stand for its picture; the rest is in what can be opened below. */
const ALT_LENGTH = 400;

/** One page, as large as there is room, and what is drawn on it. */
export function Sheet({ look, words, tool }: SheetProps) {
  const { classroom } = useHere();
  const { deck, page } = look;
  const box = useRef<HTMLDivElement>(null);
  const room = useSize(box);
  const [natural, setNatural] = useState({ width: 16, height: 9 });
  const [failed, setFailed] = useState(0);
  const address = pictureAt(classroom, { deck: deck.id, page });
  const label = m.live_slides_page({ page, pages: deck.pages });
  return (
    <div
      ref={box}
      className={styles.box}
      style={{ '--ratio': natural.width / natural.height } as CSSProperties}
    >
      <div className={styles.sheet} style={fitted(natural, room)}>
        <img
          key={failed}
          src={address}
          alt={words ? `${label}. ${words.slice(0, ALT_LENGTH)}` : label}
          draggable={false}
          onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
            setNatural({ width, height })
          }
          onError={() => setTimeout(() => setFailed((times) => times + 1), RETRY_MS)}
        />
        <Ink look={look} pen={penOf(tool ?? null)} />
        {tool !== undefined && <Pointer page={page} pointing={tool === 'pointer'} />}
      </div>
    </div>
  );
}

/** A line that was lost comes back in such a time; so does the picture. */
const RETRY_MS = 2_000;
