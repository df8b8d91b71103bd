import { asItLooks } from '../lookalikes.ts';

/** Endings of addresses that pupils pass on, and those of the countries around, as they look (`.рф`). */
const endings =
  'com|net|org|fr|eu|be|ch|ca|lu|de|es|it|uk|us|ru|nl|pl|pt|io|tv|gg|me|ly|gl|gd|co|cc|ai|so|to|ws|app|dev|xyz|top|info|biz|link|click|live|site|online|shop|store|stream|video|games|page|cloud|moe|su|pф|re|bzh|paris|academy|school|tk|ml|ga|cf|gq|pw|onion';

/** Endings that are no word of a sentence: only these may stand after a full stop and a space. */
const plainEndings = 'com|org|fr';

/** The end of a name: how it begins would be looked for from each of its letters. */
const label = '[\\p{L}\\p{N}-]';
const end = '(?![\\p{L}\\p{N}-])';

const signs: readonly RegExp[] = [
  /[a-z][a-z0-9+.-]{1,15}\s*:\s*\/\s*\//,
  /(?:^|[^\p{L}\p{N}])(?:mailto|tel|sms|javascript|data|intent|magnet|skype|discord|whatsapp|tg|snapchat)\s*:\s*\S/u,
  /(?:^|[^\p{L}\p{N}])www\s?\./u,
  /[\p{L}\p{N}._+-]\s?@\s?[\p{L}\p{N}-]+\s?\.\s?\p{L}{2,}/u,
  new RegExp(`${label}\\.(?:${endings})${end}`, 'u'),
  new RegExp(`${label}\\s+\\.\\s*(?:${endings})${end}`, 'u'),
  new RegExp(`${label}\\.\\s+(?:${plainEndings})${end}`, 'u'),
  new RegExp(`${label}\\s+(?:point|dot|punto)\\s+(?:com|net|org|fr|be|tv|io|gg|me)${end}`, 'u'),
  /[\p{L}\p{N}-]\.\p{L}{2,24}\/\S/u,
  /xn--[a-z0-9]/,
  /(?:^|[^\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/,
  /watch\s*\?\s*v\s*=/,
];

/** With every space taken out, for letters that were written one by one. */
const signsWithoutSpaces =
  /https?:\/\/|www\.\p{L}|youtu\.be|youtube\.(?:com|fr)|discord\.gg|twitch\.tv|bit\.ly/u;

/**
 * Whether a text leads out of the class, or is meant to: an address of the Web or of mail, a scheme that opens
 * something, and the usual ways of hiding one. It would rather take a word for a link than a link for a word.
 */
export function readsAsLink(text: string): boolean {
  const seen = asItLooks(text)
    .replace(/\s+/g, ' ')
    .replace(/[\u3002\uff61\u2024\u00b7\u2022\u2219]/g, '.')
    .replace(/\s*[([{<]\s*(?:\.|dot|point)\s*[)\]}>]\s*/g, '.')
    .replace(/[\u2215\u2044\u29f8\u2571]/g, '/')
    .replace(/[\ua789\u2236]/g, ':');
  return signs.some((sign) => sign.test(seen)) || signsWithoutSpaces.test(seen.replace(/\s/g, ''));
}
