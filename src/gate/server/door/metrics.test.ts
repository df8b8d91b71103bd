import { describe, expect, it } from 'vitest';
import { Metrics } from '#kit/server/telemetry/metrics.ts';
import type { Bulletin } from '../../model/bulletin.ts';
import type { NodeReport } from '../../model/capacity/fleet.ts';
import { observeDoor } from './metrics.ts';

const AT = 1_600_000_000_000;
const none = { early: [], likely: [], late: [] };

const bulletin: Bulletin = {
  v: 1,
  cell: 'test-1',
  seq: 1,
  at: AT,
  validUntil: AT + 15_000,
  engaged: true,
  day: 700,
  rush: 1,
  seed: '',
  called: 0.25,
  calledTeachers: 0.75,
  reached: AT - 90_000,
  sample: 4,
  work: 10,
  rate: 12.5,
  waiting: { teachers: 3, pupils: 4_000, walkIns: 17, error: 250 },
  eta: { teachers: none, pupils: none, walkIns: none },
};

async function observed(nodes: readonly NodeReport[] | undefined, change: Partial<Bulletin> = {}) {
  const metrics = new Metrics({ process: false });
  const heard = nodes?.map((node) => ({ ...node, at: AT }));
  const door = heard && {
    writer: { bulletin: { ...bulletin, ...change } },
    capacity: { nodes: () => heard },
  };
  observeDoor({ metrics, clock: { now: () => AT + 1_250 }, door: () => door });
  const text = await metrics.registry.metrics();
  return Object.fromEntries(
    [...text.matchAll(/^(preau_gate_\S+) (\S+)$/gm)].map(([, name, n]) => [name, Number(n)]),
  );
}

describe('the gate’s metrics', () => {
  it('are the latest bulletin’s figures, and what the nodes say', async () => {
    const nodes = [
      { node: 'a', stress: 0.4, inside: 10 },
      { node: 'b', stress: 1.2, inside: 20 },
    ];
    expect(await observed(nodes)).toEqual({
      preau_gate_writes: 1,
      preau_gate_engaged: 1,
      preau_gate_rate: 12.5,
      'preau_gate_waiting{lane="teachers"}': 3,
      'preau_gate_waiting{lane="pupils"}': 4_000,
      'preau_gate_waiting{lane="walkIns"}': 17,
      preau_gate_waiting_error: 250,
      'preau_gate_called{lane="teachers"}': 0.75,
      'preau_gate_called{lane="pupils"}': 0.25,
      preau_gate_walk_in_wait_seconds: 90,
      preau_gate_bulletin_age_seconds: 1.25,
      preau_gate_nodes: 2,
      preau_gate_worst_stress: 1.2,
    });
  });

  it('say of a process that stands by nothing else', async () => {
    const figures = await observed(undefined);
    expect(figures).toMatchObject({ preau_gate_writes: 0, preau_gate_nodes: 0, preau_gate_rate: Number.NaN });
    expect(Object.keys(figures).filter((name) => name.includes('lane'))).toEqual([]);
  });

  it('are plain numbers too while the gate is open and hears no node', async () => {
    const open = await observed([], { engaged: false, reached: AT + 3_600_000 });
    expect(open).toMatchObject({
      preau_gate_engaged: 0,
      preau_gate_walk_in_wait_seconds: 0,
      preau_gate_nodes: 0,
      preau_gate_worst_stress: 0,
    });
  });
});
