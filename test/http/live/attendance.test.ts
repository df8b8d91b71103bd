import { expect, it } from 'vitest';
import { minutes } from '#kit/model/clock.ts';
import { addressOf } from '#kit/web/api.ts';
import { downloadAttendance, showAttendance } from '#live/model/attendance/contract.ts';
import type { ClassroomId } from '#live/model/ids.ts';
import { listLessons, signIn } from '#people/model/contract.ts';
import type { Browser } from '#test/kit/browser.ts';
import { ClassStream } from '#test/kit/class-stream.ts';
import { eachDatabaseKind } from '#test/kit/databases.ts';
import { openSchool } from '#test/kit/school.ts';
import { openTown, PASSWORD, type Someone } from '../people/town.ts';
import { eachTown, send, type TownOfClasses } from './class.ts';

let ahead = 0;
const clock = { now: () => Date.now() + ahead };

const registerFor = async (browser: Browser, classroom: ClassroomId) =>
  (await browser.call(showAttendance, { params: { classroom } })).body;

async function entryOf(browser: Browser, classroom: ClassroomId, member: string) {
  const { entries } = await registerFor(browser, classroom);
  const entry = entries.find((one) => one.member === member);
  if (entry === undefined) throw new Error(`${member} is not in the register.`);
  return entry;
}

async function csvFor(
  town: { readonly origin: string },
  browser: Browser,
  classroom: ClassroomId,
  language: 'fr' | 'en' = 'fr',
) {
  const address = addressOf(downloadAttendance, { params: { classroom }, query: { language } });
  const answer = await fetch(town.origin + address, { headers: { cookie: browser.cookies } });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, bytes, text: bytes.toString() };
}

/** A class that anne opened, alix in it from the beginning, camille absent. */
async function lesson(town: TownOfClasses) {
  const room = await town.newClassOf('anne');
  const [anne, alix] = [await town.of('anne'), await town.of('alix')];
  expect(await send(anne, room, { type: 'open' })).toBe('done');
  const desk = await town.follow(anne, room);
  const pupil = await town.follow(alix, room);
  await desk.event('presence.changed', (await presenceOf(desk, await town.idOf('alix'))) - 1);
  return { room, anne, alix, desk, pupil };
}

/** How many items there are when the stream has told that somebody came. */
async function presenceOf(stream: ClassStream, member: string): Promise<number> {
  await stream.until(
    (item) =>
      (item.kind === 'event' &&
        item.delivered.event.type === 'presence.changed' &&
        item.delivered.event.joined.some((one) => one === member)) ||
      (item.kind === 'snapshot' && Object.hasOwn(item.snapshot.state.present, member)),
  );
  return stream.items.length;
}

eachTown(
  'the register of a class',
  (open) => {
    it('tells who is present, late by how much, and absent, during the lesson and after it', async () => {
      const town = open();
      const { room, anne, alix, desk, pupil } = await lesson(town);
      const [alixId, camilleId] = [await town.idOf('alix'), await town.idOf('camille')];
      await send(alix, room, { type: 'hand.raise' });
      await send(alix, room, { type: 'chat.say', text: 'Bonjour' });
      expect(await entryOf(anne, room, camilleId)).toMatchObject({ status: 'absent', here: false });

      ahead += minutes(12);
      const late = await town.follow(await town.of('camille'), room);
      await presenceOf(desk, camilleId);
      expect(await entryOf(anne, room, camilleId)).toMatchObject({ status: 'late', lateBy: 12, here: true });

      ahead += minutes(30);
      for (const stream of [desk, pupil, late]) stream[Symbol.dispose]();
      expect(await send(anne, room, { type: 'close' })).toBe('done');
      ahead += minutes(20);
      const register = await registerFor(anne, room);
      expect(register).toMatchObject({ phase: 'closed', minutes: 42, lesson: { group: '5e A' } });
      expect(register.entries).toMatchObject([
        { member: alixId, name: 'alix M.', status: 'present', minutes: 42, hands: 1, messages: 1, turns: 0 },
        { member: camilleId, name: 'camille M.', status: 'late', minutes: 30, lateBy: 12 },
      ]);
    });

    it('is corrected after the lesson, and keeps who changed what', async () => {
      const town = open();
      const { room, anne, desk, pupil } = await lesson(town);
      const camilleId = await town.idOf('camille');
      await send(anne, room, { type: 'close' });
      const correct = (status: 'excused' | 'present' | 'computed', note?: string) =>
        send(anne, room, { type: 'attendance.correct', member: camilleId, status, ...(note && { note }) });
      expect(await correct('excused', 'Rendez-vous médical')).toBe('done');
      expect(await correct('present')).toBe('done');
      const entry = await entryOf(anne, room, camilleId);
      expect(entry).toMatchObject({ status: 'present', computed: 'absent' });
      expect(entry.corrections).toMatchObject([
        { from: 'absent', to: 'excused', note: 'Rendez-vous médical' },
        { from: 'excused', to: 'present', note: null },
      ]);
      for (const { by } of entry.corrections) expect(by).toMatch(/Roy/);
      expect(await correct('computed')).toBe('done');
      expect((await entryOf(anne, room, camilleId)).status).toBe('absent');
      for (const stream of [desk, pupil]) stream[Symbol.dispose]();
    });

    it('is for the staff of the class: nobody else reads it, as a page or as a file, or writes in it', async () => {
      const town = open();
      const { room, anne, alix, desk, pupil } = await lesson(town);
      const [alixId, camilleId] = [await town.idOf('alix'), await town.idOf('camille')];
      const { browser: visitor } = await town.visitorAt(room);
      const secret = 'Une note entre enseignants';
      const command = { type: 'attendance.correct', member: alixId, status: 'absent', note: secret } as const;
      expect(await send(anne, room, command)).toBe('done');
      await desk.event('attendance.corrected');
      const others: [string, Browser][] = [['a visitor', visitor]];
      const outsiders: Someone[] = [
        'alix',
        'bruno',
        'basile',
        'chloe',
        'alix of the lycée',
        'paule',
        'administrator',
        'nobody',
      ];
      for (const someone of outsiders) others.push([someone, await town.of(someone)]);
      for (const [who, browser] of others) {
        const shown = await browser.call(showAttendance, { params: { classroom: room } });
        const file = await csvFor(town, browser, room);
        expect(
          [shown.status, file.status].every((status) => status >= 401 && status <= 404),
          who,
        ).toBe(true);
        const told = JSON.stringify(shown.body) + file.text;
        for (const word of [secret, 'alix M', 'camille M', alixId, camilleId])
          expect(told, who).not.toContain(word);
        expect(await send(browser, room, { ...command, status: 'present' }), who).not.toBe('done');
      }
      expect(await alix.call(showAttendance, { params: { classroom: room } })).toMatchObject({
        code: 'live.not-allowed',
      });
      await send(anne, room, { type: 'chat.say', text: 'Fin' });
      await pupil.event('chat.said');
      expect(pupil.text).not.toContain('attendance');
      expect(pupil.text).not.toContain(secret);
      expect((await entryOf(anne, room, alixId)).corrections).toHaveLength(1);
      for (const stream of [desk, pupil]) stream[Symbol.dispose]();
    });

    it('is a table for a French spreadsheet, in which nothing that somebody wrote becomes a formula', async () => {
      const town = open();
      const { room, anne, desk, pupil } = await lesson(town);
      const { browser: guest, id } = await town.visitorAt(room);
      using outside = await town.follow(guest, room);
      await send(guest, room, { type: 'lobby.ask', name: '\u0001=HYPERLINK("http://x";"y")' });
      await send(anne, room, { type: 'lobby.admit', member: id });
      await outside.snapshot(1);
      await presenceOf(desk, id);
      const notes = ['+33 1 23', '-2+3', '@SUM(A1)', 'dit : "aïe; aïe"'];
      for (const note of notes) {
        await send(anne, room, { type: 'attendance.correct', member: id, status: 'present', note });
        const { text } = await csvFor(town, anne, room);
        const cell = /^[+\-@]/.test(note) ? `"'${note}"` : `"${note.replaceAll('"', '""')}"`;
        expect(text).toContain(`${cell}\r\n`);
      }
      const { bytes, headers, text } = await csvFor(town, anne, room);
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(headers.get('content-disposition')).toMatch(
        /^attachment; filename="appel-5e-A-\d{4}-\d\d-\d\d\.csv"$/,
      );
      const [head, ...rows] = text.slice(1).trimEnd().split('\r\n');
      expect(head).toMatch(/^"Nom";"Appel";"Minutes en classe"/);
      expect(rows).toHaveLength(3);
      expect(rows.join('\n')).toContain(`"' =HYPERLINK(""http://x"";""y"") (invité)"`);
      expect(rows.find((row) => row.startsWith('"alix M."'))).toMatch(
        /^"alix M\.";"présent";1;0;0;"\d\d:\d\d"/,
      );
      expect((await csvFor(town, anne, room, 'en')).text).toMatch(/^\uFEFF"Name";"Attendance"/);
      for (const stream of [desk, pupil]) stream[Symbol.dispose]();
    });
  },
  { clock },
);

eachDatabaseKind('a register', (newPlace) => {
  it('gives nobody the minutes in which the school was away, and takes none from who was there', {
    timeout: 90_000,
  }, async () => {
    const place = await newPlace();
    let room: ClassroomId;
    let alixId: string;
    {
      await using town = await openTown({ place, clock });
      const [anne, alix] = [await town.as('anne'), await town.as('alix')];
      room = (await anne.call(listLessons)).body.lessons[0]?.id as unknown as ClassroomId;
      alixId = await town.idOf('alix');
      await send(anne, room, { type: 'open' });
      using desk = await ClassStream.open(town.origin, room, anne);
      using _pupil = await ClassStream.open(town.origin, room, alix);
      await presenceOf(desk, alixId);
      ahead += minutes(10);
      await send(anne, room, { type: 'chat.say', text: 'Encore là' });
    }
    ahead += minutes(25);
    await using again = await openSchool({ place, clock });
    const anne = again.browser();
    const body = { kind: 'adult', email: 'anne.roy@school.example', password: PASSWORD } as const;
    await anne.call(signIn, { body });
    expect(await entryOf(anne, room, alixId)).toMatchObject({ status: 'present', minutes: 10, messages: 0 });
    expect((await registerFor(anne, room)).minutes).toBe(10);
  });
});
