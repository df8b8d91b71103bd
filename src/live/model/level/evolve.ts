import type { ClassState } from '../state.ts';
import type { LevelEvent } from './events.ts';

export function evolveLevel(state: ClassState, event: LevelEvent): ClassState {
  switch (event.type) {
    case 'level.wished':
      return { ...state, level: { ...state.level, wished: event.level } };
    case 'level.given':
      return { ...state, level: { ...state.level, given: event.level, why: event.why } };
  }
}
