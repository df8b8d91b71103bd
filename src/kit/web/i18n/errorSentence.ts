import { ApiError } from '../api.ts';
import { errorSentences } from './generated/errors.js';

/** `people.not-signed-in` → `error_people_not_signed_in`. */
export const messageKeyOf = (code: string): string => `error_${code.replace(/[.-]/g, '_')}`;

/**
 * What happened and what to do, in the reader's language. A room whose readers are said « tu » or « vous » gives
 * its sentences variants by `voice`.
 */
export function errorSentence(error: unknown, voice: 'tu' | 'vous' = 'vous'): string {
  const code = error instanceof ApiError ? error.code : 'kit.internal';
  const sentence = errorSentences[messageKeyOf(code)] ?? errorSentences.error_kit_internal;
  return sentence?.({ voice }) ?? code;
}
