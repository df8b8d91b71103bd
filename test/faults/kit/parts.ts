import { handsInOrder } from '#live/model/hands/select.ts';
import type { MemberId } from '#live/model/ids.ts';
import type { Part } from './actor.ts';

/** Writes, and never the same twice. */
export function speaker(): Part {
  let said = 0;
  return ({ member }) => {
    said += 1;
    return { type: 'chat.say', text: `${member} ${said}` };
  };
}

/** Raises a hand and lowers it again. */
export function raiser(): Part {
  let raised = false;
  return () => {
    raised = !raised;
    return { type: raised ? 'hand.raise' : 'hand.lower' };
  };
}

/** Gives the floor to whose turn it is, and takes it back. */
export function giver(): Part {
  let holder: MemberId | undefined;
  return ({ view: { state } }) => {
    const member = holder;
    holder = member === undefined && state !== null ? handsInOrder(state)[0] : undefined;
    if (member !== undefined) return { type: 'floor.take', member };
    return holder && { type: 'floor.give', member: holder };
  };
}
