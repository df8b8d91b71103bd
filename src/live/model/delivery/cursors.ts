import type { Cursors, Delivered } from './delivered.ts';

/**
 * What a viewer does with an event that arrives: apply it, pass over it because they hold it, or, when one
 * before it is missing, ask for a fresh snapshot (later events may have been applied since the missing one).
 */
export function advance(cursors: Cursors, delivered: Delivered): 'apply' | 'known' | 'gap' {
  const cursor = cursors[delivered.audience];
  if (cursor === undefined) return 'gap';
  if (delivered.seq <= cursor) return 'known';
  return delivered.prev <= cursor ? 'apply' : 'gap';
}

/** The cursors after an event was applied. */
export const moved = (cursors: Cursors, { audience, seq }: Delivered): Cursors => ({
  ...cursors,
  [audience]: seq,
});
