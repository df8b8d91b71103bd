import type { When } from '../event.ts';
import { drop, put } from '../record.ts';
import type { ClassState } from '../state.ts';
import type { ExclusionEvent } from './events.ts';

export function evolveExclusion(state: ClassState, event: ExclusionEvent, { at }: When): ClassState {
  switch (event.type) {
    case 'exclusion.set': {
      const { member, kind, name } = event;
      return { ...state, exclusions: put(state.exclusions, member, { kind, at, name }) };
    }
    case 'exclusion.lifted':
      return { ...state, exclusions: drop(state.exclusions, event.member) };
    case 'member.out':
      return state;
  }
}
