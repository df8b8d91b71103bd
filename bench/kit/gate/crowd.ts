import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Bulletin } from '#gate/model/bulletin.ts';
import { reportPlace } from '#gate/model/contract.ts';
import { isSampled } from '#gate/model/sampling.ts';
import type { Instant } from '#kit/model/clock.ts';
import { divisionId, personId } from '#people/model/ids.ts';
import type { GateProcess } from './process.ts';
import { bytesOf, type Statuses, sendAll } from './requests.ts';

/** So many reports at most for one bulletin: less than double the sample can answer. */
const REPORTS_A_BULLETIN = 4_000;
const CLASS_SIZE = 25;

/** What a crowd has sent to a gate. */
export interface Crowd {
  readonly people: number;
  posts: number;
  /** Of the last bulletin. */
  sample: number;
}

interface Somebody {
  readonly hash: number;
  readonly pass: string;
}

/**
 * People with passes wait before a gate, all at once. Each reads the bulletin, which is a file, and reports whenever the gate's
 * census asks for it: who is not asked sends the gate nothing at all. They report until `posts` reports have been sent, so that
 * gates before crowds of different sizes have answered equally many requests.
 */
export async function wait(gate: GateProcess, people: number, posts: number): Promise<Crowd> {
  const crowd: Crowd = { people, posts: 0, sample: 1 };
  const asked: Somebody[] = [];
  let came = 0;
  while (came < people || crowd.posts < posts) {
    const { sample, at } = bulletinOf(gate);
    crowd.sample = sample;
    const reports: Somebody[] = [];
    for (; came < people && reports.length < REPORTS_A_BULLETIN; came += 1) {
      const person = randomUUID();
      const hash = samplingHashOf(person);
      if (isSampled(hash, sample)) reports.push({ hash, pass: passOf(gate, person, came, at) });
    }
    asked.push(...reports);
    const again = came < people ? [] : asked.filter(({ hash }) => isSampled(hash, sample));
    const due = [...reports, ...again].slice(0, Math.max(REPORTS_A_BULLETIN, reports.length));
    const statuses = await sendAll(
      gate.port,
      due.map(({ pass }) => bytesOf(reportPlace.path, { place: { pass }, sample })),
    );
    expectOnly(204, statuses);
    crowd.posts += due.length;
    rotate(asked, again.length > 0 ? due.length : 0);
    if (came < people) await nextBulletin(gate, at);
  }
  return crowd;
}

/** Who has reported waits longest until the next time. */
function rotate(asked: Somebody[], count: number): void {
  asked.push(...asked.splice(0, count));
}

/** What the gate's model calls `samplingHash`, some times faster. */
export function samplingHashOf(holder: string): number {
  return createHash('sha256').update(`preau-census-1\0${holder}`).digest().readUInt32BE(0);
}

export function passOf({ credentials }: GateProcess, person: string, number: number, now: Instant): string {
  const division = divisionId.parse(`0990001A/${Math.floor(number / CLASS_SIZE)}`);
  return credentials.passes.sign(
    { role: 'pupil', person: personId.parse(person), divisions: [division] },
    now,
  );
}

export function bulletinOf({ folder }: Pick<GateProcess, 'folder'>): Bulletin {
  const { payload } = JSON.parse(readFileSync(`${folder}/bulletin.json`, 'utf8')) as { payload: string };
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}

async function nextBulletin(gate: GateProcess, after: Instant): Promise<void> {
  while (bulletinOf(gate).at <= after) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** @throws for any other status */
function expectOnly(status: number, statuses: Statuses): void {
  const others = [...statuses].filter(([each]) => each !== status);
  if (others.length > 0) throw new Error(`The gate answered ${JSON.stringify(others)}.`);
}
