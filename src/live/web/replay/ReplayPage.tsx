import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Back } from '#kit/web/icons/index.ts';
import { useTitle } from '#kit/web/title.ts';
import { Notice } from '#kit/web/ui/Notice.tsx';
import { Waiting } from '#kit/web/ui/Waiting.tsx';
import type { ClassroomId } from '../../model/ids.ts';
import { type Here, HereContext } from '../classroom/here.ts';
import { errorSentence } from '../errors.ts';
import { namesOf } from '../roll/names.ts';
import { usePeople } from '../roll/usePeople.ts';
import { useStore } from '../store.ts';
import { Chapters } from './Chapters.tsx';
import { Controls } from './Controls.tsx';
import { fetchLesson, type ReplayedLesson } from './fetch-lesson.ts';
import { Player } from './player.ts';
import styles from './Replay.module.css';
import { Reel } from './reel.ts';
import { ReplayedSession } from './replayed-session.ts';
import { Scene } from './Scene.tsx';
import { LessonSound } from './sound.ts';
import { spanOf } from './span.ts';

/** A lesson that was, once more: what was shown and written, with the voices if they were recorded. */
export function ReplayPage({ classroom }: { readonly classroom: ClassroomId }) {
  useTitle(m.live_replay());
  const { data, error } = useQuery({
    queryKey: ['live', 'replay', classroom],
    queryFn: ({ signal }) => fetchLesson(classroom, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const span = useMemo(() => data && spanOf(data.lines), [data]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Link to="/" className={styles.back}>
          <Back size={1.1} />
          {m.live_home()}
        </Link>
        <h1>{m.live_replay()}</h1>
      </header>
      {error ? (
        <Notice kind="stop" title={errorSentence(error)} />
      ) : !data ? (
        <Waiting>{m.kit_loading()}</Waiting>
      ) : span ? (
        <Replay key={classroom} classroom={classroom} lesson={data} span={span} />
      ) : (
        <p>{m.live_replay_never()}</p>
      )}
    </div>
  );
}

interface ReplayProps {
  readonly classroom: ClassroomId;
  readonly lesson: ReplayedLesson;
  readonly span: NonNullable<ReturnType<typeof spanOf>>;
}

function Replay({ classroom, lesson, span }: ReplayProps) {
  const reel = useMemo(() => new Reel(lesson.lines), [lesson]);
  const [replayed] = useState(() => new ReplayedSession());
  const player = usePlayer(lesson, span);
  const end = useMemo(() => reel.at(Number.POSITIVE_INFINITY), [reel]);
  const people = usePeople(classroom, end);
  const names = useMemo(() => namesOf(people, end, m.live_somebody()), [people, end]);
  const at = useStore(player.view, (view) => view.at);
  const state = reel.at(at);
  replayed.show(state);
  const here = useMemo(
    (): Here => ({
      classroom,
      me: lesson.you,
      ownName: null,
      staff: false,
      session: replayed.session,
      people,
      names,
      lesson: null,
    }),
    [classroom, lesson, replayed, people, names],
  );
  return (
    <HereContext value={here}>
      {lesson.sound.length === 0 && <p className={styles.silent}>{m.live_replay_silent()}</p>}
      <div className={styles.lesson}>
        <Scene state={state} at={at} />
        <Chapters lines={lesson.lines} end={end} at={at} span={span} go={(instant) => player.seek(instant)} />
      </div>
      <Controls player={player} span={span} />
    </HereContext>
  );
}

function usePlayer(lesson: ReplayedLesson, span: ReplayProps['span']): Player {
  const [player] = useState(() => new Player(span, new LessonSound(lesson.sound)));
  useEffect(() => {
    player.start();
    return () => player.stop();
  }, [player]);
  return player;
}
