import { toAll, toStaff } from '../audience.ts';
import { beforeAndDuring, type Feature, lesson } from '../feature.ts';
import type { SlidesCommand } from './commands.ts';
import type { SlidesEvent } from './events.ts';
import { evolveSlides } from './evolve.ts';
import { isOpened } from './select.ts';

export const slides: Feature<SlidesCommand, SlidesEvent> = {
  rules: {
    'slides.add': { who: 'staff', when: beforeAndDuring },
    'slides.show': { who: 'staff', when: lesson },
    'slides.hide': { who: 'staff', when: lesson },
    'slides.remove': { who: 'staff', when: beforeAndDuring },
    'slides.ahead': { who: 'staff', when: beforeAndDuring },
    'slides.draw': { who: 'staff', when: lesson },
    'slides.undo': { who: 'staff', when: lesson },
    'slides.wipe': { who: 'staff', when: lesson },
  },
  audiences: {
    'slides.added': toStaff,
    'slides.opened': toAll,
    'slides.turned': toAll,
    'slides.hidden': toAll,
    'slides.removed': ({ opened }) => (opened ? toAll() : toStaff()),
    'slides.ahead-changed': toAll,
    'slides.drawn': toAll,
    'slides.erased': toAll,
    'slides.wiped': toAll,
  },
  evolve: evolveSlides,
  narrow: ({ slides }) => ({ slides: { ...slides, decks: slides.decks.filter(isOpened) } }),
};
