/**
 * What does it cost to let people wait? The bulletin behind nginx, as deploy/nginx.conf serves it, beside a bare file of the
 * same size, and one wait of 20 minutes beside the same in a waiting room that counts in Redis; CPU of all processes that
 * serve, nginx and Redis too. And what the gate holds in memory before crowds of two sizes.
 *
 *     npm run -s bench -- gate --json
 */
import { mkdtempSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNginx } from '#test/kit/nginx.ts';
import { firstWord, start } from './kit/child.ts';
import { cpuOf } from './kit/cpu.ts';
import { openContenders } from './kit/gate/contenders.ts';
import type { BadMorning } from './kit/gate/counted.ts';
import { wait } from './kit/gate/crowd.ts';
import { median, ourCost, peerCost, totalOf } from './kit/gate/figures.ts';
import { Load } from './kit/gate/load.ts';
import { residentMB } from './kit/gate/memory.ts';
import { pageBytes } from './kit/gate/page.ts';
import { startGate } from './kit/gate/process.ts';
import { ourQuestions, peerQuestions } from './kit/gate/questions.ts';

const WAIT_SECONDS = 1_200;
const PEER_POLLS_EACH = 20;
/** Until what is asked is compiled. */
const WARM_UP_MS = 4_000;
const SEGMENT_MS = 500;
const ROUNDS = 5;
/** On a slow machine fewer rounds, so that the answer comes within 50 s. */
const LAST_ROUND_BEFORE_MS = 26_000;
/** Sent to the gate before each of the two crowds, and more if its size asks for more. */
const CROWD_POSTS = 36_000;

const say = (text: string) => process.stderr.write(`${text}\n`);

await using opened = new AsyncDisposableStack();
const folder = mkdtempSync(join(tmpdir(), 'preau-bench-'));
opened.defer(() => rm(folder, { recursive: true, force: true }));
if (findNginx() === undefined) throw new Error('This bench needs nginx and redis-server on PATH.');

const served = await measureByTurns();
const [morning, ten, million] = await Promise.all([
  firstWord<BadMorning>(start('./gate/bad-morning.ts')),
  memoryAfter(10_000),
  memoryAfter(1_000_000),
]);
report();

async function measureByTurns() {
  await using gate = await startGate(mkdtempSync(join(folder, 'gate-')), 10_000);
  await using contenders = await openContenders(gate, folder);
  const { bare, ours, alone, peer } = contenders;
  const { read, report, knock } = ourQuestions(gate);
  const { arrive, poll } = await peerQuestions(peer.origin);
  const asked = {
    static: [bare, { kind: 'get', path: '/static.json' }],
    bulletin: [ours, read],
    bulletinFromNode: [alone, read],
    report: [ours, report],
    knock: [ours, knock],
    peerPoll: [peer, poll],
    peerArrival: [peer, arrive],
  } as const;
  type Name = keyof typeof asked;
  const names = Object.keys(asked) as Name[];
  const load = new Load(folder);
  const costs = new Map<Name, number[]>(names.map((name) => [name, []]));
  const rates = new Map<Name, number[]>(names.map((name) => [name, []]));
  const asLargeAsBulletin = () =>
    copyFile(join(gate.folder, 'bulletin.json.gz'), join(folder, 'static.json'));
  await asLargeAsBulletin();
  for (const pair of [
    ['report', 'peerPoll'],
    ['knock', 'peerArrival'],
  ] as const) {
    await Promise.all(pair.map((name) => load.on(asked[name][0].origin, asked[name][1], WARM_UP_MS)));
  }
  for (let round = 0; round < ROUNDS && performance.now() < LAST_ROUND_BEFORE_MS; round += 1) {
    await asLargeAsBulletin();
    for (const name of names) {
      const [{ origin, pids }, question] = asked[name];
      const before = cpuOf(pids());
      const { requests, perSecond } = await load.on(origin, question, SEGMENT_MS);
      costs.get(name)?.push((cpuOf(pids()) - before) / requests);
      rates.get(name)?.push(perSecond);
    }
  }
  const [cost, rate] = [
    (name: Name) => median(costs.get(name) ?? []),
    (name: Name) => median(rates.get(name) ?? []),
  ];
  for (const name of names) {
    say(
      `${name.padEnd(18)} ${cost(name).toFixed(1)} µs of CPU a request, ${Math.round(rate(name))} a second`,
    );
  }
  return { cost, rate };
}

async function memoryAfter(people: number) {
  await using gate = await startGate(mkdtempSync(join(folder, 'gate-')), 20);
  const crowd = await wait(gate, people, CROWD_POSTS);
  const before = cpuOf([gate.pid]);
  const megabytes = await residentMB(gate.pid);
  const idleMs = (cpuOf([gate.pid]) - before) / 1_000;
  say(
    `Before ${people} people the gate answered ${crowd.posts} reports, asks one in ${crowd.sample}, holds ${megabytes.toFixed(1)} MB and uses ${idleMs.toFixed(1)} ms of CPU a second by itself.`,
  );
  return megabytes;
}

function report(): void {
  const { cost, rate } = served;
  const { requests } = morning;
  say(
    `Of ${morning.people} people ${morning.waited} waited for 20 minutes: on average ${requests.reads.toFixed(2)} reads, ${requests.reports.toFixed(2)} reports (one in ${morning.sample} is asked), ${requests.knocks.toFixed(2)} knocks.`,
  );
  say(`By requests a second alone: bulletin over static ${(rate('bulletin') / rate('static')).toFixed(3)}.`);
  const costs = {
    read: cost('bulletin'),
    report: cost('report'),
    knock: cost('knock'),
  };
  const ours = ourCost(costs, requests);
  const peer = peerCost(
    { arrival: cost('peerArrival'), poll: cost('peerPoll') },
    WAIT_SECONDS,
    PEER_POLLS_EACH,
  );
  const result = {
    /** Requests that a second of nginx's CPU answers: what else the machine does falls on neither. */
    bulletinOverStatic: round(cost('static') / cost('bulletin')),
    peerCpuPerWaiterUs: Math.round(peer),
    ourCpuPerWaiterUs: Math.round(ours),
    peerOverOurs: round(peer / ours),
    requestsPer20MinWait: round(totalOf(requests)),
    memoryMB10k: round(ten),
    memoryMB1M: round(million),
    bulletinBytes: morning.bulletinBytes,
    pageBytes: pageBytes(fileURLToPath(new URL('../dist/gate', import.meta.url))),
  };
  for (const [name, value] of Object.entries(result)) say(`${name.padEnd(24)} ${value}`);
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

function round(n: number): number {
  return Math.round(n * 1_000) / 1_000;
}
