import * as m from '#kit/web/i18n/generated/messages.js';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { Menu, type MenuEntry } from '#kit/web/ui/Menu.tsx';
import { plainOf } from '../../model/text.ts';
import { useClassState } from '../classroom/here.ts';
import { Slide } from '../icons.ts';
import type { SlideDesk } from './useSlides.ts';

/** What the staff can bring before the class: the decks that are here, and another PDF. */
export function useSlideEntries(desk: SlideDesk): readonly MenuEntry[] {
  const { slides } = useClassState();
  const decks = slides.decks.map((deck) => ({
    id: deck.id,
    name: plainOf(deck.title) ?? m.live_slides(),
    checked: desk.look?.deck.id === deck.id,
    onChoose: () => desk.show(deck.id),
  }));
  return [...decks, { id: 'add', name: m.live_slides_add(), icon: Slide, onChoose: desk.pick }];
}

export function SlidesButton({ desk }: { readonly desk: SlideDesk }) {
  const entries = useSlideEntries(desk);
  return (
    <Menu label={m.live_slides()} entries={entries}>
      {(trigger) => <IconButton {...trigger} icon={Slide} label={m.live_slides()} worded />}
    </Menu>
  );
}
