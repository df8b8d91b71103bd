import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { MediaConfig } from '#kit/server/config.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import type { MediaPermissions } from '../../model/media/permissions.ts';
import { engineToken } from './grant.ts';
import type { Lines } from './lines.ts';
import type { Pace } from './pace.ts';
import type { RoomName } from './rooms.ts';
import type { MediaTicket, MediaTickets } from './ticket.ts';

export interface ProxyDeps {
  readonly config: MediaConfig;
  readonly tickets: MediaTickets;
  readonly lines: Lines;
  /** Where somebody belongs now by the class log, and what it allows; null when there is no such class. */
  readonly placeOf: (classroom: ClassroomId, member: MemberId) => Promise<MediaPlace | null>;
  readonly isSessionLive: (session: string) => Promise<boolean>;
  /** Whether a browser's page of this school opens the connection; programs send no origin. */
  readonly isOwnPage: (request: IncomingMessage) => boolean;
  readonly joined: (classroom: ClassroomId) => void;
  readonly pace: Pace;
  /** A session that was live when its line was admitted is so no more. */
  readonly signedOut: (session: string) => void;
}

export interface MediaPlace {
  readonly room: RoomName;
  readonly permissions: MediaPermissions;
}

/** Where somebody goes, with a token of the engine's for there. */
interface Way {
  readonly room: RoomName;
  readonly token: string;
}

export type Entry =
  | { readonly allowed: true; readonly ticket: MediaTicket; readonly path: string }
  | { readonly allowed: false; readonly status: 401 | 403 | 404 | 429 };

const ADDRESS = /^\/media\/([A-Za-z0-9_-]{1,64})(\/rtc(?:\/v1)?(?:\/validate)?)$/;
const CONNECT_TIMEOUT_MS = 5_000;
/** The ticket is the school's; `publish` would let one member in as a second participant of another name. */
const NOT_FOR_THE_ENGINE = ['access_token', 'publish'];

/** The address under which browsers reach the media of a class. */
export const mediaPath = (classroom: ClassroomId): string => `/media/${classroom}`;

/**
 * Stands between browsers and the media engine's signalling. At every connection and reconnection it asks
 * the class log what the ticket's holder may do, and speaks to the engine with a token of its own making.
 */
export class MediaProxy {
  readonly #deps: ProxyDeps;

  constructor(deps: ProxyDeps) {
    this.#deps = deps;
  }

  static handles(url: string | undefined): boolean {
    return url?.startsWith('/media/') ?? false;
  }

  /** Answers `101` and joins the two sockets, or refuses with a plain status. */
  async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    const entry = await this.admit(request);
    if (!entry.allowed) return refuse(socket, entry.status);
    const { room, token } = await this.#wayOf(entry.ticket);
    const upstream = httpRequest(this.#engineUrl(entry.path), {
      headers: { ...upgradeHeaders(request), authorization: `Bearer ${token}` },
      timeout: CONNECT_TIMEOUT_MS,
    });
    upstream.on('upgrade', (response, engineSocket, engineHead) => {
      engineSocket.setTimeout(0);
      socket.write(statusLine(101, response));
      if (engineHead.length > 0) socket.write(engineHead);
      if (head.length > 0) engineSocket.write(head);
      this.#join(entry.ticket, room, socket, engineSocket);
    });
    upstream.on('response', (response) => {
      response.resume();
      refuse(socket, response.statusCode ?? 502);
    });
    upstream.on('timeout', () => upstream.destroy(new Error('The media engine does not answer.')));
    upstream.on('error', () => refuse(socket, 503));
    upstream.end();
  }

  /** Clients ask `…/validate` why a connection was refused. */
  async validate(request: IncomingMessage): Promise<number> {
    const entry = await this.admit(request);
    if (!entry.allowed) return entry.status;
    const { token } = await this.#wayOf(entry.ticket);
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(this.#engineUrl(entry.path), { headers }).catch(() => null);
    await answer?.body?.cancel();
    return answer?.status ?? 503;
  }

  async admit(request: IncomingMessage): Promise<Entry> {
    const url = new URL(request.url ?? '/', 'http://school');
    const [, classroom, path] = ADDRESS.exec(url.pathname) ?? [];
    if (path === undefined) return { allowed: false, status: 404 };
    if (!this.#deps.isOwnPage(request)) return { allowed: false, status: 403 };
    const ticket = await this.#deps.tickets.read(
      bearer(request) ?? url.searchParams.get('access_token') ?? '',
    );
    if (ticket === null || ticket.classroom !== classroom) return { allowed: false, status: 401 };
    if (ticket.session !== null && !(await this.#deps.isSessionLive(ticket.session))) {
      return { allowed: false, status: 401 };
    }
    const place = await this.#deps.placeOf(ticket.classroom, ticket.member);
    if (!place?.permissions.join) return { allowed: false, status: 403 };
    if (!this.#deps.pace.takes(ticket)) return { allowed: false, status: 429 };
    for (const own of NOT_FOR_THE_ENGINE) url.searchParams.delete(own);
    return { allowed: true, ticket, path: `${path}${url.search}` };
  }

  #engineUrl(path: string): string {
    return `${this.#deps.config.url}${path}`;
  }

  /** Reads the log again, right before the engine is told: a ban, or another group, may have come since the check. */
  async #wayOf({ classroom, member }: MediaTicket): Promise<Way> {
    const place = await this.#deps.placeOf(classroom, member);
    if (!place?.permissions.join) throw new Error('No longer allowed.');
    const { room, permissions } = place;
    return { room, token: await engineToken(this.#deps.config, room, member, permissions) };
  }

  #join(ticket: MediaTicket, room: RoomName, socket: Duplex, engineSocket: Duplex): void {
    if (socket.destroyed) return void engineSocket.destroy();
    this.#deps.lines.add(ticket, room, socket);
    socket.on('close', () => engineSocket.destroy());
    engineSocket.on('close', () => socket.destroy());
    engineSocket.on('error', () => socket.destroy());
    socket.pipe(engineSocket).pipe(socket);
    this.#deps.joined(ticket.classroom);
    void this.#checkSession(ticket.session);
  }

  /** Who signed out while the engine answered had no line yet that could be cut. */
  async #checkSession(session: string | null): Promise<void> {
    if (session === null) return;
    const { isSessionLive, signedOut } = this.#deps;
    // Where nobody can say, the session's own end cuts the line.
    if (!(await isSessionLive(session).catch(() => true))) signedOut(session);
  }
}

function bearer(request: IncomingMessage): string | undefined {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
}

/** The handshake's own headers, and neither cookies nor addresses. */
function upgradeHeaders(request: IncomingMessage): Record<string, string> {
  const passed = Object.entries(request.headers).filter(([name]) =>
    /^(sec-websocket-.*|user-agent)$/.test(name),
  );
  return {
    ...(Object.fromEntries(passed) as Record<string, string>),
    connection: 'Upgrade',
    upgrade: 'websocket',
  };
}

function statusLine(status: number, response: IncomingMessage): string {
  const headers = response.rawHeaders.flatMap((name, i, all) =>
    i % 2 === 0 ? [`${name}: ${all[i + 1]}`] : [],
  );
  return `HTTP/1.1 ${status} ${response.statusMessage}\r\n${headers.join('\r\n')}\r\n\r\n`;
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
