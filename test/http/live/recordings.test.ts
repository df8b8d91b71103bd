import { expect, it } from 'vitest';
import { addressOf } from '#kit/web/api.ts';
import type { ClassroomId } from '#live/model/ids.ts';
import { deleteRecording, listRecordings, readSound, replayClass } from '#live/model/recording/contract.ts';
import type { RecordingId } from '#live/model/recording/ids.ts';
import type { Browser } from '#test/kit/browser.ts';
import { eachTown, send, type TownOfClasses } from './class.ts';

const tus = { 'tus-resumable': '1.0.0' };
const sound = Buffer.from('a lesson of history, spoken');

const partsAt = (town: TownOfClasses, classroom: ClassroomId, recording: string) =>
  `${town.origin}/api/classrooms/${classroom}/recordings/${recording}/parts`;

interface Begin {
  readonly type?: string;
  readonly age?: string;
  readonly length?: number;
}

/** Begins a part, of a length that is told at the end unless it is given. */
async function begin(
  browser: Browser,
  address: string,
  { type = 'audio/webm', age = '0', length }: Begin = {},
) {
  const metadata = Object.entries({ type, age }).map(([key, value]) => `${key} ${btoa(value)}`);
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      ...tus,
      cookie: browser.cookies,
      'upload-metadata': metadata.join(','),
      ...(length === undefined ? { 'upload-defer-length': '1' } : { 'upload-length': `${length}` }),
    },
  });
  return { status: response.status, location: new URL(response.headers.get('location') ?? '', address).href };
}

async function append(browser: Browser, location: string, offset: number, bytes: Buffer) {
  const response = await fetch(location, {
    method: 'PATCH',
    headers: {
      ...tus,
      cookie: browser.cookies,
      'upload-offset': `${offset}`,
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(bytes),
  });
  return { status: response.status, offset: Number(response.headers.get('upload-offset')) };
}

/** Anne's open class, which she records. */
async function recorded(town: TownOfClasses) {
  const [room, anne] = [await town.newClassOf('anne'), await town.of('anne')];
  expect(await send(anne, room, { type: 'open' })).toBe('done');
  expect(await send(anne, room, { type: 'recording.start' })).toBe('done');
  using stream = await town.follow(anne, room);
  const { current } = (await stream.snapshot()).state.recordings;
  if (!current) throw new Error('The class is not recorded.');
  return { room, anne, recording: current, parts: partsAt(town, room, current) };
}

async function listen(
  town: TownOfClasses,
  browser: Browser,
  room: ClassroomId,
  recording: RecordingId,
  part: string,
  range?: string,
) {
  const address = town.origin + addressOf(readSound, { params: { classroom: room, recording, part } });
  const response = await fetch(address, { headers: { cookie: browser.cookies, ...(range && { range }) } });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

eachTown('the recording of a class', (town) => {
  it('is taken with all that an answer of the school has: who sends it keeps their place inside', async () => {
    const { anne, parts } = await recorded(town());
    const { location } = await begin(anne, parts);
    const { headers } = await fetch(location, {
      method: 'HEAD',
      headers: { ...tus, cookie: anne.cookiesWithoutEntry },
    });
    expect(headers.get('tus-resumable')).toBe('1.0.0');
    expect(headers.getSetCookie().join()).toMatch(/preau\.entry=/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is sent in pieces, goes on where a line broke, and is heard by the class', async () => {
    const { room, anne, recording, parts } = await recorded(town());
    const { status, location } = await begin(anne, parts, { age: '1500' });
    expect(status).toBe(201);
    expect(await append(anne, location, 0, sound.subarray(0, 10))).toEqual({ status: 204, offset: 10 });
    expect((await append(anne, location, 0, sound)).status).toBe(409);
    const head = await fetch(location, { method: 'HEAD', headers: { ...tus, cookie: anne.cookies } });
    expect(head.headers.get('upload-offset')).toBe('10');
    expect(await append(anne, location, 10, sound.subarray(10))).toEqual({
      status: 204,
      offset: sound.length,
    });

    const alix = await town().of('alix');
    const { body } = await alix.call(listRecordings, { params: { classroom: room } });
    expect(body.recordings).toMatchObject([
      { recording, to: null, parts: [{ bytes: sound.length, type: 'audio/webm' }] },
    ]);
    const [kept] = body.recordings;
    const [part] = kept?.parts ?? [];
    if (!kept || !part) throw new Error('Nothing was kept.');
    expect(Math.abs(part.from - kept.from)).toBeLessThan(5_000);
    const whole = await listen(town(), alix, room, recording, part.part);
    expect([whole.status, whole.text]).toEqual([200, sound.toString()]);
    const piece = await listen(town(), alix, room, recording, part.part, 'bytes=2-7');
    expect([piece.status, piece.text]).toEqual([206, 'lesson']);
    expect(piece.headers.get('content-range')).toBe(`bytes 2-7/${sound.length}`);
    expect((await listen(town(), alix, room, recording, part.part, 'bytes=900-')).status).toBe(416);
  });

  it('is sent by nobody but who records', async () => {
    const { room, parts, anne, recording } = await recorded(town());
    const { location } = await begin(anne, parts);
    for (const someone of ['alix', 'bruno', 'chloe'] as const) {
      const other = await town().of(someone);
      expect((await begin(other, parts)).status, someone).toBeGreaterThanOrEqual(403);
      expect((await append(other, location, 0, sound)).status, someone).toBeGreaterThanOrEqual(403);
    }
    expect((await begin(town().browser(), parts)).status).toBe(401);
    expect((await begin(anne, partsAt(town(), room, 'another'))).status).toBe(404);
    const elsewhere = location.replace(room, await town().newClassOf('anne'));
    expect((await append(anne, elsewhere, 0, sound)).status).toBe(404);
    expect(recording).toBeTruthy();
  });

  it('goes on as the part that was looked into, whatever else the address names', async () => {
    const { anne, parts } = await recorded(town());
    const [one, other] = [await begin(anne, parts), await begin(anne, parts)];
    const both = `${one.location}?x=/${other.location.split('/').at(-1)}`;
    expect(await append(anne, both, 0, sound)).toEqual({ status: 204, offset: sound.length });
    expect((await append(anne, one.location, sound.length, sound)).status).toBe(204);
    expect((await append(anne, other.location, sound.length, sound)).status).toBe(409);
  });

  it('takes sound only, and no more of it than a lesson has', async () => {
    const { anne, parts } = await recorded(town());
    expect((await begin(anne, parts, { type: 'text/html' })).status).toBe(400);
    expect((await begin(anne, parts, { age: 'yesterday' })).status).toBe(400);
    expect((await begin(anne, parts, { length: 61_000_000 })).status).toBe(413);
  });

  it('is heard by nobody from outside the class, a visitor who was let in among them', async () => {
    const { room, anne, recording, parts } = await recorded(town());
    const { location } = await begin(anne, parts);
    await append(anne, location, 0, sound);
    const part = location.split('/').at(-1) ?? '';
    const visitor = await town().visitorAt(room);
    expect(await send(visitor.browser, room, { type: 'lobby.ask', name: 'Zoé' })).toBe('done');
    expect(await send(anne, room, { type: 'lobby.admit', member: visitor.id })).toBe('done');
    for (const browser of [
      visitor.browser,
      await town().of('basile'),
      await town().of('chloe'),
      town().browser(),
    ]) {
      expect((await listen(town(), browser, room, recording, part)).status).toBeGreaterThanOrEqual(401);
      expect(
        (await browser.call(listRecordings, { params: { classroom: room } })).status,
      ).toBeGreaterThanOrEqual(401);
      expect(
        (await browser.call(replayClass, { params: { classroom: room }, query: {} })).status,
      ).toBeGreaterThanOrEqual(401);
    }
    expect((await listen(town(), await town().of('alix'), room, recording, part)).status).toBe(200);
  });

  it('is heard by no pupil who was put out or banned, while it goes on or after, until that is undone', async () => {
    const { room, anne, recording, parts } = await recorded(town());
    const { location } = await begin(anne, parts);
    await append(anne, location, 0, sound);
    const part = location.split('/').at(-1) ?? '';
    const [alix, member] = [await town().of('alix'), await town().idOf('alix')];
    const answers = async () => [
      (await listen(town(), alix, room, recording, part)).status,
      (await alix.call(listRecordings, { params: { classroom: room } })).status,
      (await alix.call(replayClass, { params: { classroom: room }, query: {} })).status,
    ];
    for (const type of ['eject', 'ban'] as const) {
      expect(await send(anne, room, { type, member })).toBe('done');
      expect(await answers()).toEqual([403, 403, 403]);
    }
    expect(await send(anne, room, { type: 'unban', member })).toBe('done');
    expect(await answers()).toEqual([200, 200, 200]);
  });

  it('is deleted by the staff once it is stopped, and then nobody hears it', async () => {
    const { room, anne, recording, parts } = await recorded(town());
    const { location } = await begin(anne, parts);
    await append(anne, location, 0, sound);
    const part = location.split('/').at(-1) ?? '';
    const params = { classroom: room, recording };
    expect((await anne.call(deleteRecording, { params })).code).toBe('live.recording-runs');
    await send(anne, room, { type: 'recording.stop' });
    const alix = await town().of('alix');
    expect((await alix.call(deleteRecording, { params })).code).toBe('live.not-allowed');
    expect((await anne.call(deleteRecording, { params })).status).toBe(204);
    expect((await listen(town(), alix, room, recording, part)).status).toBe(404);
    expect((await append(anne, location, sound.length, sound)).status).toBe(404);
  });

  it('is finished after the class closed, when a crash kept its end back', async () => {
    const { room, anne, parts } = await recorded(town());
    const { location } = await begin(anne, parts);
    await append(anne, location, 0, sound.subarray(0, 5));
    await send(anne, room, { type: 'close' });
    expect((await append(anne, location, 5, sound.subarray(5))).status).toBe(204);
  });
});

eachTown('the replay of a class', (town) => {
  it('holds what was said and not withdrawn, for who was there', async () => {
    const { room, anne } = await recorded(town());
    const alix = await town().of('alix');
    await send(alix, room, { type: 'chat.say', text: 'Bonjour' });
    await send(alix, room, { type: 'chat.say', text: 'Une bêtise' });
    using stream = await town().follow(alix, room);
    const said = (await stream.snapshot()).state.chat.messages.at(-1);
    if (!said) throw new Error('Nothing was said.');
    await send(anne, room, { type: 'chat.delete', message: said.id });
    await send(anne, room, {
      type: 'mic.lock',
      member: (await alix.call(replayClass, { params: { classroom: room }, query: {} })).body.you,
      locked: true,
    });

    const { body } = await alix.call(replayClass, { params: { classroom: room }, query: {} });
    const text = JSON.stringify(body.lines);
    expect(text).toContain('Bonjour');
    expect(text).not.toContain('bêtise');
    expect(text).toContain('mic.locked');
    expect(body.next).toBeGreaterThan(3);
    const after = await alix.call(replayClass, {
      params: { classroom: room },
      query: { after: body.next ?? 0 },
    });
    expect(after.body).toMatchObject({ lines: [], next: null });

    const camille = await town().of('camille');
    const others = await camille.call(replayClass, { params: { classroom: room }, query: {} });
    expect(JSON.stringify(others.body.lines)).not.toContain('mic.locked');
  });
});
