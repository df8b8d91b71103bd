import { useEffect, useState } from 'react';
import { writtenIn } from '../../model/chat/select.ts';
import { useClassState, useHere } from '../classroom/here.ts';

/** How many messages of others came since the chat was last in sight. */
export function useUnread(reading: boolean): number {
  const { me } = useHere();
  const { chat } = useClassState();
  const written = [...writtenIn(chat), ...chat.held];
  const newest = written.reduce((latest, { at }) => Math.max(latest, at), 0);
  const [readUpTo, setReadUpTo] = useState(newest);
  useEffect(() => {
    if (reading) setReadUpTo(newest);
  }, [reading, newest]);
  return reading ? 0 : written.filter(({ at, member }) => at > readUpTo && member !== me).length;
}
