import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '#kit/model/clock.ts';
import { mount } from '#kit/server/http/mount.ts';
import { followEvents } from '../../model/contract.ts';
import type { Fanout, Subscriber } from '../streams/fanout.ts';
import type { OpenStream, OpenStreams } from '../streams/open-streams.ts';
import { Poll } from '../streams/poll.ts';
import { beginStream, SseStream } from '../streams/sse.ts';
import type { Door, Entry } from '../viewers/door.ts';
import { Pace } from '../viewers/pace.ts';

/** Devices of one person in one class; the oldest gives way, it may be a line that died unnoticed. */
const streamsEach = 4;
/** A poll is asked again at each answer, several times a second in a lively class. */
const followsEach = { burst: 60, perSecond: 10 };

type Line = Subscriber & OpenStream;

export interface EventRouteDeps {
  readonly clock: Clock;
  readonly door: Door;
  readonly streams: OpenStreams;
}

export function mountEvents(app: FastifyInstance, { clock, door, streams }: EventRouteDeps): void {
  const pace = new Pace(clock, followsEach);
  mount(
    app,
    followEvents,
    async ({ request, params }) => pace.keep(await door.enter(request, params.classroom)),
    async ({ request, reply, query, access: entry }) => {
      const after = lastEventId(request) ?? query.after;
      if (query.poll === undefined) stream(request, reply, entry, after, streams);
      else await poll(request, reply, entry, after, streams);
      return reply as never;
    },
  );
}

function stream(
  { raw: { socket } }: FastifyRequest,
  reply: FastifyReply,
  entry: Entry,
  after: number | undefined,
  streams: OpenStreams,
): void {
  const line = new SseStream(entry.member, entry.session, socket);
  beginStream(reply, socket);
  const leave = follow(line, entry, after, streams);
  void line.over.then(leave);
}

async function poll(
  { raw: { socket } }: FastifyRequest,
  reply: FastifyReply,
  entry: Entry,
  after: number | undefined,
  streams: OpenStreams,
): Promise<void> {
  const line = new Poll(entry.member, entry.session);
  const leave = follow(line, entry, after, streams);
  const end = () => line.end();
  socket.once('close', end);
  const answer = await line.answer;
  socket.off('close', end);
  leave();
  await reply.type('application/json; charset=utf-8').header('cache-control', 'no-store').send(answer);
}

/** From now on the line gets what its viewer may know; gives the way to stop that. */
function follow(
  line: Line,
  { classroom, member }: Entry,
  after: number | undefined,
  streams: OpenStreams,
): () => void {
  const { fanout, presence } = classroom;
  makeRoom(fanout, line);
  streams.add(line);
  presence.arrived(member);
  fanout.join(line, after);
  return () => {
    fanout.leave(line);
    presence.departed(member);
    streams.delete(line);
  };
}

function makeRoom(fanout: Fanout, { viewer }: Line): void {
  const others = [...fanout.subscribers].filter((line): line is Line => line.viewer === viewer);
  for (const oldest of others.slice(0, Math.max(0, others.length - streamsEach + 1))) oldest.end();
}

/** What a browser sends when it reconnects by itself. */
function lastEventId({ headers }: FastifyRequest): number | undefined {
  const id = headers['last-event-id'];
  return typeof id === 'string' && /^\d{1,15}$/.test(id) ? Number(id) : undefined;
}
