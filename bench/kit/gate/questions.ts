import { randomUUID } from 'node:crypto';
import { enter, readBulletin, reportPlace } from '#gate/model/contract.ts';
import { bulletinOf, passOf } from './crowd.ts';
import type { Question } from './load.ts';
import type { GateProcess } from './process.ts';

const PEOPLE = 10_000;

/** What people send who wait before a gate: everybody with a pass of their own. */
export function ourQuestions(gate: GateProcess) {
  const { at, sample } = bulletinOf(gate);
  const places = () =>
    Array.from({ length: PEOPLE }, (_, i) => ({ place: { pass: passOf(gate, randomUUID(), i, at) } }));
  return {
    read: { kind: 'get', path: readBulletin.path },
    report: {
      kind: 'post',
      path: reportPlace.path,
      bodies: places().map((body) => ({ ...body, sample })),
    },
    // Of others: who has entered reports no more.
    knock: { kind: 'post', path: enter.path, bodies: places() },
  } satisfies Record<string, Question>;
}

/** What people send who wait before the peer: one who has come already asks. */
export async function peerQuestions(origin: string) {
  const response = await fetch(`${origin}/join`, { method: 'POST' });
  const { ticket } = (await response.json()) as { ticket: string };
  return {
    arrive: { kind: 'post', path: '/join', bodies: [{}] },
    poll: { kind: 'get', path: `/position?ticket=${ticket}` },
  } satisfies Record<string, Question>;
}
