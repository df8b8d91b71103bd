import type { Instant } from '#kit/model/clock.ts';
import type { Text } from '../text.ts';
import type { ExclusionKind } from './events.ts';

export interface Exclusion {
  readonly kind: ExclusionKind;
  readonly at: Instant;
  readonly name: Text | null;
}
