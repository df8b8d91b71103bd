import type { ReplyOf } from '#kit/model/contract.ts';
import { call } from '#kit/web/api.ts';
import { listLessons, listPastLessons, listSchools, showDemo, showSession } from '../model/contract.ts';

export type DemoSchool = ReplyOf<typeof showDemo>['schools'][number];

const MINUTE = 60_000;

/** Who is signed in; asked once, then told by signing in and out. */
export const sessionQuery = {
  queryKey: ['session'],
  queryFn: ({ signal }: { signal: AbortSignal }) => call(showSession, {}, { signal }),
  staleTime: 10 * MINUTE,
};

export const demoQuery = {
  queryKey: ['demo'],
  queryFn: ({ signal }: { signal: AbortSignal }) => call(showDemo, {}, { signal }),
};

export const schoolsQuery = {
  queryKey: ['schools'],
  queryFn: ({ signal }: { signal: AbortSignal }) => call(listSchools, {}, { signal }),
};

export const pastLessonsQuery = {
  queryKey: ['lessons', 'past'],
  queryFn: ({ signal }: { signal: AbortSignal }) => call(listPastLessons, {}, { signal }),
};

export const lessonsQuery = {
  queryKey: ['lessons'],
  queryFn: ({ signal }: { signal: AbortSignal }) => call(listLessons, {}, { signal }),
  refetchInterval: MINUTE,
};
