import type { When } from '../event.ts';
import type { ClassState } from '../state.ts';
import type { SessionEvent } from './events.ts';
import type { Phase, Session } from './state.ts';

export function evolveSession(state: ClassState, event: SessionEvent, { at }: When): ClassState {
  switch (event.type) {
    case 'session.prepared':
      return {
        ...state,
        session: { phase: 'prepared', since: at, ...state.session, classroom: event.classroom },
        roster: event.roster,
      };
    case 'session.opened':
      return { ...state, session: enter(state.session, 'open', at) };
    case 'session.closed':
      return { ...state, session: enter(state.session, 'closed', at) };
  }
}

const enter = (session: Session | null, phase: Phase, since: number): Session | null =>
  session && { ...session, phase, since };
