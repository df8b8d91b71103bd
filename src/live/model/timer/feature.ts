import { toAll } from '../audience.ts';
import { type Feature, lesson } from '../feature.ts';
import type { TimerCommand } from './commands.ts';
import type { TimerEvent } from './events.ts';
import { evolveTimer } from './evolve.ts';
import { noTimer } from './state.ts';

export const timer: Feature<TimerCommand, TimerEvent> = {
  rules: {
    'timer.start': { who: 'staff', when: lesson },
    'timer.pause': { who: 'staff', when: lesson },
    'timer.resume': { who: 'staff', when: lesson },
    'timer.add': { who: 'staff', when: lesson },
    'timer.stop': { who: 'staff', when: lesson },
  },
  audiences: { 'timer.set': toAll, 'timer.paused': toAll, 'timer.stopped': toAll },
  evolve: evolveTimer,
  on: { 'session.closed': () => ({ timer: noTimer }) },
};
