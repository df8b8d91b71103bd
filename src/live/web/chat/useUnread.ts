import { useEffect, useState } from 'react';
import { useClassState, useHere } from '../classroom/here.ts';

/** How many messages of others came since the chat was last in sight. */
export function useUnread(reading: boolean): number {
  const { me } = useHere();
  const { messages } = useClassState().chat;
  const newest = messages.at(-1)?.at ?? 0;
  const [readUpTo, setReadUpTo] = useState(newest);
  useEffect(() => {
    if (reading) setReadUpTo(newest);
  }, [reading, newest]);
  return reading ? 0 : messages.filter(({ at, member }) => at > readUpTo && member !== me).length;
}
