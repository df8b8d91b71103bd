import { useQuery } from '@tanstack/react-query';
import { call } from '#kit/web/api.ts';
import { listPeople } from '../../model/contract.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import { namesHidden } from '../../model/locks/select.ts';
import type { ClassState } from '../../model/state.ts';

export interface Person {
  readonly id: MemberId;
  readonly name: string;
  readonly role: 'staff' | 'pupil' | 'guest';
}

const nobody: readonly Person[] = [];

/** The names of the roster, asked again when it changes; those that are hidden meanwhile are forgotten. Without a state (nobody is inside), nobody is named. */
export function usePeople(classroom: ClassroomId, state: ClassState | null): readonly Person[] {
  const roster = state && [...state.roster.staff, ...state.roster.pupils].sort().join(' ');
  const hidden = state !== null && namesHidden(state);
  const { data } = useQuery({
    queryKey: ['live', 'people', classroom, roster, hidden],
    queryFn: ({ signal }) => call(listPeople, { params: { classroom } }, { signal }),
    enabled: roster !== null,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before, asked) => (asked?.queryKey[4] === hidden ? before : undefined),
  });
  return data?.people ?? nobody;
}
