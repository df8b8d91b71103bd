import { randomUUID } from 'node:crypto';
import type { ClientCommand } from '#live/model/command.ts';

/** A school's class, and somebody in it, as the bench speaks for them. */
export interface Seat {
  readonly origin: string;
  readonly classroom: string;
  readonly cookie: string;
}

/** Sends a command and gives the number of its event. Throws unless it was carried out. */
export async function command(seat: Seat, command: ClientCommand): Promise<number> {
  const answer = await post<{ seq: number; refused?: object }>(seat, 'commands', {
    key: randomUUID(),
    command,
  });
  if (answer.refused !== undefined) {
    throw new Error(`${command.type} was not accepted: ${JSON.stringify(answer)}`);
  }
  return answer.seq;
}

/** Posts to a place of the class; undefined where the answer has no body. Throws unless it was accepted. */
export async function post<T = undefined>(
  { origin, classroom, cookie }: Seat,
  path: string,
  body: object = {},
): Promise<T> {
  const response = await fetch(`${origin}/api/classrooms/${classroom}/${path}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} was refused: ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
