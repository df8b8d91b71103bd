import { useEffect, useState } from 'react';
import { writtenIn } from '../../model/chat/select.ts';
import { useClassState, useHere } from '../classroom/here.ts';

/**
 * How many messages of others came since the chat was last in sight; and, for who teaches, all that wait for them, seen
 * or not and whenever they came: a pupil waits with each.
 */
export function useUnread(reading: boolean): number {
  const { me, staff } = useHere();
  const { chat } = useClassState();
  const written = writtenIn(chat);
  const newest = written.reduce((latest, { at }) => Math.max(latest, at), 0);
  const [readUpTo, setReadUpTo] = useState(newest);
  useEffect(() => {
    if (reading) setReadUpTo(newest);
  }, [reading, newest]);
  const unread = reading ? 0 : written.filter(({ at, member }) => at > readUpTo && member !== me).length;
  return unread + (staff ? chat.held.length : 0);
}
