import type * as z from 'zod/mini';
import type { Words } from '../feature.ts';
import type { ClassState } from '../state.ts';
import { openIf, openText, type Text, type Unseal } from '../text.ts';
import type { SlidesCommand, slidesCommands } from './commands.ts';
import type { SlidesEvent } from './events.ts';
import { deckOf } from './select.ts';

export const slidesWords: Words<SlidesCommand, SlidesEvent> = { seal, redact, open };

/** What a stroke takes in a snapshot beside its path. */
const STROKE_OVERHEAD = 110;

function seal(
  command: z.infer<(typeof slidesCommands)[number]>,
  text: (plain: string) => Text,
): SlidesCommand {
  switch (command.type) {
    case 'slides.add':
      return { ...command, title: text(command.title) };
    case 'slides.draw':
      return { ...command, path: text(command.path), weight: command.path.length + STROKE_OVERHEAD };
    default:
      return command;
  }
}

/** `seq` of a stroke's event is not known here: a path is held while a stroke of the same words is. */
function redact(event: SlidesEvent, present: ClassState, unseal: Unseal): SlidesEvent {
  switch (event.type) {
    case 'slides.added':
    case 'slides.opened':
      return {
        ...event,
        title: openIf(deckOf(present.slides, event.deck) !== undefined, event.title, unseal),
      };
    case 'slides.drawn':
      return { ...event, path: openIf(holds(present, event), event.path, unseal) };
    default:
      return event;
  }
}

/** Every sealing of a stroke is another, even of the same points. */
const holds = (
  { slides }: ClassState,
  { deck, path }: Extract<SlidesEvent, { type: 'slides.drawn' }>,
): boolean =>
  'sealed' in path &&
  (deckOf(slides, deck)?.strokes.some(
    (stroke) => 'sealed' in stroke.path && stroke.path.sealed === path.sealed,
  ) ??
    false);

function open({ slides }: ClassState, unseal: Unseal) {
  return {
    slides: {
      ...slides,
      decks: slides.decks.map((deck) => ({
        ...deck,
        title: openText(deck.title, unseal),
        strokes: deck.strokes.map((stroke) => ({ ...stroke, path: openText(stroke.path, unseal) })),
      })),
    },
  };
}
