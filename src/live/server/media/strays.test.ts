import { describe, expect, it } from 'vitest';
import { seconds } from '#kit/model/clock.ts';
import type { MemberId } from '../../model/ids.ts';
import type { Seat } from './lines.ts';
import type { RoomName } from './rooms.ts';
import { Strays } from './strays.ts';

const room = 'c1' as RoomName;
const [amel, bao] = ['amel', 'bao'] as unknown as [MemberId, MemberId];

function watched() {
  const clock = { time: 0, now: () => clock.time };
  const onTheLine = new Set<MemberId>([amel, bao]);
  const strays = new Strays({ has: ({ member }: Seat) => onTheLine.has(member) }, clock);
  const later = (time: number, present: readonly MemberId[] = [amel, bao]) => {
    clock.time += time;
    return [...strays.among(room, present)];
  };
  return { onTheLine, later };
}

describe('who is in a media room without a line through the school', () => {
  it('is a stray after a while', () => {
    const { onTheLine, later } = watched();
    expect(later(seconds(60))).toEqual([]);
    onTheLine.delete(amel);
    expect(later(seconds(1))).toEqual([]);
    expect(later(seconds(19))).toEqual([]);
    expect(later(seconds(1))).toEqual([amel]);
  });

  it('is none when the line is back in time, or the room was left meanwhile', () => {
    const { onTheLine, later } = watched();
    onTheLine.delete(amel);
    later(0);
    onTheLine.add(amel);
    expect(later(seconds(15))).toEqual([]);
    onTheLine.delete(amel);
    expect(later(seconds(15))).toEqual([]);
    expect(later(seconds(15), [bao])).toEqual([]);
    expect(later(seconds(15))).toEqual([]);
  });
});
