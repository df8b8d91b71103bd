import { advance, moved } from '../../model/delivery/cursors.ts';
import type { StreamItem, ViewSnapshot } from '../../model/delivery/delivered.ts';
import { evolve } from '../../model/evolve.ts';

/** What a browser holds of a class: a snapshot, moved on by each event since. */
export type Held = ViewSnapshot;

/** What is held after one more item; `gap` when something before it is missing, and a snapshot is needed. */
export function fold(held: Held | null, item: StreamItem): Held | 'gap' {
  if (item.kind === 'snapshot') return item.snapshot;
  if (held === null) return 'gap';
  const { delivered } = item;
  switch (advance(held.cursors, delivered)) {
    case 'gap':
      return 'gap';
    case 'known':
      return held;
    case 'apply':
      return {
        ...held,
        seq: Math.max(held.seq, delivered.seq),
        cursors: moved(held.cursors, delivered),
        state: evolve(held.state, delivered),
      };
  }
}
