import { has } from '../../model/record.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';

export interface ClassActions {
  /** Nobody but the staff writes, and no voice is open: what L does and undoes. */
  readonly locked: boolean;
  readonly handRaised: boolean;
  readonly toggleHand: () => void;
  readonly toggleLock: () => void;
  readonly toggleQuiet: () => void;
}

/** What both the bar and the keys do. */
export function useClassActions(): ClassActions {
  const { me } = useHere();
  const send = useSend();
  const { hands, chat, floor, locks } = useClassState();
  const handRaised = has(hands.raised, me);
  const locked = chat.locked && !floor.voices;
  return {
    locked,
    handRaised,
    toggleHand: () => void send({ type: handRaised ? 'hand.lower' : 'hand.raise' }),
    toggleQuiet: () => void send({ type: 'quiet', on: !locks.quiet }),
    toggleLock: () => {
      void send({ type: 'chat.lock', locked: !locked });
      if (!locked && floor.voices) void send({ type: 'voices', open: false });
    },
  };
}
