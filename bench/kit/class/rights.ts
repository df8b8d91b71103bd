import { setTimeout as wait } from 'node:timers/promises';
import { type ParticipantInfo, RoomServiceClient, TrackSource } from 'livekit-server-sdk';
import type { MediaConfig } from '#kit/server/config.ts';
import type { MediaAddress } from '#test/kit/media-client.ts';
import { openLines } from '../lines.ts';
import type { ClassToLoad } from '../shape.ts';
import { command, post, type Seat } from './command.ts';
import { Crowd } from './crowd.ts';

const TIMES = 10;
/** As many speak at once, others each time. */
const SPEAKERS = 10;
const LOOK_EVERY_MS = 20;
const WITHIN_MS = 30_000;

export interface TakenAt {
  /** Until nobody is heard any more, for each lock. */
  readonly silent: readonly number[];
  /** Until the engine takes a microphone from nobody but the teacher. */
  readonly taken: readonly number[];
}

/**
 * How long from the teacher's click until the media engine itself has taken the microphones of a class, in
 * milliseconds: everybody is connected to it, ten speak by turns, all may, and nobody has to connect again.
 */
export async function lockVoices(port: number, room: ClassToLoad, media: MediaConfig): Promise<TakenAt> {
  const origin = `http://127.0.0.1:${port}`;
  const seats = room.cookies.map((cookie) => ({ origin, classroom: room.id, cookie }));
  const [teacher, ...pupils] = seats;
  if (teacher === undefined) throw new Error('The class has no teacher.');
  await command(teacher, { type: 'open' });
  await command(teacher, { type: 'voices', open: true });
  await openLines('sse', port, room, () => {});
  await using crowd = await Crowd.start();
  const ways = await Promise.all(seats.map(async (seat) => [seat.cookie, await wayIn(seat)] as const));
  await crowd.join(new Map(ways));

  const engine = new RoomServiceClient(media.url, media.key, media.secret);
  const [name = ''] = (await engine.listRooms()).map((one) => one.name);
  const taken: number[] = [];
  const silent: number[] = [];
  for (let n = 0; n < TIMES; n += 1) {
    const speakers = pupils.slice(n * SPEAKERS, (n + 1) * SPEAKERS);
    for (const pupil of speakers) await post(pupil, 'media-rights', { rights: ['microphone'] });
    await crowd.speak(speakers.map(({ cookie }) => cookie));
    await until(engine, name, (people) => people.filter(speaks).length === SPEAKERS);
    const began = performance.now();
    await command(teacher, { type: 'lock', what: 'microphones', locked: true });
    silent.push((await until(engine, name, (people) => !people.some(speaks))) - began);
    taken.push((await until(engine, name, (people) => people.filter(may).length === 1)) - began);
    await command(teacher, { type: 'lock', what: 'microphones', locked: false });
  }
  if (crowd.left.size > 0) throw new Error(`${crowd.left.size} lost their connection.`);
  return { silent, taken };
}

const speaks = ({ tracks }: ParticipantInfo) =>
  tracks.some(({ source, muted }) => source === TrackSource.MICROPHONE && !muted);

/** An empty list of sources is every source. */
function may({ permission }: ParticipantInfo): boolean {
  const { canPublish = false, canPublishSources = [] } = permission ?? {};
  return canPublish && (canPublishSources.length === 0 || canPublishSources.includes(TrackSource.MICROPHONE));
}

/** When the engine's own list of a room's people shows what was awaited. */
async function until(
  engine: RoomServiceClient,
  room: string,
  come: (people: readonly ParticipantInfo[]) => boolean,
): Promise<number> {
  const late = performance.now() + WITHIN_MS;
  while (!come(await engine.listParticipants(room))) {
    if (performance.now() > late) throw new Error('The media engine does not come to it.');
    await wait(LOOK_EVERY_MS);
  }
  return performance.now();
}

async function wayIn(seat: Seat): Promise<MediaAddress> {
  const { url, token } = await post<MediaAddress>(seat, 'media-token');
  return { url: seat.origin.replace(/^http/, 'ws') + url, token };
}
