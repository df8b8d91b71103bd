import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import * as m from '#kit/web/i18n/generated/messages.js';
import { usePlatform } from '#kit/web/platform.ts';
import { Waiting } from '#kit/web/ui/Waiting.tsx';
import { classroomId } from '#live/model/ids.ts';
import { ReplayPage } from '#live/web/replay/ReplayPage.tsx';
import { sessionQuery } from '#people/web/data.ts';
import { spoken } from '../spoken.tsx';
import { Lost } from './Lost.tsx';

/** `/classe/<lesson>/revoir`. */
export const LessonReplay = spoken(() => {
  const { lesson } = useParams({ from: '/frame/classe/$lesson/revoir' });
  const { data: session, error } = useQuery(sessionQuery);
  usePlatform(session?.person?.level);
  if (error) throw error;
  if (!session) return <Waiting>{m.kit_loading()}</Waiting>;
  const { person } = session;
  if (!person) return <Navigate to="/" replace />;
  const classroom = classroomId.safeParse(lesson).data;
  if (classroom === undefined) return <Lost />;
  return <ReplayPage key={classroom} classroom={classroom} />;
});
