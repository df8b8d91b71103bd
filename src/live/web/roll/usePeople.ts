import { useQuery } from '@tanstack/react-query';
import { call } from '#kit/web/api.ts';
import { listPeople } from '../../model/contract.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import type { ClassState } from '../../model/state.ts';

export interface Person {
  readonly id: MemberId;
  readonly name: string;
}

const nobody: readonly Person[] = [];

/** The names of the roster, asked again when it changes. Without a state (nobody is inside), nobody is named. */
export function usePeople(classroom: ClassroomId, state: ClassState | null): readonly Person[] {
  const roster = state && [...state.roster.staff, ...state.roster.pupils].sort().join(' ');
  const { data } = useQuery({
    queryKey: ['live', 'people', classroom, roster],
    queryFn: ({ signal }) => call(listPeople, { params: { classroom } }, { signal }),
    enabled: roster !== null,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  });
  return data?.people ?? nobody;
}
