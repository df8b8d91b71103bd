import type { Crowd } from '../room.ts';
import type { OpenDoor } from './open.ts';

/** Before an open door, and behind it. */
export function crowdAt({ writer: { bulletin }, capacity }: OpenDoor): Crowd {
  const { teachers, pupils, walkIns } = bulletin.waiting;
  return {
    waiting: teachers + pupils + walkIns,
    inside: capacity.inside,
    rate: bulletin.rate,
    stock: capacity.stock,
  };
}
