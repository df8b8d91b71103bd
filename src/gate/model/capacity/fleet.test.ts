import { describe, expect, it } from 'vitest';
import { START } from '../rehearsal.arbitrary.ts';
import { Fleet } from './fleet.ts';

const at = (second: number) => START + second * 1_000;

/** A node that says each second from 1 on what is given. */
function hear(fleet: Fleet, node: string, stresses: readonly number[], inside = 10): void {
  stresses.forEach((stress, i) => {
    fleet.report(at(i + 1), { node, stress, inside });
  });
}

describe('the fleet', () => {
  it('[G9] is as stressed as its worst node', () => {
    const fleet = new Fleet();
    hear(fleet, 'a', [0.2, 0.2]);
    hear(fleet, 'b', [0.7, 0.7]);
    expect(fleet.worst(at(2))).toBe(0.7);
  });

  it('[G9] takes a few long seconds for no stress, and five of nine for some', () => {
    const fleet = new Fleet();
    hear(fleet, 'a', [0.3, 0.3, 0.3, 0.3, 0.3, 9, 9, 9, 9]);
    expect(fleet.worst(at(9))).toBe(0.3);
    fleet.report(at(10), { node: 'a', stress: 9, inside: 10 });
    expect(fleet.worst(at(10))).toBe(9);
  });

  it('[G9] counts a node that is silent for 5 s as stressed to the limit, or what it was, and forgets it after 15 s', () => {
    const fleet = new Fleet();
    hear(fleet, 'calm', [0.3]);
    expect(fleet.worst(at(5.9))).toBe(0.3);
    expect(fleet.worst(at(6))).toBe(1);
    expect(fleet.inside).toBe(10);
    hear(fleet, 'stressed', [1.4]);
    expect(fleet.worst(at(15.9))).toBe(1.4);
    expect(fleet.heard()).toContainEqual({ node: 'stressed', stress: 1.4, inside: 10, at: at(1) });
    expect(fleet.worst(at(16))).toBeUndefined();
    expect(fleet.inside).toBe(0);
    expect(fleet.heard()).toEqual([]);
  });

  it('[G9] tells how those inside became more, and takes neither a new node nor a lost one for that', () => {
    const fleet = new Fleet();
    hear(fleet, 'a', [0.3], 100);
    expect(fleet.takeMore()).toBe(0);
    fleet.report(at(2), { node: 'a', stress: 0.3, inside: 130 });
    fleet.report(at(2), { node: 'b', stress: 0.3, inside: 50 });
    expect(fleet.takeMore()).toBe(30);
    expect(fleet.inside).toBe(180);
    fleet.worst(at(60));
    expect(fleet.takeMore()).toBe(0);
  });
});
