import type { When } from '../event.ts';
import type { ClassState } from '../state.ts';
import type { CaptionsEvent } from './events.ts';
import { type Captions, type Line, noCaptions } from './state.ts';

/** Of the class, and of each group: what two lines of a screen show. */
const MOST_LINES = 2;

export const evolveCaptions = (state: ClassState, event: CaptionsEvent, when: When): ClassState => ({
  ...state,
  captions: captionsAfter(state.captions, event, when),
});

function captionsAfter({ language, lines }: Captions, event: CaptionsEvent, { at }: When): Captions {
  if (event.type === 'captions.changed') {
    return event.language === null ? noCaptions : { language: event.language, lines };
  }
  const { member, text, group } = event;
  const [here, elsewhere] = [lines.filter(isAt(group)), lines.filter((line) => !isAt(group)(line))];
  const line: Line = { member, at, text, ...(group && { group }) };
  return { language, lines: [...elsewhere, ...here.slice(1 - MOST_LINES), line] };
}

const isAt = (group: Line['group']) => (line: Line) => line.group === group;

export const dropGrouped = ({ captions }: ClassState) => ({
  captions: { ...captions, lines: captions.lines.filter(isAt(undefined)) },
});
