import type { Instant } from '#kit/model/clock.ts';
import type { Occurrence } from '../../model/event.ts';
import type { MemberId } from '../../model/ids.ts';
import type { ClassState } from '../../model/state.ts';
import { plainOf } from '../../model/text.ts';

/** Something that was written in a lesson. */
export interface Found {
  readonly at: Instant;
  readonly member: MemberId;
  readonly text: string;
}

const MOST_FOUND = 30;

/**
 * What was said in writing, or aloud and written by captions, and holds all the words, without regard to accents and
 * capitals. Of the chat counts what is left at the end of the lesson; captions pass.
 */
export function searchLesson(
  lines: readonly Occurrence[],
  { chat }: ClassState,
  words: string,
): readonly Found[] {
  const wanted = plainLetters(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const spoken = lines.flatMap(({ at, event }) => (event.type === 'captions.said' ? [{ at, ...event }] : []));
  return [...chat.messages, ...spoken]
    .map(({ at, member, text }) => ({ at, member, text: plainOf(text) ?? '' }))
    .filter(({ text }) => {
      const letters = plainLetters(text);
      return wanted.every((word) => letters.includes(word));
    })
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST_FOUND);
}

const plainLetters = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/œ/giu, 'oe').replace(/æ/giu, 'ae').toLowerCase();
