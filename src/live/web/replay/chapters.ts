import type { Instant } from '#kit/model/clock.ts';
import type { BoardId } from '../../model/board/ids.ts';
import type { ClassEvent, Occurrence } from '../../model/event.ts';
import type { Place } from '../../model/slides/state.ts';
import type { Text } from '../../model/text.ts';

/** A moment of a lesson that somebody may want to go to. */
export type Chapter = { readonly at: Instant } & Title;

type Title =
  | { readonly kind: 'opened' | 'recorded' | 'unrecorded' }
  /** `title` is of the deck, where this is its first showing. */
  | ({ readonly kind: 'page'; readonly title: Text | null } & Place)
  | { readonly kind: 'board'; readonly board: BoardId }
  | { readonly kind: 'hidden' };

/** Pages and boards that were only leafed through are no chapters. */
const SHORT_MS = 5_000;

/** In the order of the lesson. */
export function chaptersOf(lines: readonly Occurrence[]): readonly Chapter[] {
  const marked = lines.flatMap(({ at, event }): Chapter[] => {
    const title = titleOf(event);
    return title ? [{ at, ...title }] : [];
  });
  return marked.filter((chapter, i) => {
    const next = marked[i + 1];
    const passing = isShown(chapter) && next && isShown(next) && next.at - chapter.at < SHORT_MS;
    return !passing && chapter.kind !== 'hidden';
  });
}

const isShown = ({ kind }: Chapter): boolean => kind === 'page' || kind === 'board';

function titleOf(event: ClassEvent): Title | null {
  switch (event.type) {
    case 'session.opened':
      return { kind: 'opened' };
    case 'recording.started':
      return { kind: 'recorded' };
    case 'recording.stopped':
      return { kind: 'unrecorded' };
    case 'slides.opened':
      return { kind: 'page', deck: event.deck, page: 1, title: event.title };
    case 'slides.turned':
      return { kind: 'page', deck: event.deck, page: event.page, title: null };
    case 'board.shown':
      return { kind: 'board', board: event.board };
    case 'board.hidden':
    case 'slides.hidden':
      return { kind: 'hidden' };
    default:
      return null;
  }
}
