import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CallOf } from '#kit/model/contract.ts';
import { call } from '#kit/web/api.ts';
import {
  createFirstAdministrator,
  type Session,
  signIn,
  signInToDemo,
  signOut,
} from '../../model/contract.ts';
import { sessionQuery } from '../data.ts';
import { homeOf } from '../home/homeOf.ts';

/** What follows a sign-in of any kind: the session is known, what another person saw is gone, home opens. */
export function useEntered(): (session: Session) => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (session) => {
    queries.clear();
    queries.setQueryData(sessionQuery.queryKey, session);
    if (session.person) await navigate(homeOf(session.person));
  };
}

export function useSignIn() {
  const entered = useEntered();
  return useMutation({
    mutationFn: (body: CallOf<typeof signIn>['body']) => call(signIn, { body }),
    onSuccess: entered,
  });
}

export function useBecome() {
  const entered = useEntered();
  return useMutation({
    mutationFn: (person: string) => call(signInToDemo, { body: { person } }),
    onSuccess: entered,
  });
}

export function useFirstAdministrator() {
  const entered = useEntered();
  return useMutation({
    mutationFn: (body: CallOf<typeof createFirstAdministrator>['body']) =>
      call(createFirstAdministrator, { body }),
    onSuccess: entered,
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => call(signOut),
    onSuccess: async () => {
      const session = queries.getQueryData<Session>(sessionQuery.queryKey);
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, { person: null, demo: session?.demo ?? false });
      await navigate({ to: '/' });
    },
  });
}
