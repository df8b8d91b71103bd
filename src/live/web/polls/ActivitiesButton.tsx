import * as m from '#kit/web/i18n/generated/messages.js';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { resultOf, runningPoll } from '../../model/polls/select.ts';
import type { BarProps } from '../bar/props.ts';
import { useClassState } from '../classroom/here.ts';
import { Poll } from '../icons.ts';

/** Opens polls, timer and reactions; while a poll runs it says how many have answered. */
export function ActivitiesButton({ side, toggleSide }: Pick<BarProps, 'side' | 'toggleSide'>) {
  const poll = runningPoll(useClassState().polls);
  const answers = poll ? (poll.anonymous ? poll.handedIn : resultOf(poll).voters) : 0;
  return (
    <IconButton
      icon={Poll}
      label={m.live_activities()}
      worded
      count={answers}
      aria-expanded={side === 'activities'}
      onClick={() => toggleSide('activities')}
    />
  );
}
