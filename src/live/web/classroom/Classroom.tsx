import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo } from 'react';
import type { ReplyOf } from '#kit/model/contract.ts';
import { ApiError, call } from '#kit/web/api.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { useTitle } from '#kit/web/title.ts';
import { showClassroom } from '../../model/contract.ts';
import type { ClassroomId } from '../../model/ids.ts';
import { isInside } from '../../model/standing.ts';
import { type ClassState, emptyClass } from '../../model/state.ts';
import { Announcements } from '../announce/Announcements.tsx';
import { useClassSession } from '../class-session.ts';
import { DoorPage } from '../door/DoorPage.tsx';
import { doorOf } from '../door/door.ts';
import { Stopped } from '../door/Stopped.tsx';
import { Unreached } from '../door/Unreached.tsx';
import { WaitingPage } from '../door/WaitingPage.tsx';
import { namesOf } from '../roll/names.ts';
import { usePeople } from '../roll/usePeople.ts';
import { loadStaffTools } from '../staff/useStaffTools.ts';
import { useStore } from '../store.ts';
import { ClassPage } from './ClassPage.tsx';
import { type Here, HereContext } from './here.ts';

interface ClassroomProps {
  readonly classroom: ClassroomId;
  readonly ownName: string | null;
}

/** Asks the school what this classroom is for whoever asks; everything else comes by the log. */
export function Classroom({ classroom, ownName }: ClassroomProps) {
  const { data, error, refetch } = useQuery({
    queryKey: ['live', 'classroom', classroom],
    queryFn: ({ signal }) => call(showClassroom, { params: { classroom } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (data)
    return <Known classroom={classroom} ownName={ownName} shown={data} askAgain={() => void refetch()} />;
  if (error instanceof ApiError && error.status === 404) return <Stopped why="gone" />;
  if (error) return <Unreached error={error} retry={() => void refetch()} />;
  return <WaitingPage />;
}

interface KnownProps extends ClassroomProps {
  readonly shown: ReplyOf<typeof showClassroom>;
  readonly askAgain: () => void;
}

function Known({ classroom, ownName, shown, askAgain }: KnownProps) {
  const session = useClassSession(classroom, shown.you);
  const { link, state } = useStore(session.log.view, (view) => view);
  // The line to the engine is on its way before the page of the class is drawn.
  const entered = useDeferredValue(useStore(session.media.view, (view) => view.entered));
  const door = doorOf({ you: shown.you, link, state, entered });
  const named = door.kind === 'check' || door.kind === 'wait' || door.kind === 'class';
  const people = usePeople(classroom, named ? state : null);
  const lesson = shown.standing === 'outside' ? null : shown.lesson;
  useAdmission(shown, state, askAgain);
  useTitle(lesson?.title ?? m.live_classroom());

  const { guests, lobby, exclusions, locks, pegs, roster } = state ?? emptyClass;
  const names = useMemo(
    () => namesOf(people, { guests, lobby, exclusions, locks, pegs }, unknownName(locks.names)),
    [people, guests, lobby, exclusions, locks, pegs],
  );
  const here = useMemo((): Here => {
    const staff = roster.staff.some((person) => person === shown.you);
    return { classroom, me: shown.you, ownName, staff, session, people, names, lesson };
  }, [classroom, ownName, shown.you, session, people, names, roster, lesson]);

  useEffect(() => {
    if (here.staff) loadStaffTools();
  }, [here.staff]);

  return (
    <HereContext value={here}>
      {door.kind === 'class' ? <ClassPage /> : <DoorPage door={door} />}
      <Announcements />
    </HereContext>
  );
}

/** Where pupils see one another without a name, each is a pupil. */
const unknownName = (hidden: boolean): string => (hidden ? m.live_a_pupil() : m.live_somebody());

/** Who is let in learns only now what lesson it is. */
function useAdmission(shown: KnownProps['shown'], state: ClassState | null, askAgain: () => void): void {
  const admitted = shown.standing === 'outside' && state !== null && isInside(state, shown.you);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each admission.
  useEffect(() => {
    if (admitted) askAgain();
  }, [admitted]);
}
