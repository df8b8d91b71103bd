import type { ClassState } from '../state.ts';
import type { TimerEvent } from './events.ts';
import { noTimer, type Timer } from './state.ts';

export const evolveTimer = (state: ClassState, event: TimerEvent): ClassState => ({
  ...state,
  timer: timerAfter(event),
});

function timerAfter(event: TimerEvent): Timer {
  switch (event.type) {
    case 'timer.set':
      return { kind: 'running', until: event.until, length: event.length };
    case 'timer.paused':
      return { kind: 'paused', left: event.left, length: event.length };
    case 'timer.stopped':
      return noTimer;
  }
}
