import { randomUUID } from 'node:crypto';
import type { ClientCommand } from '#live/model/command.ts';

/** A school's class, and somebody in it, as the bench speaks for them. */
export interface Seat {
  readonly origin: string;
  readonly classroom: string;
  readonly cookie: string;
}

/** Sends a command and gives the number of its event. Throws unless it was carried out. */
export async function command({ origin, classroom, cookie }: Seat, command: ClientCommand): Promise<number> {
  const response = await fetch(`${origin}/api/classrooms/${classroom}/commands`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ key: randomUUID(), command }),
  });
  const answer = (await response.json()) as { seq?: number; refused?: object };
  if (answer.seq === undefined || answer.refused !== undefined) {
    throw new Error(`${command.type} was not accepted: ${JSON.stringify(answer)}`);
  }
  return answer.seq;
}
