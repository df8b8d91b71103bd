import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPeople, requestMediaToken, showClassroom } from '#live/model/contract.ts';
import type { MemberId } from '#live/model/ids.ts';
import { looksLike } from '#live/model/lobby/likeness.ts';
import { listLessons, signOut } from '#people/model/contract.ts';
import type { Browser } from '../../kit/browser.ts';
import { type RunningSchool, runSchool } from '../../kit/running-school.ts';
import { type OpenClass, openClass } from '../kit/class.ts';
import { ask, follow, insist, type People, say, stateOf, stranger } from './kit.ts';

const pupil = (n: number) => `demo-college-eleve-${String(n).padStart(2, '0')}`;
const NOT_YET = 1;

let school: RunningSchool;
let lesson: OpenClass;
let people: People;
beforeAll(async () => {
  school = await runSchool();
  lesson = await openClass(school, 'college');
  people = await namesFor(lesson.teacher);
});
afterAll(() => school[Symbol.asyncDispose]());

const namesFor = async (browser: Browser): Promise<People> =>
  (await browser.call(listPeople, { params: { classroom: lesson.id } })).body.people;
const standing = async (browser: Browser) =>
  (await browser.call(showClassroom, { params: { classroom: lesson.id } })).body.standing;
const askIn = (browser: Browser, name: string) => ask(browser, lesson, { type: 'lobby.ask', name });
const tell = (command: object) => insist(lesson.teacher, lesson, command);

describe('before anybody lets them in', () => {
  it('[C5] an intruder who is there before the teacher sees nothing, and is not carried in when the class opens', async () => {
    const { body } = await lesson.teacher.call(listLessons);
    const early: OpenClass = { ...lesson, id: body.lessons[NOT_YET]?.id as unknown as OpenClass['id'] };
    await stateOf(school, early, lesson.teacher);
    const outsiders = [
      (await stranger(school, early)).browser,
      await lesson.as('demo-lycee-eleve-01'),
      await lesson.as('demo-lycee-prof-1'),
    ];
    const streams = await Promise.all(outsiders.map((browser) => follow(school, early, browser)));
    for (const browser of outsiders) await ask(browser, early, { type: 'lobby.ask', name: 'Zoé' });
    expect(await insist(lesson.teacher, early, { type: 'open' })).toBe('done');
    expect(await insist(lesson.teacher, early, say('Bienvenue en classe'))).toBe('done');
    const told: string[] = [];
    for (const [n, browser] of outsiders.entries()) {
      const params = { classroom: early.id };
      const answers = [
        await browser.call(listPeople, { params }),
        await browser.call(requestMediaToken, { params }),
      ];
      expect(answers.map(({ code }) => code)).toEqual(['live.not-in-class', 'live.not-in-class']);
      expect(await ask(browser, early, say('coucou'))).toBe('live.not-in-class');
      const { body: shown } = await browser.call(showClassroom, { params });
      told.push(JSON.stringify([answers.map((answer) => answer.body), shown]), streams[n]?.text ?? '');
    }
    for (const stream of streams) stream[Symbol.dispose]();
    const all = told.join('\n');
    expect(all).toContain('outside');
    for (const word of ['Bienvenue', ...people.flatMap(({ id, name }) => [id, name])])
      expect(all).not.toContain(word);
  });

  it('[C3] who drops out of the lobby does not wait unseen', async () => {
    const { browser, id } = await stranger(school, lesson);
    const line = await follow(school, lesson, browser);
    expect(await askIn(browser, 'Max Perdu')).toBe('done');
    using watching = await follow(school, lesson, lesson.teacher);
    expect((await watching.snapshot()).state.lobby.requests).toHaveProperty([id]);
    line[Symbol.dispose]();
    await watching.event('lobby.left');
    expect((await stateOf(school, lesson, lesson.teacher)).lobby.requests).not.toHaveProperty([id]);
    expect(await tell({ type: 'lobby.admit', member: id })).toBe('live.not-waiting');
  });
});

describe('who is let in', () => {
  it('[C2] is in at once, by every way: no answer says otherwise afterwards', async () => {
    for (let n = 0; n < 5; n += 1) {
      const { browser, id } = await stranger(school, lesson);
      using line = await follow(school, lesson, browser);
      await askIn(browser, `Invité ${n}`);
      expect(await tell({ type: 'lobby.admit', member: id })).toBe('done');
      const params = { classroom: lesson.id };
      const [list, media] = [
        await browser.call(listPeople, { params }),
        await browser.call(requestMediaToken, { params }),
      ];
      expect([list.status, media.code === 'live.not-in-class', await standing(browser)]).toEqual([
        200,
        false,
        'guest',
      ]);
      expect(await ask(browser, lesson, say('Bonjour'))).toBe('done');
      await line.until((item) => item.kind === 'snapshot' && item.snapshot.state.session !== null);
      await tell({ type: 'eject', member: id });
    }
  });

  it('[C1] thirty at once: one press leaves none of them at the door', async () => {
    const waiting = await Promise.all(Array.from({ length: 30 }, () => stranger(school, lesson)));
    const lines = await Promise.all(waiting.map(({ browser }) => follow(school, lesson, browser)));
    const asked = await Promise.all(waiting.map(({ browser }, n) => askIn(browser, `Visiteur ${n}`)));
    expect(new Set(asked)).toEqual(new Set(['done']));
    expect(await tell({ type: 'lobby.admit-all' })).toBe('done');
    for (const line of lines) {
      await line.until((item) => item.kind === 'snapshot' && item.snapshot.state.session !== null);
      line[Symbol.dispose]();
    }
    expect(new Set(await Promise.all(waiting.map(({ browser }) => standing(browser))))).toEqual(
      new Set(['guest']),
    );
    for (const { id } of waiting) await tell({ type: 'eject', member: id });
  });

  it('[C4] a class and twenty visitors that arrive in the same moment are all served', async () => {
    const pupils = await Promise.all(Array.from({ length: 24 }, (_, n) => lesson.as(pupil(n + 1))));
    const arrive = async (browser: Browser) => {
      const known = await standing(browser);
      const line = await follow(school, lesson, browser);
      await line.snapshot();
      line[Symbol.dispose]();
      return known;
    };
    const arrivals = [
      ...pupils.map(arrive),
      ...Array.from({ length: 20 }, async () => arrive((await stranger(school, lesson)).browser)),
    ];
    const known = await Promise.all(arrivals);
    expect(known).toEqual([...pupils.map(() => 'pupil'), ...Array.from({ length: 20 }, () => 'outside')]);
  });
});

describe('[C9] a visitor who takes a pupil’s name', () => {
  it('is shown to the teacher as that, whatever its letters, and is not let in with the others', async () => {
    const { name } = people.find(({ role }) => role === 'pupil') ?? { name: '' };
    const disguises = [
      name,
      name.toUpperCase(),
      name.replaceAll('o', 'о').replaceAll('a', 'а'),
      ` ${name} 2`,
    ];
    const liars = await Promise.all(disguises.map(() => stranger(school, lesson)));
    const honest = await stranger(school, lesson);
    const lines = await Promise.all([...liars, honest].map(({ browser }) => follow(school, lesson, browser)));
    for (const [n, { browser }] of liars.entries())
      expect(await askIn(browser, disguises[n] ?? '')).toBe('done');
    await askIn(honest.browser, 'Zoé Quidam');
    const { requests } = (await stateOf(school, lesson, lesson.teacher)).lobby;
    const marked = [...liars, honest].map(({ id }) => {
      const asked = requests[id]?.name;
      return looksLike(asked && 'plain' in asked ? asked.plain : '', people)?.name ?? null;
    });
    expect(marked).toEqual([...disguises.map(() => name), null]);
    await tell({ type: 'lobby.admit-all', except: liars.map(({ id }) => id) });
    expect(await standing(honest.browser)).toBe('guest');
    expect(new Set(await Promise.all(liars.map(({ browser }) => standing(browser))))).toEqual(
      new Set(['outside']),
    );
    for (const { id } of liars) await tell({ type: 'lobby.refuse', member: id });
    await tell({ type: 'eject', member: honest.id });
    for (const line of lines) line[Symbol.dispose]();
  });
});

describe('the teacher', () => {
  it('[C6] cannot be locked out of the own class by anybody, nor by their own hand', async () => {
    const teacher = people.find(({ role }) => role === 'staff')?.id as MemberId;
    const browser = await lesson.as(pupil(9));
    const attacks = [
      { type: 'eject', member: teacher },
      { type: 'ban', member: teacher },
      { type: 'disturb', member: teacher },
      { type: 'mic.mute', member: teacher },
      { type: 'mic.lock', member: teacher, locked: true },
      { type: 'chat.lock-one', member: teacher, locked: true },
    ];
    for (const attack of attacks) {
      expect(await insist(browser, lesson, attack), attack.type).toBe('live.not-allowed');
      expect(await tell(attack), attack.type).toBe('live.staff-is-exempt');
    }
    await tell({ type: 'quiet', on: true });
    await tell({ type: 'chat.lock', locked: true });
    expect(await tell(say('Je suis là'))).toBe('done');
    const elsewhere = await lesson.as(teacher);
    expect(await standing(elsewhere)).toBe('staff');
    expect(await insist(elsewhere, lesson, { type: 'quiet', on: false })).toBe('done');
    await insist(elsewhere, lesson, { type: 'chat.lock', locked: false });
  });
});

describe('[C10] a ban', () => {
  it('of a pupil holds against another session, another browser, a reconnect loop and coming without an account', async () => {
    const who = pupil(10);
    const browser = await lesson.as(who);
    const line = await follow(school, lesson, browser);
    const seq = (await line.snapshot()).seq;
    const media = await browser.call(requestMediaToken, { params: { classroom: lesson.id } });
    expect(media.code).not.toBe('live.not-in-class');
    expect(await tell({ type: 'ban', member: who })).toBe('done');
    expect(await tell(say('Le secret de la suite'))).toBe('done');
    line[Symbol.dispose]();

    const again = await lesson.as(who);
    for (const one of [browser, again]) {
      expect(await standing(one)).toBe('outside');
      expect(await askIn(one, 'Un ami')).toBe('live.banned');
      expect(await ask(one, lesson, say('coucou'))).toBe('live.not-in-class');
    }
    for (let n = 0; n < 20; n += 1) {
      using back = await follow(school, lesson, n % 2 ? again : browser, n % 3 ? seq : undefined);
      if (back.status === 200) await back.until(() => true);
      expect(back.text).not.toMatch(/secret|"phase"|roster":\{"staff":\["/);
    }
    await again.call(signOut);
    const nobody = await stranger(school, lesson);
    using waits = await follow(school, lesson, nobody.browser);
    expect(await askIn(nobody.browser, 'Un ami')).toBe('done');
    await tell({ type: 'lobby.admit-all' });
    expect(await standing(nobody.browser)).toBe('outside');
    expect(waits.text).not.toContain('secret');
    await tell({ type: 'lobby.refuse', member: nobody.id });
  });

  it('of a visitor holds against a new cookie, and sends a second one that was already inside back to the door', async () => {
    const [first, second] = [await stranger(school, lesson), await stranger(school, lesson)];
    using firstLine = await follow(school, lesson, first.browser);
    using secondLine = await follow(school, lesson, second.browser);
    for (const { browser, id } of [first, second]) {
      await askIn(browser, 'Bob');
      await tell({ type: 'lobby.admit', member: id });
    }
    expect([await standing(first.browser), await standing(second.browser)]).toEqual(['guest', 'guest']);
    await tell({ type: 'ban', member: first.id });
    expect(await askIn(first.browser, 'Bob')).toBe('live.banned');
    expect(await standing(second.browser)).toBe('outside');
    const third = await stranger(school, lesson);
    using thirdLine = await follow(school, lesson, third.browser);
    expect(await askIn(third.browser, 'Alice')).toBe('done');
    const before = [firstLine, secondLine, thirdLine].map(({ text }) => text.length);
    await tell({ type: 'lobby.admit-all' });
    expect(await tell(say('Entre nous'))).toBe('done');
    for (const { browser } of [first, second, third]) expect(await standing(browser)).toBe('outside');
    for (const [n, line] of [firstLine, secondLine, thirdLine].entries()) {
      expect(line.text.slice(before[n])).not.toContain('Entre nous');
    }
    for (const { id } of [second, third]) await tell({ type: 'lobby.refuse', member: id });
  });

  it('stands in a list with its time and name, and is undone from there', async () => {
    const who = pupil(11);
    const browser = await lesson.as(who);
    await follow(school, lesson, browser).then((line) => line.snapshot().then(() => line[Symbol.dispose]()));
    expect(await tell({ type: 'disturb', member: who })).toBe('done');
    const { exclusions, order } = await stateOf(school, lesson, lesson.teacher);
    expect(exclusions).toMatchObject({ [who]: { kind: 'banned', at: expect.any(Number) } });
    expect(order.moments.at(-1)).toMatchObject({ member: who, undone: false });
    expect((await stateOf(school, lesson, await lesson.as(pupil(12)))).order.moments).toEqual([]);
    expect(await insist(browser, lesson, { type: 'disturb.undo', member: who })).toBe('live.not-in-class');
    expect(await tell({ type: 'disturb.undo', member: who })).toBe('done');
    expect(await standing(browser)).toBe('pupil');
  });
});
