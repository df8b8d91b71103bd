import { useEffect } from 'react';
import type { ClientCommand } from '../../model/command.ts';
import { liveErrors } from '../../model/errors.ts';
import type { MemberId } from '../../model/ids.ts';
import type { PollId } from '../../model/polls/ids.ts';
import type { Poll } from '../../model/polls/state.ts';
import { useHere } from '../classroom/here.ts';
import { Store, useStore } from '../store.ts';

export type OwnAnswer = Extract<ClientCommand, { type: 'poll.vote' }>['answer'];

/** A ballot that the school holds and has not written. */
interface HandedIn {
  readonly member: MemberId;
  readonly poll: PollId;
  readonly round: number;
  readonly answer: OwnAnswer;
}

/** In this tab alone, and nowhere that outlives it: nobody finds on a shared device what somebody voted. */
const handedIn = new Store<HandedIn | null>(null);

export interface Ballot {
  readonly handedIn: boolean;
  /** True when the school has it. */
  readonly handIn: (answer: OwnAnswer) => Promise<boolean>;
}

/** The viewer's own ballot. One that was lost with the school is handed in again as soon as the class asks for it. */
export function useBallot(poll: Poll): Ballot {
  const { me, session } = useHere();
  const mine = useStore(handedIn, (held) => (held?.member === me && held.poll === poll.id ? held : null));
  const { id, round, anonymous } = poll;
  const lost = poll.running && mine !== null && mine.round < round;

  useEffect(() => {
    if (!lost || mine === null) return;
    handedIn.set({ ...mine, round });
    void session.log.send({ type: 'poll.vote', poll: mine.poll, answer: mine.answer });
  }, [lost, mine, round, session]);

  return {
    handedIn: mine !== null,
    handIn: async (answer) => {
      const sent = await session.log.send({ type: 'poll.vote', poll: id, answer });
      const refused = 'refused' in sent ? sent.refused : null;
      const held = refused === null || refused === liveErrors['live.already-voted'].code;
      if (!held) session.refusal.set(refused);
      if (held && anonymous) handedIn.set({ member: me, poll: id, round, answer });
      return held;
    },
  };
}
