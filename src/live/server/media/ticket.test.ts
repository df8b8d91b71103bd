import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { hours } from '#kit/model/clock.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import { MediaTickets } from './ticket.ts';

const start = Date.UTC(2026, 10, 23, 8, 30);
const ticket = {
  classroom: 'c1' as ClassroomId,
  member: 'p1' as MemberId,
  session: 'session-1',
  until: start + hours(14),
};

function desk(secret = 's'.repeat(32)) {
  const clock = { time: start, now: () => clock.time };
  return { clock, tickets: new MediaTickets(secret, clock) };
}

describe('a media ticket', () => {
  it('is read as it was signed', async () => {
    const { tickets } = desk();
    expect(await tickets.read(await tickets.sign(ticket))).toEqual(ticket);
  });

  it('is nothing when another school signed it, or nobody did', async () => {
    const { tickets } = desk();
    expect(await tickets.read(await desk('x'.repeat(32)).tickets.sign(ticket))).toBeNull();
    expect(await tickets.read('')).toBeNull();
    const unsigned = `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify(ticket))}.`;
    expect(await tickets.read(unsigned)).toBeNull();
  });

  it('is not signed with the very secret that signs sessions', async () => {
    const secret = 's'.repeat(32);
    const forged = await new SignJWT(ticket)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(secret));
    expect(await desk(secret).tickets.read(forged)).toBeNull();
  });

  it('ends with the day', async () => {
    const { clock, tickets } = desk();
    const token = await tickets.sign(ticket);
    clock.time += hours(11);
    expect(await tickets.read(token)).not.toBeNull();
    clock.time += hours(2);
    expect(await tickets.read(token)).toBeNull();
  });

  it('ends with the session, when that is sooner', async () => {
    const { clock, tickets } = desk();
    const token = await tickets.sign({ ...ticket, until: start + hours(1) });
    clock.time += hours(1) - 1_000;
    expect(await tickets.read(token)).not.toBeNull();
    clock.time += 2_000;
    expect(await tickets.read(token)).toBeNull();
  });
});
