import { describe, expect, it } from 'vitest';
import { type Status, statusText } from './status-text.ts';

/** Half past eight in Paris, in winter. */
const AT = Date.parse('2026-11-24T07:30:00Z');

const crowded: Status = {
  url: 'http://127.0.0.1:8080',
  seq: 1_795_678_200,
  at: AT,
  engaged: true,
  since: AT - 200_000,
  orders: { engaged: false, rate: null },
  rate: 12.5,
  called: { teachers: 1, pupils: 0.4321, walkIns: AT - 90_000 },
  waiting: { teachers: 120, pupils: 3_800, walkIns: 200, error: 380 },
  work: 12,
  nodes: [
    { node: 'a:8080', stress: 0.84, by: 'database', inside: 800, at: AT - 1_000 },
    { node: 'b:8080', stress: 0.5, inside: 700, at: AT - 7_000 },
  ],
  age: 0.62,
  last: { early: 1_020, likely: 1_320, late: 1_860 },
};

/** What stands behind a label. */
const told = (label: string, change: Partial<Status> = {}) =>
  statusText({ ...crowded, ...change }, 'Europe/Paris')
    .find((line) => line.startsWith(`  ${label} `))
    ?.slice(13);

describe('a status', () => {
  it('is told in a few lines, in the cell’s time', () => {
    expect(statusText(crowded, 'Europe/Paris')).toEqual([
      'The gate at http://127.0.0.1:8080, 08:30:00',
      '  engaged    yes since 08:26:40, by itself',
      '  rate       12.5 entries a second: about what the worst node bears',
      '  called     teachers to 1.000, pupils to 0.432, walk-ins who came before 08:28:30',
      '  waiting    4120 ± 380: 120 teachers, 3800 pupils, 200 walk-ins',
      '  last       has entered about 08:52:00, between 08:47:00 and 09:01:00',
      '  work       12 bits for a walk-in’s ticket',
      '  bulletin   number 1795678200, 0.6 s old',
      '  nodes      a:8080: stress 0.84, most by the wait for the database; 800 inside; heard 1 s ago',
      '             b:8080: stress 0.50; 700 inside; heard 7 s ago',
    ]);
  });

  it('[G9] says what the rate follows from', () => {
    const node = (stress: number) => [{ node: 'a', stress, inside: 1, at: AT }];
    expect(told('rate', { orders: { engaged: false, rate: 12.5 } })).toMatch(/by order$/);
    expect(told('rate', { nodes: [] })).toMatch(/no node is heard, so what was last allowed stands$/);
    expect(told('rate', { nodes: node(0.95) })).toMatch(/cut, while the worst node is above 0.9$/);
    expect(told('rate', { nodes: node(0.2) })).toMatch(/grows while it is used$/);
  });

  it('[G2] tells an order from the gate’s own doing, and a gate that is open', () => {
    const byOrder = { engaged: true, rate: null };
    expect(told('engaged', { orders: byOrder, since: undefined })).toBe('yes, by order');
    expect(told('engaged', { orders: byOrder, engaged: false })).toBe('from the next second on, by order');
    expect(told('engaged', { engaged: false })).toBe('no: who comes is let in');
    const nobody = { teachers: 0, pupils: 0, walkIns: 0, error: 0 };
    expect([told('waiting', { waiting: nobody }), told('last', { last: null })]).toEqual([
      'nobody',
      'nobody waits',
    ]);
    expect(told('called', { called: { teachers: 1, pupils: 1, walkIns: AT + 1 } })).toMatch(/all walk-ins$/);
  });
});
