import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { ContentHash, DeckId } from '../../model/slides/ids.ts';
import type { Place } from '../../model/slides/state.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import { SlideImport } from './import/slide-import.ts';
import { type Look, lookOf, neighbour } from './look.ts';

/** The slides of a class before one viewer, and what they can do with them. */
export interface SlideDesk {
  readonly look: Look | null;
  /** The class is open, and a teacher's turn is everybody's. */
  readonly live: boolean;
  readonly import: SlideImport;
  /** The browser's own field for a file, and what opens it. */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly pick: () => void;
  /** Turns by one page, if there is one. */
  readonly turn: (step: 1 | -1) => void;
  readonly go: (page: number) => void;
  /** Brings a deck before the class, or while it is not open before oneself. */
  readonly show: (deck: DeckId) => void;
  readonly hide: () => void;
  /** Follows the class again. */
  readonly back: () => void;
}

export function useSlides(): SlideDesk {
  const { me, staff, classroom, session } = useHere();
  const send = useSend();
  const state = useClassState();
  const [own, setOwn] = useState<Place | null>(null);
  const live = state.session?.phase === 'open';
  const look = useMemo(() => lookOf(state, me, own), [state, me, own]);
  const field = useRef<HTMLInputElement>(null);
  const added = useRef<(content: ContentHash) => void>(() => {});
  const [imports] = useState(() => new SlideImport(classroom, session, (content) => added.current(content)));
  useEffect(() => () => imports.stop(), [imports]);

  const showPage = (place: Place) => {
    setOwn(place);
    if (!live) return;
    const settle = () => setOwn((now) => (now === place ? null : now));
    void send({ type: 'slides.show', ...place }).then(settle, settle);
  };
  const show = (deck: DeckId) => showPage({ deck, page: look?.deck.id === deck ? look.page : 1 });
  const go = (page: number) => {
    if (!look) return;
    const place = { deck: look.deck.id, page };
    if (staff && look.how !== 'preview') showPage(place);
    else setOwn(state.slides.shown?.page === page ? null : place);
  };

  // What was dropped is shown, unless that would take something else from before the class.
  const [awaited, setAwaited] = useState<ContentHash | null>(null);
  added.current = setAwaited;
  const arrived = state.slides.decks.find(({ content }) => content === awaited);
  useEffect(() => {
    if (!arrived) return;
    setAwaited(null);
    if (!state.slides.shown) show(arrived.id);
  });

  return {
    look,
    live,
    import: imports,
    field,
    pick: () => field.current?.click(),
    turn: (step) => {
      const page = look && neighbour(look, step);
      if (page) go(page);
    },
    go,
    show,
    hide: () => {
      setOwn(null);
      if (state.slides.shown) void send({ type: 'slides.hide' });
    },
    back: () => setOwn(null),
  };
}
