import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '#kit/model/clock.ts';
import { Refusal } from '#kit/model/errors.ts';
import { anyone, mount } from '#kit/server/http/mount.ts';
import {
  checkEntry,
  checkNewEntry,
  enter,
  readBulletin,
  readKeys,
  reportPlace,
  takeTicket,
} from '../../model/contract.ts';
import { type TicketId, ticketId } from '../../model/ids.ts';
import type { Credentials } from '../credentials/index.ts';
import { type EntryDesk, refusalOf } from '../entries/desk.ts';
import type { SignedEntry } from '../entries/new-entry.ts';
import { mountStaff } from '../staff/routes.ts';
import type { OpenDoor } from './open.ts';
import type { Post } from './post.ts';

/** A CDN may hand the same bulletin to everybody who asks within this second. */
const BULLETIN_CACHE = 'public, max-age=1';
const KEYS_CACHE = 'public, max-age=60';
/** Seconds; by as much a displaced entry outlives its place. */
const CHECK_CACHE = 10;

export function mountDoor(
  app: FastifyInstance,
  post: Post,
  desk: EntryDesk,
  { jwks, staffTokens }: Pick<Credentials, 'jwks' | 'staffTokens'>,
  clock: Clock,
): void {
  mountStaff(app, { clock, tokens: staffTokens, post });
  mount(app, readBulletin, anyone, ({ request, reply }) => sendBulletin(request, reply, post));
  mount(app, readKeys, anyone, ({ reply }) => {
    reply.header('cache-control', KEYS_CACHE);
    return { keys: jwks.keys.map((key) => ({ ...key })) };
  });
  mount(app, takeTicket, anyone, ({ body }) => post.here.door.ticket(body));
  mount(app, reportPlace, anyone, ({ body }) => {
    post.here.door.report(body);
    return undefined;
  });
  mount(app, enter, anyone, ({ body, reply }) => {
    const answer = post.here.door.knock(body);
    if (answer.answer !== 'enter') return answer;
    desk.give(reply, answer.entry);
    return { answer: 'enter' as const, ends: answer.entry.ends };
  });
  mount(app, checkEntry, anyone, ({ request, reply }) => {
    const inside = desk.look(request, reply);
    if (inside === 'inside') return letKeep(reply, desk.left(request));
    // A process that stands by leaves it to the one that lets people in.
    const entry = inside === 'outside' ? letInAt(post.here) : undefined;
    if (entry === undefined) throw new Refusal(refusalOf(inside));
    desk.give(reply, entry);
    return undefined;
  });
  mount(app, checkNewEntry, anyone, ({ request, reply }) => {
    const left = desk.left(request);
    if (left === 0) throw new Refusal(refusalOf('outside'));
    return letKeep(reply, left);
  });
}

/**
 * A proxy may go on by this answer for some seconds, and while no gate answers for as long as the entry is good.
 *
 * @param left seconds until it ends
 */
function letKeep(reply: FastifyReply, left: number): undefined {
  const fresh = Math.min(CHECK_CACHE, left);
  reply.headers({ 'cache-control': `max-age=${fresh}, stale-if-error=${left - fresh}`, vary: 'cookie' });
}

function sendBulletin(request: FastifyRequest, reply: FastifyReply, { bytes }: Post): FastifyReply {
  reply.headers({
    'content-type': 'application/json',
    'cache-control': BULLETIN_CACHE,
    vary: 'accept-encoding',
  });
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(bytes.plain);
  return reply.header('content-encoding', 'gzip').send(bytes.gzip);
}

/** Somebody who came while nobody waits; a random id, as a device without a ticket would draw. */
export function letInAt({ door }: OpenDoor): SignedEntry | undefined {
  return door.walkIn(randomTicketId());
}

function randomTicketId(): TicketId {
  return ticketId.parse(randomBytes(16).toString('base64url'));
}
