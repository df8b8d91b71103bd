import { hours, type Instant, seconds } from '#kit/model/clock.ts';
import type { Context } from '../command.ts';
import { accept, type Decision, refuse, settled } from '../decision.ts';
import { liveErrors } from '../errors.ts';
import type { MemberId } from '../ids.ts';
import type { ClassState } from '../state.ts';
import type { TimerCommand } from './commands.ts';
import type { TimerEvent } from './events.ts';
import { timeLeft } from './select.ts';
import type { Timer } from './state.ts';

/** However often a minute is added. */
const LONGEST_MS = hours(6);

export function decideTimer(
  { timer }: ClassState,
  command: TimerCommand,
  _by: MemberId,
  { now }: Context,
): Decision {
  switch (command.type) {
    case 'timer.start': {
      const length = seconds(command.seconds);
      return accept({ type: 'timer.set', until: now + length, length });
    }
    case 'timer.pause': {
      const left = timeLeft(timer, now);
      if (timer.kind === 'none') return refuse(liveErrors['live.no-timer']);
      if (timer.kind === 'paused' || !left) return settled;
      return accept({ type: 'timer.paused', left, length: timer.length });
    }
    case 'timer.resume': {
      if (timer.kind === 'none') return refuse(liveErrors['live.no-timer']);
      if (timer.kind === 'running') return settled;
      return accept({ type: 'timer.set', until: now + timer.left, length: timer.length });
    }
    case 'timer.add':
      return timer.kind === 'none'
        ? refuse(liveErrors['live.no-timer'])
        : accept(added(timer, seconds(command.seconds), now));
    case 'timer.stop':
      return timer.kind === 'none' ? settled : accept({ type: 'timer.stopped' });
  }
}

function added(timer: Exclude<Timer, { kind: 'none' }>, more: number, now: Instant): TimerEvent {
  const before = timeLeft(timer, now) ?? 0;
  const left = Math.min(before + more, LONGEST_MS);
  const length = before === 0 ? left : Math.min(timer.length + more, LONGEST_MS);
  return timer.kind === 'paused'
    ? { type: 'timer.paused', left, length }
    : { type: 'timer.set', until: now + left, length };
}
