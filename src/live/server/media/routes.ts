import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { ReplyOf } from '#kit/model/contract.ts';
import { Refusal } from '#kit/model/errors.ts';
import { mount } from '#kit/server/http/mount.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import { askToSend, requestMediaToken } from '../../model/contract.ts';
import { liveErrors } from '../../model/errors.ts';
import { type MediaPermissions, type MediaRight, permissionsOf } from '../../model/media/permissions.ts';
import type { MediaDeps } from './deps.ts';
import type { Pace } from './pace.ts';
import { MediaProxy } from './proxy.ts';
import type { MediaTicket } from './ticket.ts';

interface AskDeps extends Pick<MediaDeps, 'whoAsks' | 'stateOf'> {
  readonly pace: Pace;
}

/** Who is not in the class is told so, whether there are voices or not. */
export function mountToken(
  app: FastifyInstance,
  deps: AskDeps,
  open: (ticket: MediaTicket) => Promise<ReplyOf<typeof requestMediaToken>>,
): void {
  mount(
    app,
    requestMediaToken,
    ({ request, params }) => deps.whoAsks(request, params.classroom),
    async ({ access: ticket }) => {
      await permissionsIn(ticket, deps);
      return await open(ticket);
    },
  );
}

/** `ask` is told only of what the class allows who asks. */
export function mountAsk(
  app: FastifyInstance,
  deps: AskDeps,
  ask: (ticket: MediaTicket, rights: readonly MediaRight[]) => Promise<void>,
): void {
  mount(
    app,
    askToSend,
    ({ request, params }) => deps.whoAsks(request, params.classroom),
    async ({ access: ticket, body: { rights } }) => {
      const permissions = await permissionsIn(ticket, deps);
      if (!rights.every((right) => permissions[right])) throw new Refusal(liveErrors['live.may-not-send']);
      await ask(ticket, rights);
      return undefined;
    },
  );
}

/** Throws a Refusal for who is not in the class, and for who is and asks too often. */
async function permissionsIn(ticket: MediaTicket, { stateOf, pace }: AskDeps): Promise<MediaPermissions> {
  const state = await stateOf(ticket.classroom);
  const permissions = state && permissionsOf(state, ticket.member);
  if (!permissions?.join) throw new Refusal(liveErrors['live.not-in-class']);
  if (!pace.takes(ticket)) throw new Refusal(liveErrors['live.too-fast']);
  return permissions;
}

export function noMedia(): never {
  throw new Refusal(liveErrors['live.media-down']);
}

/** The engine's signalling, as browsers reach it. */
export function mountProxy(app: FastifyInstance, proxy: MediaProxy, log: Log): void {
  for (const path of ['/media/:classroom/rtc/validate', '/media/:classroom/rtc/v1/validate']) {
    app.get(path, { schema: { hide: true } as object }, async (request, reply) => {
      const status = await proxy.validate(request.raw);
      return reply.code(status).send(status === 200 ? 'success' : '');
    });
  }
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!MediaProxy.handles(request.url)) return void socket.destroy();
    proxy.upgrade(request, socket, head).catch((error: unknown) => {
      log.debug({ err: error }, 'media connection not joined');
      socket.destroy();
    });
  });
}
