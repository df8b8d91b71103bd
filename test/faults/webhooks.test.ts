import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { freePort } from '#kit/server/process/ports.ts';
import { sendCommand } from '#live/model/contract.ts';
import type { ClassroomId } from '#live/model/ids.ts';
import { createEndpoint } from '#live/model/webhooks/contract.ts';
import { noticeKinds } from '#live/model/webhooks/kinds.ts';
import { messageIdOf } from '#live/model/webhooks/notice.ts';
import { createFirstAdministrator, listLessons, signIn } from '#people/model/contract.ts';
import { importSchools } from '#people/model/import/contract.ts';
import { Browser } from '#test/kit/browser.ts';
import { putDatabase } from '#test/kit/empty-folder.ts';
import { orderWideGate } from '#test/kit/gate.ts';
import { Receiver } from '#test/kit/receiver.ts';
import { Served } from '#test/kit/served.ts';
import { credentials, PASSWORD, tokenIn, townFile } from '../http/people/town.ts';
import { random, seedOfRun } from './kit/seed.ts';

const KILLS = process.env.PREAU_LONG === '1' ? 60 : 4;
const MINUTES = process.env.PREAU_LONG === '1' ? 30 : 4;
/** A claim of a killed school lasts 25 s; each of a receiver's moods delays a class by 5 s. */
const TOLD_WITHIN = { timeout: 150_000, interval: 250 };

interface Teacher {
  readonly browser: Browser;
  readonly room: ClassroomId;
}

async function teacherOf(origin: string, who: 'anne' | 'bruno' | 'chloe'): Promise<Teacher> {
  const browser = new Browser(origin);
  await browser.call(signIn, { body: credentials[who] });
  const { body } = await browser.call(listLessons);
  return { browser, room: body.lessons[0]?.id as unknown as ClassroomId };
}

/** Gives the number of the line that it made; undefined when there is no school to carry it out. */
async function say(browser: Browser, room: ClassroomId, type: 'open' | 'close'): Promise<number | undefined> {
  const body = { key: randomUUID(), command: { type } };
  const answer = await browser
    .call(sendCommand, { params: { classroom: room }, body })
    .catch(() => undefined);
  if (answer !== undefined && answer.code !== undefined) throw new Error(`Not carried out: ${answer.code}`);
  return answer?.body.seq;
}

/** Opens and closes a class again and again, until the school is gone; gives the ids of the messages that are owed for it. */
async function teach(
  { browser, room }: Teacher,
  acted: () => void,
  pauseMs: () => number,
): Promise<string[]> {
  const owed: string[] = [];
  // It may be open since before the last kill: only what follows changes it for certain, and is owed a message.
  await say(browser, room, 'close');
  for (;;) {
    for (const type of ['open', 'close'] as const) {
      const seq = await say(browser, room, type);
      if (seq === undefined) return owed;
      if (type === 'open') owed.push(messageIdOf(room, seq, 'class.opened'));
      else owed.push(messageIdOf(room, seq, 'class.closed'), messageIdOf(room, seq, 'attendance.ready'));
      acted();
      await wait(pauseMs());
    }
  }
}

it(`tells of every acknowledged act when the school is killed ${KILLS} times between the log and the receiver`, {
  timeout: MINUTES * 60_000,
}, async () => {
  const seed = seedOfRun();
  console.log(`webhooks: seed ${seed} (PREAU_SEED=${seed} chooses the same moments again)`);
  const dice = random(seed);
  const data = await mkdtemp(join(tmpdir(), 'preau-webhooks-'));
  await using cleanup = new AsyncDisposableStack();
  cleanup.defer(() => rm(data, { recursive: true }));
  await orderWideGate(join(data, 'gate'));
  await putDatabase(data);
  const receiver = cleanup.use(await Receiver.open());
  const taken: string[] = [];
  const seen = new Set<string>();
  receiver.says = ({ id }) => {
    const isMoody = !seen.has(id) && dice() < 0.05;
    seen.add(id);
    if (isMoody) return 500;
    taken.push(id);
    return 204;
  };
  const environment = {
    PREAU_SECRET: 's'.repeat(32),
    PREAU_DATA: data,
    PREAU_PORT: String(await freePort('tcp', '127.0.0.1')),
    PREAU_WEBHOOK_NETWORKS: '127.0.0.1',
  };
  let school = cleanup.use(await Served.start('serve', environment));
  const origin = school.ready.address;
  const administrator = new Browser(origin);
  const body = {
    email: 'ada@town.example',
    password: PASSWORD,
    name: 'Ada',
    token: tokenIn(school.ready.lines),
  };
  expect((await administrator.call(createFirstAdministrator, { body })).status).toBe(200);
  expect((await administrator.call(importSchools, { body: townFile(Date.now()) })).status).toBe(200);
  const endpoint = { url: receiver.at('/'), kinds: [...noticeKinds], school: null };
  expect((await administrator.call(createEndpoint, { body: endpoint })).status).toBe(200);
  const teachers = await Promise.all(
    (['anne', 'bruno', 'chloe'] as const).map((who) => teacherOf(origin, who)),
  );

  const owed: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    let left = 6 + Math.floor(dice() * 9);
    const enough = Promise.withResolvers<void>();
    const acted = () => {
      left -= 1;
      if (left === 0) enough.resolve();
    };
    const acts = teachers.map((teacher) => teach(teacher, acted, () => 30 + dice() * 100));
    await enough.promise;
    await wait(dice() * 50);
    await school.kill();
    owed.push(...(await Promise.all(acts)).flat());
    school = cleanup.use(await Served.start('serve', environment));
  }
  const missing = () => owed.filter((id) => !taken.includes(id));
  await expect.poll(missing, TOLD_WITHIN).toEqual([]);
  expect(owed.length).toBeGreaterThanOrEqual(KILLS * 6);
  const twice = taken.length - new Set(taken).size;
  for (const { room } of teachers) {
    const seqs = [...new Set(taken)]
      .filter((id) => id.startsWith(`${room}_`))
      .map((id) => Number(id.split('_')[1]));
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
  }
  console.log(
    `webhooks: seed ${seed}, ${KILLS} kills, ${owed.length} messages owed, none lost, ${twice} sent twice`,
  );
});
