import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { usePlatform } from '#kit/web/platform.ts';
import { Waiting } from '#kit/web/ui/Waiting.tsx';
import { type ClassroomId, isClassroomId } from '#live/model/ids.ts';
import type { Person } from '#people/model/contract.ts';
import { sessionQuery } from '#people/web/data.ts';
import { spoken } from '../spoken.tsx';
import { Lost } from './Lost.tsx';

type From = '/frame/classe/$lesson/compte-rendu' | '/frame/classe/$lesson/revoir';

/** A page about one lesson, for who is signed in. */
export const lessonPage = (from: From, show: (classroom: ClassroomId, person: Person) => ReactNode) =>
  spoken(() => {
    const { lesson } = useParams({ from });
    const { data: session, error } = useQuery(sessionQuery);
    usePlatform(session?.person?.level);
    if (error) throw error;
    if (!session) return <Waiting>{m.kit_loading()}</Waiting>;
    const { person } = session;
    if (!person) return <Navigate to="/" replace />;
    return isClassroomId(lesson) ? show(lesson, person) : <Lost />;
  });
