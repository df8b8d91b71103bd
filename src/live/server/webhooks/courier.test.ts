import { afterEach, beforeEach, expect, it } from 'vitest';
import { hours, seconds } from '#kit/model/clock.ts';
import { createLog } from '#kit/server/telemetry/log.ts';
import { Metrics } from '#kit/server/telemetry/metrics.ts';
import { Receiver } from '#test/kit/receiver.ts';
import { pupils, teachers } from '../../model/rehearsal/people.arbitrary.ts';
import type { EndpointId } from '../../model/webhooks/contract.ts';
import { noticeKinds } from '../../model/webhooks/kinds.ts';
import { eachLiveDatabase, Keeper, nextClassroom } from '../rehearsal/school.ts';
import { Addresses } from './addresses.ts';
import { Courier } from './courier.ts';
import { Deliveries } from './deliveries.ts';
import { Endpoints } from './endpoints.ts';
import { webhookMetrics } from './metrics.ts';

const [teacher] = teachers;
const [amel] = pupils;
if (teacher === undefined || amel === undefined) throw new Error('The class is too small.');
const schoolSecret = 's'.repeat(32);

eachLiveDatabase('what other systems are told', (database) => {
  let keeper: Keeper;
  let endpoint: EndpointId;
  let receiver: Receiver;
  beforeEach(async () => {
    keeper = new Keeper(database());
    receiver = await Receiver.open();
    const endpoints = new Endpoints(database(), schoolSecret);
    const body = { url: receiver.at('/'), kinds: [...noticeKinds], school: null };
    endpoint = (await endpoints.create(body, keeper.clock.now())).endpoint.id;
  });
  afterEach(async () => {
    await keeper[Symbol.asyncDispose]();
    await receiver[Symbol.asyncDispose]();
    await new Endpoints(database(), schoolSecret).remove(endpoint);
  });

  const courier = () => {
    const metrics = webhookMetrics(new Metrics({ process: false }), () => 0);
    const [addresses, deliveries] = [new Addresses(['127.0.0.1']), new Deliveries(database())];
    const { clock } = keeper;
    const log = createLog('silent');
    return new Courier({ deliveries, addresses, clock, log, metrics, schoolSecret, origin: '' });
  };

  const claim = (mostEach = 4, from = keeper.clock.now()) =>
    new Deliveries(database()).claim({ now: from, until: from + seconds(25), busy: new Map(), mostEach });
  const kindsOf = (claimed: readonly { kind: string }[]) => claimed.map(({ kind }) => kind);

  it('is written with the log, and not by who has lost the class', async () => {
    const lost = await keeper.open(nextClassroom());
    await using other = new Keeper(database());
    await (await other.load(lost.id)).does(amel, { type: 'hand.raise' });
    await expect(lost.does(teacher, { type: 'ban', member: amel })).rejects.toMatchObject({
      code: 'live.moved',
    });
    const waiting = await new Deliveries(database()).list(endpoint, undefined);
    expect(waiting.map(({ kind, state }) => [kind, state])).toEqual([['class.opened', 'waiting']]);
  });

  it('is nobody else’s while somebody sends it, and is again when that one is not heard of', async () => {
    await keeper.open(nextClassroom());
    const [first] = await claim();
    expect(first).toMatchObject({ kind: 'class.opened', attempts: 1 });
    expect(await claim()).toEqual([]);
    const later = keeper.clock.now() + seconds(26);
    const [second] = await claim(4, later);
    expect(second).toMatchObject({ message: first?.message, attempts: 2 });
    const deliveries = new Deliveries(database());
    if (first === undefined || second === undefined) throw new Error('Nothing was claimed.');
    await deliveries.settle(first, 'given-up', later, 500);
    expect((await deliveries.list(endpoint, undefined))[0]?.state).toBe('waiting');
    await deliveries.settle(first, 'delivered', later, 200);
    expect((await deliveries.list(endpoint, undefined))[0]?.state).toBe('delivered');
  });

  it('is claimed in the order of the class, one at a time, and of several classes at once', async () => {
    const [one, two] = [await keeper.open(nextClassroom()), await keeper.open(nextClassroom())];
    await one.does(teacher, { type: 'close' });
    const deliveries = new Deliveries(database());
    const first = await claim(1);
    expect(first).toHaveLength(1);
    const rest = await claim(4);
    expect([...first, ...rest].map(({ classroom }) => classroom)).toEqual([one.id, two.id]);
    for (const kind of ['class.closed', 'attendance.ready']) {
      for (const done of [...first.splice(0), ...rest.splice(0)]) {
        await deliveries.settle(done, 'delivered', keeper.clock.now(), 200);
      }
      first.push(...(await claim()));
      expect(kindsOf(first)).toEqual([kind]);
    }
  });

  it('is sent once, in order, by however many nodes', async () => {
    const classes = await Promise.all(Array.from({ length: 12 }, () => keeper.open(nextClassroom())));
    for (const each of classes) await each.does(teacher, { type: 'close' });
    await using stack = new AsyncDisposableStack();
    const couriers = Array.from({ length: 3 }, () => stack.use(courier()));
    for (const each of couriers) each.wake();
    await receiver.until('/', 36);
    await expect.poll(async () => (await claim(4, keeper.clock.now() + hours(1))).length).toBe(0);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(36);
    expect(receiver.received).toHaveLength(36);
    for (const { id } of classes) {
      const told = receiver.received
        .map(({ body }) => JSON.parse(body))
        .filter(({ data }) => data.classroom === id);
      expect(told.map(({ type }) => type)).toEqual(['class.opened', 'class.closed', 'attendance.ready']);
    }
  });

  it('waits for whoever comes next when a node ends while it sends', async () => {
    await keeper.open(nextClassroom());
    receiver.says = (_, before) => (before === 0 ? () => {} : 200);
    const ending = courier();
    ending.wake();
    await receiver.until('/', 1);
    await ending[Symbol.asyncDispose]();
    await using next = courier();
    next.wake();
    const [first, second] = await receiver.until('/', 2);
    expect(second?.id).toBe(first?.id);
  });

  it('is forgotten after a week', async () => {
    await keeper.open(nextClassroom());
    const deliveries = new Deliveries(database());
    await deliveries.sweep(keeper.clock.now() + hours(7 * 24));
    expect(await deliveries.list(endpoint, undefined)).toHaveLength(1);
    await deliveries.sweep(keeper.clock.now() + hours(7 * 24) + 1);
    expect(await deliveries.list(endpoint, undefined)).toEqual([]);
  });
});
