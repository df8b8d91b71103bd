import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#kit/web/api.ts';
import { showAttendance } from '../../model/attendance/contract.ts';
import type { ClassroomId } from '../../model/ids.ts';

/** What nothing in sight tells of (a colleague's correction, a minute more) shows after this at the latest. */
const KEEP_UP_MS = 20_000;

const keyOf = (classroom: ClassroomId) => ['live', 'attendance', classroom];

/** The register of a class, kept up to date while it is looked at. */
export function useAttendance(classroom: ClassroomId) {
  return useQuery({
    queryKey: keyOf(classroom),
    queryFn: ({ signal }) => call(showAttendance, { params: { classroom } }, { signal }),
    // Whoever comes to it sees it as it is: the lesson may have ended since another page looked.
    staleTime: 0,
    refetchInterval: KEEP_UP_MS,
    placeholderData: (before) => before,
  });
}

/** Asks for the register anew, for whoever shows it. */
export function useRenewAttendance(classroom: ClassroomId): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: keyOf(classroom) });
}
