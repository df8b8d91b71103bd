import * as m from '#kit/web/i18n/generated/messages.js';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { Popover } from '#kit/web/ui/Popover.tsx';
import { mayReact } from '../../model/reactions/decide.ts';
import { useClassState, useHere } from '../classroom/here.ts';
import { React as Reaction } from '../icons.ts';
import { ReactionChoice } from './ReactionChoice.tsx';

/** One button that opens the drawings. Not there while reactions are locked. */
export function ReactButton() {
  const { me } = useHere();
  const state = useClassState();
  if (state.session?.phase !== 'open' || !mayReact(state, me)) return null;
  return (
    <Popover label={m.live_react()} align="center" content={(close) => <ReactionChoice onChosen={close} />}>
      {(trigger) => <IconButton {...trigger} icon={Reaction} label={m.live_react()} worded />}
    </Popover>
  );
}
