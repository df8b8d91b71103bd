import { linkParts } from './link-parts.ts';

interface WordsProps {
  readonly text: string;
  /** Whether addresses in it may be followed. */
  readonly links: boolean;
}

/** What somebody wrote: plain text, never markup, and never anything that loads by itself. */
export function Words({ text, links }: WordsProps) {
  if (!links) return text;
  return linkParts(text).map(({ text: piece, href }, at) =>
    href === null ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text stand where they stand.
      <a key={at} href={href} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
        {piece}
      </a>
    ),
  );
}
