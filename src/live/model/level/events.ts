import type { Why } from '../ladder/allocation.ts';
import type { Level } from '../ladder/level.ts';

export type LevelEvent =
  | { readonly type: 'level.wished'; readonly level: Level }
  | { readonly type: 'level.given'; readonly level: Level; readonly why: Why };
