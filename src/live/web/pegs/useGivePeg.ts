import * as m from '#kit/web/i18n/generated/messages.js';
import { announce } from '#kit/web/ui/Announcer.tsx';
import type { PersonId } from '#people/model/ids.ts';
import type { MemberId } from '../../model/ids.ts';
import { useHere, useSend } from '../classroom/here.ts';

/** Puts somebody on the peg of an absent pupil, and says so. */
export function useGivePeg(): (member: MemberId, name: string, pupil: PersonId) => Promise<void> {
  const send = useSend();
  const { names } = useHere();
  return async (member, name, pupil) => {
    if (!(await send({ type: 'peg.give', member, pupil }))) return;
    announce(m.live_peg_given({ name, pupil: names.of(pupil) }), 'polite');
  };
}
