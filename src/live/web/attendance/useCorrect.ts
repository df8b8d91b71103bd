import { useEffect, useRef } from 'react';
import type { ClientCommand } from '../../model/command.ts';
import type { ClassroomId } from '../../model/ids.ts';
import { type Answer, Outbox } from '../log/outbox.ts';
import { Pause } from '../log/pause.ts';
import { useRenewAttendance } from './useAttendance.ts';

export type Correct = Extract<ClientCommand, { type: 'attendance.correct' }>;

/** Sends a correction until the school answers, also without a stream of the class; the register is then asked anew. */
export function useCorrect(classroom: ClassroomId): (correct: Correct) => Promise<Answer> {
  const renew = useRenewAttendance(classroom);
  const outbox = useRef<Outbox>(null);
  useEffect(() => {
    const left = new AbortController();
    outbox.current = new Outbox(classroom, new Pause(), left.signal);
    return () => left.abort();
  }, [classroom]);
  return async (correct) => {
    const answer = (await outbox.current?.send(correct)) ?? { refused: 'kit.unreachable' };
    await renew();
    return answer;
  };
}
