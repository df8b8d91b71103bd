import { useEffect, useId, useState } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { useHere } from '../classroom/here.ts';
import { pictureAt } from './address.ts';
import { type Look, neighbour } from './look.ts';
import { Sheet } from './Sheet.tsx';
import styles from './SlideView.module.css';
import { Thumbnails } from './Thumbnails.tsx';
import { Toolbar } from './Toolbar.tsx';
import type { Tool } from './tool.ts';
import { usePageWords } from './usePageWords.ts';
import type { SlideDesk } from './useSlides.ts';

interface SlideViewProps {
  readonly desk: SlideDesk;
  readonly look: Look;
}

/** The slide that the stage shows: the page, its tools below it, and its words for who would rather read them. */
export function SlideView({ desk, look }: SlideViewProps) {
  const [strip, setStrip] = useState(false);
  const [tool, setTool] = useState<Tool>(null);
  const [reading, setReading] = useState(false);
  const text = useId();
  const words = usePageWords(look);
  usePreload(look);
  return (
    <div className={styles.view}>
      <Sheet look={look} words={words} tool={look.how === 'with-class' ? tool : null} />
      {strip && <Thumbnails look={look} go={desk.go} />}
      <Toolbar {...{ desk, look, strip, setStrip, tool, setTool, reading, setReading, text }} />
      {reading && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
        <div id={text} className={styles.words} tabIndex={0}>
          <p lang="">{words || m.live_slides_no_words()}</p>
        </div>
      )}
    </div>
  );
}

/** The page that is turned to next is here when it is turned to. */
function usePreload(look: Look): void {
  const { classroom } = useHere();
  const next = neighbour(look, 1);
  const { id } = look.deck;
  useEffect(() => {
    if (next !== null) new Image().src = pictureAt(classroom, { deck: id, page: next });
  }, [classroom, id, next]);
}
