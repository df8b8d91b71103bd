import type { MemberId } from '../../model/ids.ts';
import { useHere, useSend } from '../classroom/here.ts';

/** Sends out whoever disturbs; the strip then offers to take it back. */
export function useDisturb(): (member: MemberId) => Promise<void> {
  const { session } = useHere();
  const send = useSend();
  return async (member) => {
    const command = { type: 'disturb', member } as const;
    if (await send(command)) session.sentOut.set(command);
  };
}
