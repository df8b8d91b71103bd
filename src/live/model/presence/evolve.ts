import { type ByMember, keep } from '../record.ts';
import type { ClassState } from '../state.ts';
import type { PresenceEvent } from './events.ts';

export function evolvePresence(state: ClassState, event: PresenceEvent): ClassState {
  const staying = keep(state.present, (member) => !event.left.includes(member));
  const joining = Object.fromEntries(event.joined.map((member) => [member, true])) as ByMember<true>;
  return { ...state, present: { ...staying, ...joining } };
}
