import { ApiError } from '../api.ts';
import { errorSentences } from './generated/errors/kit.js';

type Sentences = typeof errorSentences;

/** The kit's own are always there; a room's come with what shows its pages. */
const known: Sentences[] = [errorSentences];

/** Makes the words of a room's errors known, as `generated/errors/<room>.js` has them. */
export function knowErrors(sentences: Sentences): void {
  if (!known.includes(sentences)) known.push(sentences);
}

/** `people.not-signed-in` → `error_people_not_signed_in`. */
export const messageKeyOf = (code: string): string => `error_${code.replace(/[.-]/g, '_')}`;

/**
 * What happened and what to do, in the reader's language. A room whose readers are said « tu » or « vous » gives
 * its sentences variants by `voice`.
 */
export function errorSentence(error: unknown, voice: 'tu' | 'vous' = 'vous'): string {
  const code = error instanceof ApiError ? error.code : 'kit.internal';
  const key = messageKeyOf(code);
  const own = known.find((sentences) => sentences[key] !== undefined);
  const sentence = own?.[key] ?? errorSentences.error_kit_internal;
  return sentence?.({ voice }) ?? code;
}
