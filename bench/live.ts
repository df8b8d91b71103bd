/**
 * What does a class cost, beside the least that it could cost? A school's node is given 40 classes of 30 streams
 * with two commands a second each, on each storage, by turns with a bare web socket server.
 *
 *     npm run -s bench -- live --json
 */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#kit/server/db/index.ts';
import { startPostgres } from '#test/kit/postgres.ts';
import { firstWord, start } from './kit/child.ts';
import { cpuOf, familyOf, parentOf } from './kit/cpu.ts';
import { Generator } from './kit/generator.ts';
import type { Report } from './kit/orders.ts';
import { type Ready, shape } from './kit/shape.ts';

/** The probe gives each class its four kinds of command once. */
const seconds = { probe: 1, warmUp: 4, segment: 1.2 };
const warmUpFactor = 2;
const rounds = 5;
/** On a slow machine fewer rounds, so that the answer comes within 50 s. */
const lastRoundBeforeMs = 40_000;

type Name = 'embedded' | 'postgres' | 'nothing' | 'bare';

interface Contender {
  readonly name: Name;
  /** Whose CPU counts. Processes may come and go, so it is asked again. */
  readonly pids: () => number[];
}

interface Measured {
  cpuUs: number;
  readonly reports: Report[];
}

const say = (text: string) => process.stderr.write(`${text}\n`);

await using cleanup = new AsyncDisposableStack();
const folder = mkdtempSync(join(tmpdir(), 'preau-bench-'));
cleanup.defer(() => rm(folder, { recursive: true, force: true }));
const generator = cleanup.use(new Generator());

say(
  `${shape.classes} classes of ${shape.streamsPerClass} streams, ${shape.commandsPerClassPerSecond} commands/s each.`,
);
const schools = await openSchools();
const contenders = [...schools, await openBare(await averageEventOf('embedded'))];
say('Warming up.');
await Promise.all(contenders.map(({ name }) => generator.run(name, seconds.warmUp, warmUpFactor)));
const measured = await measureByTurns(contenders);
report(measured);

async function openSchools(): Promise<Contender[]> {
  const postgres = cleanup.use(await startPostgres({ fsync: true }));
  const [one, two] = [await postgres.createDatabase(), await postgres.createDatabase()];
  const server = await postmasterOf(one);
  const withServer = (pid: number) => () => [pid, ...familyOf(server)];
  const sizes = Array.from({ length: shape.classes }, () => shape.streamsPerClass).join();
  return await Promise.all([
    openOne('embedded', './school.ts', ['embedded', folder, sizes], alone),
    openOne('postgres', './school.ts', ['postgres', one, sizes], withServer),
    openOne('nothing', './school.ts', ['nothing', two, sizes], withServer),
  ]);
}

/** Its events are as long as a school's, so that the two send the same bytes. */
function openBare(eventBytes: number): Promise<Contender> {
  say(`An event has ${eventBytes} bytes.`);
  return openOne('bare', './bare.ts', [`${eventBytes}`], alone);
}

function alone(pid: number): () => number[] {
  return () => [pid];
}

async function averageEventOf(name: Name): Promise<number> {
  const { eventBytes, commands } = await generator.run(name, seconds.probe, warmUpFactor);
  return Math.round(eventBytes / commands);
}

async function openOne(
  name: Name,
  file: string,
  args: readonly string[],
  pidsOf: (pid: number) => () => number[],
): Promise<Contender> {
  const child = start(file, args);
  cleanup.defer(() => void child.kill());
  const ready = await firstWord<Ready>(child);
  await generator.connect(name, name === 'bare' ? 'ws' : 'sse', ready);
  if (child.pid === undefined) throw new Error(`${name} has no process.`);
  say(`${name} is open.`);
  return { name, pids: pidsOf(child.pid) };
}

/** The server's first process is the parent of every connection's. */
async function postmasterOf(url: string): Promise<number> {
  await using database = await openDatabase({ url, connections: 1 });
  const [row] = await database.raw<{ pid: number }>('select pg_backend_pid() as pid');
  const postmaster = row && parentOf(row.pid);
  if (postmaster === undefined) throw new Error('PostgreSQL has no first process.');
  return postmaster;
}

/** A, B, C, D, A, B, C, D: so that what the machine does meanwhile falls on all of them. */
async function measureByTurns(contenders: readonly Contender[]): Promise<ReadonlyMap<Name, Measured>> {
  const all = new Map<Name, Measured>(contenders.map(({ name }) => [name, { cpuUs: 0, reports: [] }]));
  for (let round = 0; round < rounds && performance.now() < lastRoundBeforeMs; round += 1) {
    for (const { name, pids } of contenders) {
      const one = all.get(name);
      if (one === undefined) continue;
      const cpuBefore = cpuOf(pids());
      one.reports.push(await generator.run(name, seconds.segment));
      one.cpuUs += cpuOf(pids()) - cpuBefore;
    }
  }
  return all;
}

function report(measured: ReadonlyMap<Name, Measured>): void {
  const costOf = (name: Name) => {
    const { cpuUs, reports } = get(measured, name);
    return cpuUs / sum(reports.map(({ delivered }) => delivered));
  };
  for (const [name, { reports }] of measured) {
    const missing = sum(reports.map((report) => report.missing));
    if (missing === 0) continue;
    say(`${name} left out ${missing} deliveries, so its figures say nothing.`);
    process.exitCode = 1;
  }
  const { reports } = get(measured, 'embedded');
  const time = sum(reports.map(({ tookMs }) => tookMs)) / 1_000;
  const latencies = reports.flatMap(({ latencies }) => latencies).sort((a, b) => a - b);
  const bare = costOf('bare');
  const result = {
    commandsPerSecond: round(sum(reports.map(({ commands }) => commands)) / time),
    deliveredPerSecond: round(latencies.length / time),
    p50Ms: round(percentile(latencies, 0.5)),
    p99Ms: round(percentile(latencies, 0.99)),
    cpuPerDeliveredUs: round(costOf('embedded')),
    bareWsCpuPerDeliveredUs: round(bare),
    ratioToBareWs: round(costOf('embedded') / bare),
    ratioPostgres: round(costOf('postgres') / bare),
    ratioWithoutStorage: round(costOf('nothing') / bare),
  };
  for (const [name, value] of Object.entries(result)) say(`${name.padEnd(24)} ${value}`);
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

function get<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`${String(key)} was not measured.`);
  return value;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
