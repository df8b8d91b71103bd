import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import type { ClassroomId, MemberId } from '#live/model/ids.ts';
import { plainOf } from '#live/model/text.ts';
import { ClassLog, type LogView } from '#live/web/log/class-log.ts';
import { signIn, signOut } from '#people/model/contract.ts';
import type { Browser } from '#test/kit/browser.ts';
import { COLLEGE, PASSWORD } from '../people/town.ts';
import { BadLine } from './bad-line.ts';
import { eachTown, send, type TownOfClasses } from './class.ts';

const patience = { firstByteMs: 400, silenceMs: 10_000, retryMs: 20 };
const nativeFetch = globalThis.fetch;

const say = (text: string) => ({ type: 'chat.say', text }) as const;
const said = ({ state }: LogView): (string | null)[] =>
  (state?.chat.messages ?? []).map(({ text }) => plainOf(text));

/** Resolves when what a page would show satisfies the test. */
function shows(log: ClassLog, test: (view: LogView) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!test(log.view.get())) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = log.view.subscribe(look);
    look();
  });
}

/** A page fetches relative addresses, with the cookies of its browser. */
function beThePageOf(browser: Browser, origin: string): void {
  vi.stubGlobal('fetch', (input: string, init: RequestInit = {}) => {
    if (!input.startsWith('/')) return nativeFetch(input, init);
    const headers = { ...(init.headers as Record<string, string>), cookie: browser.cookies };
    return nativeFetch(origin + input, { ...init, headers });
  });
}

function openTab(room: ClassroomId, member: MemberId): ClassLog {
  const log = new ClassLog(room, member, patience);
  log.start();
  onTestFinished(() => log.stop());
  return log;
}

/** A class of Anne's that is open, and Camille's browser on a bad line. */
async function lesson(town: TownOfClasses) {
  const [anne, room] = [await town.of('anne'), await town.newClassOf('anne')];
  const [camille, me] = [await town.as('camille'), (await town.idOf('camille')) as MemberId];
  await send(anne, room, { type: 'open' });
  const line = await BadLine.open(town.origin);
  onTestFinished(() => line[Symbol.asyncDispose]());
  beThePageOf(camille, line.origin);
  return { anne, camille, room, me, line };
}

eachTown('the log in a browser', (open) => {
  afterEach(() => vi.unstubAllGlobals());

  it('begins with the class as it is, and follows what happens', async () => {
    const { anne, room, me } = await lesson(open());
    await send(anne, room, say('before'));
    const log = openTab(room, me);
    await shows(log, ({ link, state }) => link.kind === 'live' && state?.session?.phase === 'open');
    await send(anne, room, say('after'));
    await shows(log, (view) => said(view).length === 2);
    expect(said(log.view.get())).toEqual(['before', 'after']);
  });

  it('comes back by itself when the line breaks, and misses and doubles nothing', async () => {
    const { anne, room, me, line } = await lesson(open());
    const log = openTab(room, me);
    await shows(log, ({ link }) => link.kind === 'live');
    const links: string[] = [];
    log.view.subscribe(() => links.push(log.view.get().link.kind));
    line.cut();
    await send(anne, room, say('one'));
    await shows(log, (view) => said(view).length === 1);
    line.cut();
    await send(anne, room, say('two'));
    await shows(log, (view) => view.link.kind === 'live' && said(view).length === 2);
    expect(links).toContain('retrying');
    expect(said(log.view.get())).toEqual(['one', 'two']);
  });

  it('asks again and again where the network holds streams back', async () => {
    const { anne, room, me, line } = await lesson(open());
    line.holdsStreams = true;
    const log = openTab(room, me);
    await shows(log, ({ link }) => link.kind === 'live');
    for (const word of ['un', 'deux', 'trois']) await send(anne, room, say(word));
    await shows(log, (view) => said(view).length === 3);
    expect(line.polls).toBeGreaterThan(1);
  });

  it('sends a command under one key until it is answered: a lost answer is no second act', async () => {
    const { room, me, line } = await lesson(open());
    const log = openTab(room, me);
    await shows(log, ({ link }) => link.kind === 'live');
    const tries: number[] = [];
    log.outbox.pending.subscribe(() => tries.push(log.outbox.pending.get()[0]?.tries ?? -1));
    line.loseNextAnswer();
    const answer = await log.send(say('once'));
    expect(answer).toMatchObject({ seq: expect.any(Number) });
    expect(tries).toEqual([0, 1, -1]);
    await log.send(say('twice'));
    await shows(log, (view) => said(view).length >= 2);
    expect(said(log.view.get())).toEqual(['once', 'twice']);
  });

  it('says once, after its tab was loaded again, what had no answer: carried out or not', async () => {
    const { room, me, line } = await lesson(open());
    const tab = new Map<string, string>();
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => tab.get(key) ?? null,
      setItem: (key: string, value: string) => tab.set(key, value),
      removeItem: (key: string) => tab.delete(key),
    });
    const before = openTab(room, me);
    await shows(before, ({ link }) => link.kind === 'live');
    line.loseNextAnswer();
    void before.send(say('carried out'));
    await shows(before, (view) => said(view).length === 1);
    line.cut();
    void before.send(say('not carried out'));
    void before.send({ type: 'hand.raise' });
    expect(before.outbox.pending.get()).toHaveLength(3);
    before.stop();

    const after = openTab(room, me);
    const answers = await Promise.all(after.outbox.resume());
    expect(answers).toHaveLength(2);
    await shows(after, (view) => said(view).length === 2);
    expect(said(after.view.get())).toEqual(['carried out', 'not carried out']);
    expect(tab.size).toBe(0);
  });

  it('says why a command was refused, and tries it no more', async () => {
    const { anne, room, me } = await lesson(open());
    await send(anne, room, { type: 'chat.lock', locked: true });
    const log = openTab(room, me);
    expect(await log.send(say('hush'))).toEqual({ refused: 'live.chat-locked' });
    expect(await log.send({ type: 'close' })).toEqual({ refused: 'live.not-allowed' });
    expect(log.outbox.pending.get()).toEqual([]);
  });

  it('holds one stream for all the tabs of a browser, and passes it on when its tab goes', async () => {
    const { anne, room, me, line } = await lesson(open());
    expect(navigator.locks).toBeDefined();
    const first = openTab(room, me);
    await shows(first, ({ link }) => link.kind === 'live');
    const second = openTab(room, me);
    await shows(second, ({ link, state }) => link.kind === 'live' && state !== null);
    await send(anne, room, say('to both'));
    await Promise.all([first, second].map((log) => shows(log, (view) => said(view).length === 1)));
    expect(line.streams).toBe(1);

    first.stop();
    await send(anne, room, say('to the other'));
    await shows(second, (view) => said(view).length === 2);
    expect(line.streams).toBe(2);
    expect(said(second.view.get())).toEqual(['to both', 'to the other']);
  });

  it('stops, and sends nothing more, when somebody else has signed in', async () => {
    const { anne, camille, room, me } = await lesson(open());
    const log = openTab(room, me);
    await shows(log, ({ link }) => link.kind === 'live');
    await camille.call(signOut);
    const alix = { kind: 'pupil', school: COLLEGE, username: 'alix.martin', password: PASSWORD } as const;
    await camille.call(signIn, { body: alix });
    await shows(log, ({ link }) => link.kind === 'stopped');
    expect(log.view.get().link).toEqual({ kind: 'stopped', why: 'other-identity' });
    expect(await log.send({ type: 'hand.raise' })).toHaveProperty('refused');
    using stream = await open().follow(anne, room);
    expect((await stream.snapshot()).state.hands.raised).toEqual({});
  });

  it('stops at a class that does not exist', async () => {
    const { me } = await lesson(open());
    const log = openTab('nowhere' as ClassroomId, me);
    await shows(log, ({ link }) => link.kind === 'stopped');
    expect(log.view.get().link).toEqual({ kind: 'stopped', why: 'gone' });
  });
});
