import { PassThrough } from 'node:stream';
import { setImmediate as settled } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import { Lines } from './lines.ts';
import type { RoomName } from './rooms.ts';

const room = 'c1' as RoomName;
const seat = (member: string) => ({ classroom: 'c1' as ClassroomId, member: member as MemberId });
const ticket = (member: string, session: string, until: number | null = null) => ({
  ...seat(member),
  session,
  until,
});

function opened() {
  const lines = new Lines();
  const add = (...given: Parameters<typeof ticket>) => {
    const socket = new PassThrough();
    lines.add(ticket(...given), room, socket);
    return socket;
  };
  return { lines, add };
}

describe('the lines of the media', () => {
  it('end with the session that opened them, and tell who is left without one', () => {
    const { lines, add } = opened();
    const [amel, elsewhere, bao] = [add('amel', 's1'), add('amel', 's2'), add('bao', 's3')];
    expect(lines.cutSession('s1')).toEqual([]);
    expect([amel.destroyed, elsewhere.destroyed, bao.destroyed]).toEqual([true, false, false]);
    expect(lines.cutSession('s2')).toMatchObject([seat('amel')]);
    expect(lines.has(seat('amel'))).toBe(false);
    expect(lines.has(seat('bao'))).toBe(true);
  });

  it('end when the session has come to its end', () => {
    const { lines, add } = opened();
    const socket = add('amel', 's1', 1_000);
    expect(lines.cutExpired(999)).toEqual([]);
    expect(lines.cutExpired(1_000)).toMatchObject([seat('amel')]);
    expect(socket.destroyed).toBe(true);
  });

  it('are forgotten when the other side hangs up, also before they were kept', async () => {
    const { lines, add } = opened();
    add('amel', 's1').destroy();
    const gone = new PassThrough();
    gone.destroy();
    lines.add(ticket('bao', 's2'), room, gone);
    await settled();
    expect(lines.size).toBe(0);
    expect(lines.has(seat('amel')) || lines.has(seat('bao'))).toBe(false);
  });
});
