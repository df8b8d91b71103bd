import { useId, useMemo, useState } from 'react';
import type { Instant } from '#kit/model/clock.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { classes } from '#kit/web/ui/classes.ts';
import { boardOf } from '../../model/board/select.ts';
import type { Occurrence } from '../../model/event.ts';
import type { ClassState } from '../../model/state.ts';
import { plainOf } from '../../model/text.ts';
import { useHere } from '../classroom/here.ts';
import { type Chapter, chaptersOf } from './chapters.ts';
import { clockOf } from './clock-of.ts';
import styles from './Replay.module.css';
import { searchLesson } from './search.ts';

interface ChaptersProps {
  readonly lines: readonly Occurrence[];
  /** The class at its end: all that can be found. */
  readonly end: ClassState;
  readonly at: Instant;
  readonly span: { readonly from: Instant };
  readonly go: (instant: Instant) => void;
}

/** Where to go in a lesson: its chapters, or what was written in it. */
export function Chapters({ lines, end, at, span, go }: ChaptersProps) {
  const id = useId();
  const { names } = useHere();
  const [words, setWords] = useState('');
  const chapters = useMemo(() => chaptersOf(lines), [lines]);
  const found = useMemo(() => searchLesson(lines, end, words), [lines, end, words]);
  const current = chapters.filter((chapter) => chapter.at <= at).at(-1);
  const searching = words.trim() !== '';
  return (
    <aside className={styles.chapters}>
      <label htmlFor={id}>{m.live_replay_search()}</label>
      <input id={id} type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      <h2>{searching ? m.live_replay_found({ count: found.length }) : m.live_replay_chapters()}</h2>
      <ol>
        {searching
          ? found.map((one) => (
              <li key={`${one.at} ${one.member} ${one.text}`}>
                <Moment at={one.at} from={span.from} go={go}>
                  <strong>{names.of(one.member)}</strong> {one.text}
                </Moment>
              </li>
            ))
          : chapters.map((chapter) => (
              <li key={chapter.at} className={classes(chapter === current && styles.current)}>
                <Moment at={chapter.at} from={span.from} go={go} current={chapter === current}>
                  {nameOf(chapter, end)}
                </Moment>
              </li>
            ))}
      </ol>
    </aside>
  );
}

interface MomentProps extends Pick<ChaptersProps, 'at' | 'go'> {
  readonly from: Instant;
  readonly current?: boolean;
  readonly children: React.ReactNode;
}

function Moment({ at, from, go, current, children }: MomentProps) {
  return (
    <button type="button" onClick={() => go(at)} {...(current && { 'aria-current': 'true' })}>
      <time>{clockOf(at - from)}</time>
      <span>{children}</span>
    </button>
  );
}

function nameOf(chapter: Chapter, { slides, boards }: ClassState): string {
  switch (chapter.kind) {
    case 'opened':
      return m.live_replay_opened();
    case 'recorded':
      return m.live_replay_recorded();
    case 'unrecorded':
      return m.live_replay_unrecorded();
    case 'hidden':
      return '';
    case 'board': {
      const board = boardOf(boards, chapter.board);
      return (board && plainOf(board.title)) ?? m.live_board();
    }
    case 'page': {
      const deck = slides.decks.find((one) => one.id === chapter.deck);
      const title = (chapter.title && plainOf(chapter.title)) ?? (deck && plainOf(deck.title));
      const page = m.live_replay_page({ page: chapter.page });
      return title ? `${title}, ${page}` : page;
    }
  }
}
