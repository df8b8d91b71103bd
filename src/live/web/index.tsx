import { useLocale } from '#kit/web/i18n/locale.ts';
import { type Platform, usePlatform } from '#kit/web/platform.ts';
import { isClassroomId } from '../model/ids.ts';
import { Classroom } from './classroom/Classroom.tsx';
import { type Voice, VoiceContext } from './classroom/voice.ts';
import { Stopped } from './door/Stopped.tsx';

interface ClassroomPageProps {
  /** From the address: `/classe/<classroom>`. */
  readonly classroom: string;
  readonly voice?: Voice;
  readonly platform?: Platform | undefined;
  /** Of who is signed in: they need not write it at the door. */
  readonly name?: string | undefined;
}

/** A class, from its address to the teacher's face. */
export default function ClassroomPage({ classroom, voice = 'vous', platform, name }: ClassroomPageProps) {
  useLocale();
  usePlatform(platform);
  return (
    <VoiceContext value={voice}>
      {isClassroomId(classroom) ? (
        <Classroom key={classroom} classroom={classroom} ownName={name ?? null} />
      ) : (
        <Stopped why="gone" />
      )}
    </VoiceContext>
  );
}
