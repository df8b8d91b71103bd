import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { ClassCardPage } from '#gate/web/card/ClassCardPage.tsx';
import * as m from '#kit/web/i18n/generated/messages.js';
import { usePlatform } from '#kit/web/platform.ts';
import { Waiting } from '#kit/web/ui/Waiting.tsx';
import { isLessonId } from '#people/model/ids.ts';
import { lessonsQuery, sessionQuery } from '#people/web/data.ts';
import { spoken } from '../spoken.tsx';
import { Lost } from './Lost.tsx';

/** `/classe/<lesson>/carte`. */
export const ClassCard = spoken(() => {
  const { lesson } = useParams({ from: '/frame/classe/$lesson/carte' });
  const { data: session, error } = useQuery(sessionQuery);
  const { data: today, isPending } = useQuery({ ...lessonsQuery, enabled: Boolean(session?.person) });
  usePlatform(session?.person?.level);
  if (error) throw error;
  if (!session) return <Waiting>{m.kit_loading()}</Waiting>;
  const { person } = session;
  if (!person) return <Navigate to="/" replace />;
  if (!isLessonId(lesson)) return <Lost />;
  if (isPending) return <Waiting>{m.kit_loading()}</Waiting>;
  const group = today?.lessons.find((one) => one.id === lesson)?.group;
  return <ClassCardPage lesson={lesson} school={person.school?.name} group={group} />;
});
