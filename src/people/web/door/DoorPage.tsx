import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import * as m from '#kit/web/i18n/generated/messages.js';
import { useTitle } from '#kit/web/title.ts';
import { Waiting } from '#kit/web/ui/Waiting.tsx';
import { sessionQuery } from '../data.ts';
import { homeOf } from '../home/homeOf.ts';
import { DemoDoors } from './DemoDoors.tsx';
import { SchoolDoors } from './SchoolDoors.tsx';

/** The first page: the doors of the demonstration, or who comes in. */
export function DoorPage() {
  useTitle('Préau');
  const { data: session, error } = useQuery(sessionQuery);
  if (error) throw error;
  if (!session) return <Waiting>{m.kit_loading()}</Waiting>;
  if (session.person) return <Navigate {...homeOf(session.person)} replace />;
  return session.demo ? <DemoDoors /> : <SchoolDoors />;
}
