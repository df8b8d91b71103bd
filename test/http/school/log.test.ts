import { once } from 'node:events';
import { Writable } from 'node:stream';
import { expect, it, vi } from 'vitest';
import { readConfig } from '#kit/server/config.ts';
import { createLog } from '#kit/server/telemetry/log.ts';
import { showClassroom } from '#live/model/contract.ts';
import type { ClassroomId } from '#live/model/ids.ts';
import { listLessons, signIn } from '#people/model/contract.ts';
import { importSchools } from '#people/model/import/contract.ts';
import { Browser } from '#test/kit/browser.ts';
import { ClassStream } from '#test/kit/class-stream.ts';
import { type DatabasePlace, eachDatabaseKind } from '#test/kit/databases.ts';
import { buildSchool } from '../../../src/app/school.ts';
import { send } from '../live/class.ts';
import { administratorOf, tokenIn } from '../people/town.ts';

const SECRET = 'Fm3qz8TnW1cVb6LxJ0yRk5sHd9gPe2uA';
const SCHOOL = '0750001A';
const password = 'mot-de-passe-de-zébulon';
const teacher = { kind: 'adult', email: 'philomene@school.example', password } as const;
const pupil = { kind: 'pupil', school: SCHOOL, username: 'zebulon.quatremere', password } as const;

/** One teacher, one pupil, one lesson that is on; names that stand in no stack trace. */
function file(pupilsName = 'Zébulon') {
  const [startsAt, endsAt] = [0, 3_300_000].map((ms) => new Date(Date.now() + ms).toISOString());
  const groups = ['6e Muscari'];
  const called = (givenName: string, familyName: string) => ({ givenName, familyName, groups, password });
  const lesson = { group: '6e Muscari', subject: 'Histoire', title: 'Vercingétorix', startsAt, endsAt };
  const school = {
    id: SCHOOL,
    name: 'Collège des Hortensias',
    level: 'college',
    groups,
    teachers: [{ ...called('Philomène', 'Desbordes'), email: teacher.email }],
    pupils: [{ ...called(pupilsName, 'Quatremère'), username: pupil.username }],
    parents: [],
    lessons: [{ ...lesson, teachers: [teacher.email] }],
  };
  return { schools: [school] } as never;
}

/** A whole school, and all that it logs. */
async function openLogged(place: DatabasePlace) {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const engine = { PREAU_MEDIA_URL: 'http://127.0.0.1:9', PREAU_MEDIA_KEY: 'k', PREAU_MEDIA_SECRET: SECRET };
  const config = readConfig({ PREAU_PORT: '0', PREAU_SECRET: SECRET, ...engine, ...place.environment });
  const school = await buildSchool({ config, webApp: false, log: createLog('debug', sink) });
  const origin = await school.listen();
  return {
    school,
    origin,
    browser: () => new Browser(origin),
    log: () => lines.join(''),
    [Symbol.asyncDispose]: () => school[Symbol.asyncDispose](),
  };
}

/** From now on the database refuses to write, and says which row. */
const writeNothing = ['auth_sessions', 'live_events', 'people_members'].map((table) => ({
  sql: `alter table ${table} add constraint nothing_more check (false) not valid`,
}));

eachDatabaseKind('the log of a busy lesson, at its most talkative,', (newPlace) => {
  it('holds no name, no word, no password and no token, failures included', async () => {
    await using opened = await openLogged(await newPlace());
    const { origin, school } = opened;
    const administrator = await administratorOf(opened);
    await administrator.call(importSchools, { body: file() });
    const [anne, zebulon, visitor] = [opened.browser(), opened.browser(), opened.browser()];
    expect((await anne.call(signIn, { body: teacher })).status).toBe(200);
    expect((await zebulon.call(signIn, { body: pupil })).status).toBe(200);
    await opened.browser().call(signIn, { body: { ...pupil, password: 'le-mauvais-mot' } });
    const [lesson] = (await anne.call(listLessons)).body.lessons;
    const classroom = String(lesson?.id) as ClassroomId;

    using stream = await ClassStream.open(origin, classroom, anne);
    expect(await send(anne, classroom, { type: 'open' })).toBe('done');
    using _pupil = await ClassStream.open(origin, classroom, zebulon);
    expect(await send(zebulon, classroom, { type: 'chat.say', text: 'ornithorynque' })).toBe('done');
    await visitor.call(showClassroom, { params: { classroom } });
    using _visitor = await ClassStream.open(origin, classroom, visitor);
    expect(await send(visitor, classroom, { type: 'lobby.ask', name: 'Pétronille' })).toBe('done');
    await stream.event('lobby.asked');
    // Where the media engine is down no ticket is given; what stands in the address is all the same.
    const token = 'un-billet-de-voix';
    await fetch(`${origin}/media/${classroom}/rtc/validate?access_token=${token}`);
    const media = new WebSocket(
      `${origin.replace('http', 'ws')}/media/${classroom}/rtc?access_token=${token}`,
    );
    await once(media, 'error');

    await school.database.transact(writeNothing);
    expect((await opened.browser().call(signIn, { body: pupil })).status).toBe(500);
    expect((await administrator.call(importSchools, { body: file('Clodomir') })).status).toBe(500);
    await send(zebulon, classroom, { type: 'chat.say', text: 'rhododendron' });
    await vi.waitFor(() => expect(opened.log()).toContain('could not be written'));

    const secrets = [anne, zebulon, visitor].flatMap(({ cookies }) =>
      cookies.split('; ').map((cookie) => cookie.slice(cookie.indexOf('=') + 1).slice(0, 20)),
    );
    const said = opened.log().toLowerCase();
    const words =
      'zebulon zébulon clodomir quatremere philomene philomène desbordes hortensias muscari vercingétorix ornithorynque rhododendron pétronille mot-de-passe le-mauvais-mot';
    expect(said).toContain('request failed');
    for (const word of [...words.split(' '), ...secrets, token, SECRET, tokenIn(school.welcome)]) {
      expect(word.length).toBeGreaterThan(5);
      expect(said).not.toContain(word.toLowerCase());
    }
  });
});
