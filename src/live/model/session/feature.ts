import { toAll } from '../audience.ts';
import { always, type Feature } from '../feature.ts';
import type { SessionCommand } from './commands.ts';
import type { SessionEvent } from './events.ts';
import { evolveSession } from './evolve.ts';

export const session: Feature<SessionCommand, SessionEvent> = {
  rules: { open: { who: 'staff', when: always }, close: { who: 'staff', when: always } },
  audiences: { 'session.prepared': toAll, 'session.opened': toAll, 'session.closed': toAll },
  moves: (event) => (event.type === 'session.prepared' ? 'everyone' : []),
  evolve: evolveSession,
};
