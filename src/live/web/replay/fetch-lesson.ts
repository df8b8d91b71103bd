import { addressOf, call } from '#kit/web/api.ts';
import type { Occurrence } from '../../model/event.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import { listRecordings, readSound, replayClass } from '../../model/recording/contract.ts';
import type { SoundPart } from './sound.ts';

export interface ReplayedLesson {
  readonly you: MemberId;
  readonly lines: readonly Occurrence[];
  readonly sound: readonly SoundPart[];
}

/** All that is left of a lesson for whoever asks. */
export async function fetchLesson(classroom: ClassroomId, signal: AbortSignal): Promise<ReplayedLesson> {
  const params = { classroom };
  const [{ recordings }, { you, lines }] = await Promise.all([
    call(listRecordings, { params }, { signal }),
    fetchLines(classroom, signal),
  ]);
  const sound = recordings
    .flatMap(({ recording, parts }) =>
      parts.map(({ part, from }) => ({
        from,
        address: addressOf(readSound, { params: { classroom, recording, part } }),
      })),
    )
    .sort((a, b) => a.from - b.from);
  return { you, lines, sound };
}

/** The log, as far as whoever asks may know it. */
export async function fetchLines(classroom: ClassroomId, signal: AbortSignal) {
  const lines: Occurrence[] = [];
  for (let after = 0; ; ) {
    const page = await call(replayClass, { params: { classroom }, query: { after } }, { signal });
    lines.push(...(page.lines as unknown as Occurrence[]));
    if (page.next === null) return { you: page.you, lines };
    after = page.next;
  }
}
