/** A piece of a message: words, or an address that may be followed. */
export interface Part {
  readonly text: string;
  readonly href: string | null;
}

const ADDRESS = /https?:\/\/[^\s<>"'«»“”\u00a0]+/gi;
/** What ends the sentence rather than the address. */
const TRAILING = /[.,;:!?…)\]}’]+$/;

/** The addresses in a text that a browser may open: http and https, and written as such. */
export function linkParts(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = found.replace(TRAILING, '');
    const href = openable(address);
    if (href === null) continue;
    if (index > at) parts.push({ text: text.slice(at, index), href: null });
    parts.push({ text: address, href });
    at = index + address.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), href: null });
  return parts;
}

/** An address with a name in front of its host (`https://ecole.fr@elsewhere.com`) leads where nobody expects. */
function openable(address: string): string | null {
  try {
    const { protocol, username, password, href } = new URL(address);
    const isWeb = protocol === 'http:' || protocol === 'https:';
    return isWeb && username === '' && password === '' ? href : null;
  } catch {
    return null;
  }
}
