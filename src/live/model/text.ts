import type { Branded } from '#kit/model/brand.ts';

/** Words encrypted with their author's key, so that erasing the key erases the words everywhere. */
export type Sealed = Branded<string, 'Sealed'>;

/**
 * Words that a person wrote. The log and the school's state hold them sealed, a browser's state plain;
 * `gone` is what stays of words that were withdrawn, or whose key was erased.
 */
export type Text = { readonly sealed: Sealed } | { readonly plain: string } | { readonly gone: true };

/** Null when the key is gone. */
export type Unseal = (sealed: Sealed) => string | null;

export const gone: Text = { gone: true };

/** What a reader sees: null for a tombstone (and for words that are still sealed). */
export const plainOf = (text: Text): string | null => ('plain' in text ? text.plain : null);

export function openText(text: Text, unseal: Unseal): Text {
  if (!('sealed' in text)) return text;
  const plain = unseal(text.sealed);
  return plain === null ? gone : { plain };
}

/** For words that the class may have withdrawn since. */
export const openIf = (held: boolean, text: Text, unseal: Unseal): Text =>
  held ? openText(text, unseal) : gone;
