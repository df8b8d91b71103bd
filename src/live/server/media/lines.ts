import type { Duplex } from 'node:stream';
import type { Instant } from '#kit/model/clock.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import type { RoomName } from './rooms.ts';
import type { MediaTicket } from './ticket.ts';

/** Somebody of a class, as the engine knows them: one participant, whatever the number of their devices. */
export type Seat = Pick<MediaTicket, 'classroom' | 'member'>;

interface Line {
  readonly ticket: MediaTicket;
  readonly room: RoomName;
  readonly socket: Duplex;
}

/**
 * The signalling connections through the school, and whose session opened each. Whoever is in a room of the
 * engine has one: it ends with the session, with the permission to be there, and with the school.
 */
export class Lines {
  readonly #bySeat = new Map<string, Set<Line>>();
  readonly #byClass = new Map<ClassroomId, Set<Line>>();

  get size(): number {
    return this.#bySeat.values().reduce((sum, lines) => sum + lines.size, 0);
  }

  has(seat: Seat): boolean {
    return this.#bySeat.has(nameOf(seat));
  }

  /** The rooms that somebody of a class has a line to. */
  roomsOf(classroom: ClassroomId): RoomName[] {
    return [...new Set([...(this.#byClass.get(classroom) ?? [])].map(({ room }) => room))];
  }

  /** Kept until the socket closes; one that has closed already is not. */
  add(ticket: MediaTicket, room: RoomName, socket: Duplex): void {
    if (socket.destroyed) return;
    const name = nameOf(ticket);
    const line = { ticket, room, socket };
    put(this.#bySeat, name, line);
    put(this.#byClass, ticket.classroom, line);
    socket.once('close', () => this.#delete(name, line));
  }

  cut(seat: Seat): void {
    this.#cutIf((_, name) => name === nameOf(seat));
  }

  /** Gives the seats that are left without a line. */
  cutSession(session: string): Seat[] {
    return this.#cutIf(({ ticket }) => ticket.session === session);
  }

  /** Those whose session has come to its end. Gives the seats that are left without a line. */
  cutExpired(now: Instant): Seat[] {
    return this.#cutIf(({ ticket: { until } }) => until !== null && until <= now);
  }

  cutAll(): void {
    this.#cutIf(() => true);
  }

  #cutIf(isOver: (line: Line, name: string) => boolean): Seat[] {
    const over = [...this.#bySeat].flatMap(([name, lines]) =>
      [...lines].filter((line) => isOver(line, name)).map((line) => ({ name, line })),
    );
    for (const { name, line } of over) {
      this.#delete(name, line);
      line.socket.destroy();
    }
    return over.map(({ line }) => line.ticket).filter((seat) => !this.has(seat));
  }

  #delete(name: string, line: Line): void {
    drop(this.#bySeat, name, line);
    drop(this.#byClass, line.ticket.classroom, line);
  }
}

function put<K>(index: Map<K, Set<Line>>, key: K, line: Line): void {
  index.set(key, (index.get(key) ?? new Set()).add(line));
}

function drop<K>(index: Map<K, Set<Line>>, key: K, line: Line): void {
  const lines = index.get(key);
  lines?.delete(line);
  if (lines?.size === 0) index.delete(key);
}

const nameOf = ({ classroom, member }: { classroom: ClassroomId; member: MemberId }): string =>
  `${classroom} ${member}`;
