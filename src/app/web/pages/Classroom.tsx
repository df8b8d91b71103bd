import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Waiting } from '#kit/web/ui/Waiting.tsx';
import ClassroomPage from '#live/web/index.tsx';
import { sessionQuery } from '#people/web/data.ts';
import { voiceFor } from '#people/web/voice.ts';
import { spoken } from '../spoken.tsx';

/** `/classe/<lesson>`: the class has the whole screen, in the shape and voice of who looks at it. */
export const Classroom = spoken(() => {
  const { lesson } = useParams({ from: '/classe/$lesson' });
  const { data: session, error } = useQuery(sessionQuery);
  if (error) throw error;
  if (!session) return <Waiting>{m.kit_loading()}</Waiting>;
  const { person } = session;
  const voice = person ? voiceFor(person.role, person.level) : 'vous';
  return (
    <ClassroomPage
      key={person?.id ?? 'visitor'}
      classroom={lesson}
      voice={voice}
      platform={person?.level}
      name={person?.name}
    />
  );
});
