import type { Clock } from '#kit/model/clock.ts';
import type { Config } from '#kit/server/config.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import { Capacity } from '../../model/capacity/capacity.ts';
import { Gate } from '../../model/gate.ts';
import { workDue } from '../../model/price.ts';
import type { Credentials } from '../credentials/index.ts';
import { readOwnBulletin } from '../credentials/own-bulletin.ts';
import { newEntries } from '../entries/new-entry.ts';
import { OrderBook } from '../staff/orders.ts';
import { Archive } from '../writer/archive.ts';
import { GateFolder } from '../writer/folder.ts';
import { isWorthResuming, Writer } from '../writer/writer.ts';
import { ClassPlaces } from './class-places.ts';
import type { DoorCounts } from './counts.ts';
import { Door, type DoorDeps } from './door.ts';
import { Rushes } from './rushes.ts';
import { seedOf } from './seed.ts';
import { Order } from './waiter.ts';

export interface OpenDoorDeps {
  readonly config: Pick<Config, 'cell' | 'gate'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly counts: DoorCounts;
  readonly credentials: Credentials;
  readonly readPass: DoorDeps['readPass'];
  readonly classOfCode: DoorDeps['classOfCode'];
  /** Whether what this process publishes is the cell's. */
  mayWrite(): boolean;
}

/** The process that lets people in, and writes what those who wait read. */
export interface OpenDoor extends AsyncDisposable {
  readonly door: Door;
  readonly writer: Writer;
  readonly capacity: Capacity;
  readonly orders: OrderBook;
}

/** Goes on from what the gate before it has published. */
export async function openDoor(deps: OpenDoorDeps): Promise<OpenDoor> {
  const { config, clock, log, counts, credentials } = deps;
  const { calendar, jwks } = credentials;
  const folder = await GateFolder.open(config.gate.folder);
  await folder.writeKeys(jwks);
  await using opened = new AsyncDisposableStack();
  const archive = opened.use(new Archive(config.gate.folder, calendar, log));
  const now = clock.now();
  const before = readOwnBulletin(await folder.last(), jwks.keys);
  const last = before !== undefined && isWorthResuming(before, now) ? before : undefined;
  const capacity = new Capacity(now, { configured: config.gate.rate, last: last?.rate });
  const orders = await OrderBook.open(config.gate.folder);
  const gate = new Gate(now, { rate: last?.rate ?? config.gate.rate, last });
  const rushes = new Rushes(calendar, config.gate.rushes);
  const seed = seedOf(config);
  const door = new Door(gate, {
    ...deps,
    cell: config.cell.name,
    order: new Order(seed, calendar),
    classes: new ClassPlaces(),
    newEntry: newEntries(credentials.entries, clock),
    bulletin: () => writer.current(),
  });
  const writer = new Writer({
    clock,
    log,
    cell: config.cell.name,
    seed: seed.toString('base64url'),
    calendar,
    signer: credentials.bulletins,
    folder,
    archive,
    gate,
    lastSeq: before?.seq ?? 0,
    rate: (at) => {
      gate.announce(rushes.of(at));
      const { teachers, pupils, walkIns } = gate.calls.waiting;
      const measured = capacity.tick(at, counts.takeEntries(), teachers + pupils + walkIns > 0);
      return orders.orders.rate ?? measured;
    },
    work: (at) => workDue(counts.worked(at), gate.calls.rate),
    isEngagedByOrder: () => orders.orders.engaged,
    onPublished: (bulletin) => door.asked(bulletin),
    mayWrite: deps.mayWrite,
  });
  opened.use(writer).start();
  const resources = opened.move();
  return { door, writer, capacity, orders, [Symbol.asyncDispose]: () => resources.disposeAsync() };
}
