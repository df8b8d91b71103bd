import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { goToGate, isOutside } from '#gate/web/inside/stay.ts';
import { ApiError } from '#kit/web/api.ts';
import { sessionQuery } from '#people/web/data.ts';
import { isSignedOut } from '#people/web/session/signedOut.ts';

const TRIES = 3;

/** A refusal is an answer; only silence and the school's own failures are worth another try. */
const worthRetrying = (error: Error): boolean =>
  !(error instanceof ApiError) || error.status === 0 || error.status >= 500;

/** Who is no longer inside goes to the gate. A session that ended elsewhere is asked for again: the pages then lead to the door. */
const noticeEnd = (error: Error): void => {
  if (isOutside(error)) goToGate();
  if (isSignedOut(error)) void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
};

export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEnd }),
  mutationCache: new MutationCache({ onError: noticeEnd }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < TRIES && worthRetrying(error),
    },
    mutations: { retry: false },
  },
});
