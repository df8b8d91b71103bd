import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Clock, hours } from '#kit/model/clock.ts';
import { Refusal } from '#kit/model/errors.ts';
import { mount } from '#kit/server/http/mount.ts';
import { liveErrors } from '../../model/errors.ts';
import type { ClassroomId } from '../../model/ids.ts';
import { deleteRecording, listRecordings, readSound, replayClass } from '../../model/recording/contract.ts';
import { isStaff, type Standing, standingOf } from '../../model/standing.ts';
import type { LiveRoom } from '../room.ts';
import { TokenBuckets } from '../viewers/token-buckets.ts';
import { byteRange } from './range.ts';
import type { Replays } from './replays.ts';
import type { Sounds } from './sounds.ts';

export interface RecordingRouteDeps extends Pick<LiveRoom, 'whoAsks' | 'stateOf'> {
  readonly clock: Clock;
  readonly sounds: Sounds;
  readonly replays: Replays;
  readonly keptDays: number;
}

/** A player asks for a piece at each leap; a whole log is a hundred pages. */
const readsEach = { burst: 200, perSecond: 20 };

const hearers: ReadonlySet<Standing> = new Set(['staff', 'pupil']);

export function mountRecordings(app: FastifyInstance, deps: RecordingRouteDeps): void {
  const { sounds, replays, keptDays } = deps;
  const reads = new TokenBuckets(deps.clock, readsEach);
  /** Those whose class it is: a guest was let into the lesson, not into its recording; who was put out hears no more of it. */
  const asClass = async (request: FastifyRequest, classroom: ClassroomId) => {
    const known = await knownTo(deps, request, classroom);
    const { state, member } = known;
    if (!hearers.has(standingOf(state, member))) throw new Refusal(liveErrors['live.not-in-class']);
    if (!reads.take(`${classroom} ${member}`)) throw new Refusal(liveErrors['live.too-fast']);
    return known;
  };

  mount(
    app,
    listRecordings,
    ({ request, params }) => asClass(request, params.classroom),
    async ({ access: { state }, params: { classroom } }) => {
      const parts = await sounds.of(classroom);
      const kept = state.recordings.all.map(({ id, from, to }) => ({
        recording: id,
        from,
        to,
        parts: parts
          .filter(({ recording }) => recording === id)
          .map(({ part, from, bytes, type }) => ({ part, from, bytes, type })),
        until: from + hours(24) * keptDays,
      }));
      return { recordings: kept.filter(({ parts }) => parts.length > 0) };
    },
  );
  mount(
    app,
    readSound,
    ({ request, params }) => asClass(request, params.classroom),
    async ({ request, reply, params: { classroom, recording, part } }) => {
      const found = await sounds.find(part);
      if (found?.classroom !== classroom || found.recording !== recording) throw noSuchRecording();
      const size = await sounds.size(part);
      const range = byteRange(request.headers.range, size);
      reply.type(found.type).header('accept-ranges', 'bytes').header('cache-control', 'private, no-cache');
      if (range === 'none') return reply.code(416).header('content-range', `bytes */${size}`).send();
      const { start, end } = range ?? { start: 0, end: size - 1 };
      reply.header('content-length', end - start + 1);
      if (range) reply.code(206).header('content-range', `bytes ${start}-${end}/${size}`);
      return reply.send(sounds.read(part, { start, end }));
    },
  );
  mount(
    app,
    deleteRecording,
    async ({ request, params }) => {
      const known = await knownTo(deps, request, params.classroom);
      if (!isStaff(known.state, known.member)) throw new Refusal(liveErrors['live.not-allowed']);
      return known;
    },
    async ({ access: { state }, params: { classroom, recording } }) => {
      // What is under way is stopped first, or its recorder would begin it anew.
      if (state.recordings.current === recording) throw new Refusal(liveErrors['live.recording-runs']);
      await sounds.delete(classroom, recording);
      return undefined;
    },
  );
  mount(
    app,
    replayClass,
    ({ request, params }) => asClass(request, params.classroom),
    async ({ access: { state, member }, params: { classroom }, query: { after } }) => {
      const { lines, next } = await replays.page(classroom, state, member, after);
      return {
        you: member,
        lines: lines.map(({ event, ...when }) => ({ ...when, event: { ...event } })),
        next,
      };
    },
  );
}

async function knownTo(
  { whoAsks, stateOf }: Pick<LiveRoom, 'whoAsks' | 'stateOf'>,
  request: FastifyRequest,
  classroom: ClassroomId,
) {
  const { member } = await whoAsks(request, classroom);
  const state = await stateOf(classroom);
  if (!state) throw new Refusal(liveErrors['live.no-such-class']);
  return { member, state };
}

export const noSuchRecording = () => new Refusal(liveErrors['live.no-such-recording']);
