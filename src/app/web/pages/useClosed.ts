import { useQuery } from '@tanstack/react-query';
import { call } from '#kit/web/api.ts';
import { showClassroom } from '#live/model/contract.ts';
import type { ClassroomId } from '#live/model/ids.ts';

const MINUTE = 60_000;

/** Whether the class of a lesson was ended by its teacher, whatever the clock says; the class itself is asked. */
export function useClosed(lesson: string | undefined): boolean {
  const { data } = useQuery({
    queryKey: ['classroom', lesson],
    queryFn: ({ signal }) =>
      call(showClassroom, { params: { classroom: lesson as ClassroomId } }, { signal }),
    enabled: lesson !== undefined,
    refetchInterval: MINUTE,
    retry: false,
  });
  return data !== undefined && data.standing !== 'outside' && data.phase === 'closed';
}
