import { knowErrors } from '#kit/web/i18n/errorSentence.ts';
import { errorSentences } from '#kit/web/i18n/generated/errors/live.js';

// A class brings the words of its errors: home and the door do without.
knowErrors(errorSentences);

export { errorSentence } from '#kit/web/i18n/errorSentence.ts';
