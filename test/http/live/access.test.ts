import { expect, it } from 'vitest';
import {
  askToSend,
  listPeople,
  requestMediaToken,
  sendCommand,
  showClassroom,
} from '#live/model/contract.ts';
import type { ClassroomId } from '#live/model/ids.ts';
import { signOut } from '#people/model/contract.ts';
import type { Browser } from '#test/kit/browser.ts';
import type { Someone } from '../people/town.ts';
import { eachTown, send, type TownOfClasses } from './class.ts';

const outsiders: readonly Someone[] = [
  'bruno',
  'basile',
  'chloe',
  'alix of the lycée',
  'paule',
  'administrator',
];
const secret = 'Le mot de la classe';

/** What each route says to somebody, and all the bytes that it said it with. */
async function tryEverything(town: TownOfClasses, browser: Browser, classroom: ClassroomId) {
  const params = { classroom };
  const body = { key: 'key-of-a-test', command: { type: 'hand.raise' } } as const;
  using stream = await town.follow(browser, classroom);
  const said = [
    await browser.call(listPeople, { params }),
    await browser.call(sendCommand, { params, body }),
    await browser.call(requestMediaToken, { params }),
    await browser.call(showClassroom, { params }),
    await browser.call(askToSend, { params, body: { rights: ['microphone'] } }),
  ];
  if (stream.status === 200) await stream.snapshot();
  const [people, command, media, shown, voice] = said.map(({ code, body }) => code ?? body);
  return {
    answers: { people, command, media, shown, voice, stream: stream.status },
    bytes: JSON.stringify(said.map(({ body }) => body)) + stream.text,
  };
}

/** A class in which something was said. */
async function lessonOf(town: TownOfClasses, teacher: Someone): Promise<ClassroomId> {
  const room = await town.newClassOf(teacher);
  const browser = await town.of(teacher);
  expect(await send(browser, room, { type: 'open' })).toBe('done');
  expect(await send(browser, room, { type: 'chat.say', text: secret })).toBe('done');
  return room;
}

eachTown('a class', (open) => {
  it('shows its own people what a class is, and nobody else anything', async () => {
    const town = open();
    const room = await lessonOf(town, 'anne');
    const alix = await town.of('alix');
    const { body } = await alix.call(listPeople, { params: { classroom: room } });
    const known = body.people.flatMap(({ id, name }) => [id, name]);
    const pupil = await tryEverything(town, alix, room);
    expect(pupil.answers).toMatchObject({
      shown: { standing: 'pupil' },
      command: { seq: 4 },
      media: 'live.media-down',
      voice: 'live.may-not-send',
      stream: 200,
    });
    for (const word of [secret, ...known]) expect(pupil.bytes).toContain(word);

    for (const someone of outsiders) {
      const browser = await town.of(someone);
      const { answers, bytes } = await tryEverything(town, browser, room);
      expect(answers, someone).toMatchObject({
        people: 'live.not-in-class',
        media: 'live.not-in-class',
        voice: 'live.not-in-class',
        command: { refused: { code: 'live.not-in-class' } },
        shown: { standing: 'outside', mayAsk: true },
        stream: 200,
      });
      for (const word of [secret, 'Histoire', ...known]) expect(bytes, someone).not.toContain(word);
    }
  });

  it('that nobody of its roster has entered, or that is closed, is as no class at all to others', async () => {
    const town = open();
    const [anne, room] = [await town.of('anne'), await town.newClassOf('anne')];
    const nowhere = 'no-such-lesson' as ClassroomId;
    const asStrangers = async (classroom: ClassroomId) => {
      const said: unknown[] = [];
      for (const browser of [await town.of('bruno'), await town.of('alix of the lycée'), town.browser()]) {
        said.push((await tryEverything(town, browser, classroom)).answers);
      }
      return said;
    };
    const nothing = await asStrangers(nowhere);
    expect(nothing[0]).toEqual({
      people: 'live.no-such-class',
      command: 'live.no-such-class',
      media: 'live.no-such-class',
      shown: 'live.no-such-class',
      voice: 'live.no-such-class',
      stream: 404,
    });
    expect(await asStrangers(room)).toEqual(nothing);
    expect(await send(anne, room, { type: 'open' })).toBe('done');
    expect(await asStrangers(room)).not.toEqual(nothing);
    expect(await send(anne, room, { type: 'close' })).toBe('done');
    expect(await asStrangers(room)).toEqual(nothing);
  });

  it('hears nothing from who signed out, from a forged cookie or from a visitor of another class', async () => {
    const town = open();
    const [room, other] = [await lessonOf(town, 'anne'), await lessonOf(town, 'bruno')];
    const alix = await town.as('alix');
    const stolen = alix.twin();
    await alix.call(signOut);
    const { browser: visitor } = await town.visitorAt(other);
    const cookie = `preau.visitor=visitor.aaaaaaaaaaaa~${'A'.repeat(43)}`;
    using forged = await town.follow(town.browser(), room, { headers: { cookie } });
    expect(forged.status).toBe(401);
    for (const browser of [alix, stolen, visitor]) {
      const { answers, bytes } = await tryEverything(town, browser, room);
      expect(answers).toMatchObject({
        people: 'people.not-signed-in',
        command: 'people.not-signed-in',
        media: 'people.not-signed-in',
        stream: 401,
      });
      expect(bytes).not.toContain(secret);
    }
  });

  it('does not take orders from a pupil', async () => {
    const town = open();
    const room = await lessonOf(town, 'anne');
    const [alix, anneId] = [await town.of('alix'), await town.idOf('anne')];
    expect(await send(alix, room, { type: 'eject', member: anneId })).toBe('live.not-allowed');
    expect(await send(alix, room, { type: 'chat.lock', locked: true })).toBe('live.not-allowed');
    expect(await send(alix, room, { type: 'close' })).toBe('live.not-allowed');
  });
});
