import { describe, expect, it } from 'vitest';
import { showAttendance } from '#live/model/attendance/contract.ts';
import type { BoardId, MarkId } from '#live/model/board/ids.ts';
import { listPeople, showClassroom } from '#live/model/contract.ts';
import type { ClassroomId } from '#live/model/ids.ts';
import { listEarlierLessons, reusePreparation } from '#live/model/preparation/contract.ts';
import { listStaff, nameStaff, unnameStaff } from '#live/model/staff/contract.ts';
import { listLessons } from '#people/model/contract.ts';
import type { PersonId } from '#people/model/ids.ts';
import { importSchools } from '#people/model/import/contract.ts';
import { townFile } from '../people/town.ts';
import { eachTown, send, type TownOfClasses } from './class.ts';

/** A class that anne opened, with somebody without an account at its door. */
async function atTheDoor(town: TownOfClasses) {
  const room = await town.newClassOf('anne');
  const anne = await town.of('anne');
  expect(await send(anne, room, { type: 'open' })).toBe('done');
  const { browser, id } = await town.visitorAt(room);
  expect(await send(browser, room, { type: 'lobby.ask', name: 'Camille' })).toBe('done');
  return { room, anne, browser, id };
}

const standing = async (browser: Parameters<typeof send>[0], classroom: ClassroomId) =>
  (await browser.call(showClassroom, { params: { classroom } })).body.standing;

eachTown('the teacher’s desk', (open) => {
  describe('a walk-in', () => {
    it('is put on the peg of an absent pupil, counts as them, and is taken off by hand', async () => {
      const town = open();
      const { room, anne, browser, id } = await atTheDoor(town);
      const camille = (await town.idOf('camille')) as PersonId;
      const entryOf = async (member: string) => {
        const { body } = await anne.call(showAttendance, { params: { classroom: room } });
        return body.entries.find((entry) => entry.member === member);
      };
      expect(await send(anne, room, { type: 'peg.give', member: id, pupil: camille })).toBe('done');
      expect(await standing(browser, room)).toBe('guest');
      const desk = await town.follow(anne, room);
      await town.follow(browser, room);
      await desk.until(
        (item) =>
          item.kind === 'event' &&
          item.delivered.event.type === 'presence.changed' &&
          item.delivered.event.joined.includes(id),
      );
      expect(await entryOf(camille)).toMatchObject({ status: 'present', here: true, cameAs: ['Camille'] });
      expect(await entryOf(id)).toBeUndefined();

      expect(await send(anne, room, { type: 'peg.free', member: id })).toBe('done');
      expect(await entryOf(camille)).toMatchObject({ status: 'absent', here: false, cameAs: [] });
    });

    it('is put there by the staff alone, and on the peg of nobody who is there', async () => {
      const town = open();
      const { room, anne, browser, id } = await atTheDoor(town);
      const [alix, camille] = [await town.idOf('alix'), await town.idOf('camille')] as PersonId[];
      const give = { type: 'peg.give', member: id, pupil: camille as PersonId } as const;
      expect(await send(browser, room, give)).toBe('live.not-in-class');
      expect(await send(await town.of('alix'), room, give)).toBe('live.not-allowed');
      expect(await send(anne, room, { ...give, pupil: 'nobody' as PersonId })).toBe('live.no-such-member');
      const desk = await town.follow(anne, room);
      await town.follow(await town.of('alix'), room);
      await desk.until(
        (item) =>
          item.kind === 'event' &&
          item.delivered.event.type === 'presence.changed' &&
          item.delivered.event.joined.includes(alix as PersonId),
      );
      expect(await send(anne, room, { ...give, pupil: alix as PersonId })).toBe('live.peg-taken');
    });
  });

  describe('a visit', () => {
    it('is told to every pupil with the visitor’s name, and only watches', async () => {
      const town = open();
      const { room, anne, browser, id } = await atTheDoor(town);
      const alix = await town.of('alix');
      const pupil = await town.follow(alix, room);
      expect(await send(anne, room, { type: 'lock', what: 'names', locked: true })).toBe('done');
      expect(await send(anne, room, { type: 'visit.admit', member: id, as: 'inspection' })).toBe('done');
      expect(await pupil.event('visit.begun')).toMatchObject({
        delivered: { event: { member: id, as: 'inspection' } },
      });
      expect(await pupil.event('lobby.admitted')).toMatchObject({
        delivered: { event: { name: { plain: 'Camille' } } },
      });
      const { body } = await alix.call(listPeople, { params: { classroom: room } });
      expect(body.people).toContainEqual({ id, name: 'Camille', role: 'guest' });

      expect(await standing(browser, room)).toBe('visit');
      expect(await send(browser, room, { type: 'hand.raise' })).toBe('live.only-visiting');
      expect(await send(browser, room, { type: 'chat.say', text: 'Bonjour' })).toBe('live.only-visiting');
      expect(await send(browser, room, { type: 'close' })).toBe('live.not-allowed');
    });

    it('is let in by the staff alone', async () => {
      const town = open();
      const { room, browser, id } = await atTheDoor(town);
      const admit = { type: 'visit.admit', member: id, as: 'family' } as const;
      expect(await send(browser, room, admit)).toBe('live.not-in-class');
      expect(await send(await town.of('alix'), room, admit)).toBe('live.not-allowed');
      expect(await standing(browser, room)).toBe('outside');
    });
  });

  describe('a substitute', () => {
    it('is found by name, sees the lesson at home, and has the staff’s say until it is taken back', async () => {
      const town = open();
      const room = await town.newClassOf('anne');
      const [anne, bruno] = [await town.of('anne'), await town.of('bruno')];
      const person = (await town.idOf('bruno')) as PersonId;
      const params = { classroom: room, person };
      expect(await send(anne, room, { type: 'open' })).toBe('done');
      expect(await send(bruno, room, { type: 'quiet', on: true })).toBe('live.not-in-class');

      const found = await anne.call(listStaff, { params, query: { search: 'brun' } });
      expect(found.body.others).toEqual([{ id: person, name: 'bruno Roy' }]);
      expect((await anne.call(nameStaff, { params })).status).toBe(204);
      expect((await anne.call(listStaff, { params, query: {} })).body).toMatchObject({
        staff: [{ named: false }, { id: person, named: true }],
        others: [],
      });
      expect((await bruno.call(listLessons)).body.lessons.map(({ id }) => id as string)).toContain(room);
      expect(await standing(bruno, room)).toBe('staff');
      expect(await send(bruno, room, { type: 'quiet', on: true })).toBe('done');

      expect((await anne.call(unnameStaff, { params })).status).toBe(204);
      expect(await send(bruno, room, { type: 'quiet', on: false })).toBe('live.not-in-class');
    });

    it('is no pupil, no parent, and nobody of another school', async () => {
      const town = open();
      const room = await town.newClassOf('anne');
      const anne = await town.of('anne');
      for (const someone of ['chloe', 'camille', 'paule', 'administrator'] as const) {
        const person = (await town.idOf(someone)) as PersonId;
        const named = await anne.call(nameStaff, { params: { classroom: room, person } });
        expect([someone, named.code]).toEqual([someone, 'people.no-such-person']);
      }
      for (const search of ['chloe', 'camille', 'paule', '%']) {
        const { body } = await anne.call(listStaff, { params: { classroom: room }, query: { search } });
        expect([search, body.others]).toEqual([search, []]);
      }
    });

    it('is named by the staff alone, and never in the place of who teaches', async () => {
      const town = open();
      const room = await town.newClassOf('anne');
      const anne = await town.of('anne');
      expect(await send(anne, room, { type: 'open' })).toBe('done');
      const person = (await town.idOf('bruno')) as PersonId;
      const params = { classroom: room, person };
      for (const [someone, code] of [
        ['alix', 'live.not-allowed'],
        ['bruno', 'live.not-in-class'],
        ['chloe', 'live.not-in-class'],
        ['nobody', 'people.not-signed-in'],
      ] as const) {
        const browser = await town.of(someone);
        expect([someone, (await browser.call(nameStaff, { params })).code]).toEqual([someone, code]);
        const listed = await browser.call(listStaff, { params, query: { search: 'bruno' } });
        expect([someone, listed.code]).toEqual([someone, code]);
      }
      const own = { classroom: room, person: (await town.idOf('anne')) as PersonId };
      expect((await anne.call(unnameStaff, { params: own })).code).toBe('people.no-such-person');
      expect((await anne.call(nameStaff, { params: own })).status).toBe(204);
      expect((await anne.call(unnameStaff, { params: own })).code).toBe('people.no-such-person');
      expect(await send(anne, room, { type: 'quiet', on: true })).toBe('done');
    });

    it('stays when the timetable is imported again', async () => {
      const town = open();
      const { lessons } = (await (await town.of('anne')).call(listLessons)).body;
      const room = lessons.find(({ title }) => title === 'Histoire en 5e A')?.id as unknown as ClassroomId;
      const person = (await town.idOf('bruno')) as PersonId;
      const anne = await town.of('anne');
      expect((await anne.call(nameStaff, { params: { classroom: room, person } })).status).toBe(204);
      const startsAt = lessons.find(({ id }) => (id as string) === room)?.startsAt ?? 0;
      const administrator = await town.of('administrator');
      const { status } = await administrator.call(importSchools, { body: townFile(startsAt) });
      expect(status).toBe(200);
      const { body } = await anne.call(listStaff, { params: { classroom: room }, query: {} });
      expect(body.staff.map(({ named }) => named)).toEqual([false, true]);
      await anne.call(unnameStaff, { params: { classroom: room, person } });
    });
  });

  describe('a preparation', () => {
    /** What anne prepared, and then held and closed. */
    async function held(town: TownOfClasses) {
      const [room, anne] = [await town.newClassOf('anne'), await town.of('anne')];
      const prepared = [
        { type: 'board.add', title: 'Carte' },
        { type: 'poll.prepare', form: { kind: 'yes-no' }, question: 'Compris ?', anonymous: false },
        { type: 'lock', what: 'reactions', locked: true },
        { type: 'groups.make', how: 'hand', count: 2 },
        { type: 'groups.move', member: await town.idOf('alix'), group: 2 },
      ] as const;
      for (const command of prepared) expect(await send(anne, room, command)).toBe('done');
      const desk = await town.follow(anne, room);
      const { boards } = (await desk.snapshot()).state;
      const board = boards.boards[0]?.id as BoardId;
      expect(await send(anne, room, { type: 'board.draw', board, marks: [rectangle] })).toBe('done');
      desk[Symbol.dispose]();
      for (const type of ['open', 'groups.open', 'close'] as const)
        expect(await send(anne, room, { type })).toBe('done');
      return { room, anne };
    }

    it('is taken up in another lesson, unseen by its pupils, and once', async () => {
      const town = open();
      const { room: from, anne } = await held(town);
      const room = await town.newClassOf('anne');
      const { body: earlier } = await anne.call(listEarlierLessons, { params: { classroom: room } });
      expect(earlier.lessons.map(({ id }) => id)).toContain(from);
      expect(earlier.lessons.map(({ id }) => id)).not.toContain(room);

      const reused = await anne.call(reusePreparation, { params: { classroom: room }, body: { from } });
      expect(reused.body).toEqual({ slides: 0, boards: 1, polls: 1, groups: 1, settings: 1, left: 0 });
      const again = await anne.call(reusePreparation, { params: { classroom: room }, body: { from } });
      expect(again.body).toEqual({ slides: 0, boards: 0, polls: 0, groups: 0, settings: 0, left: 0 });

      const teachers = (await (await town.follow(anne, room)).snapshot()).state;
      expect(teachers.session?.phase).toBe('prepared');
      expect(teachers.locks.reactions).toBe(true);
      expect(teachers.groups.draft?.members).toEqual({ [await town.idOf('alix')]: 2 });
      expect(teachers.polls.drafts).toMatchObject([{ question: { plain: 'Compris ?' } }]);
      expect(Object.values(teachers.boards.boards[0]?.drawn ?? {}).flat()).toHaveLength(1);
      const pupils = (await (await town.follow(await town.of('alix'), room)).snapshot()).state;
      expect([pupils.polls.drafts, pupils.boards.boards, pupils.groups.draft]).toEqual([[], [], null]);
    });

    it('is taken from one’s own lessons, into one’s own class, before it closes', async () => {
      const town = open();
      const { room: from, anne } = await held(town);
      const [bruno, alix] = [await town.of('bruno'), await town.of('alix')];
      const [room, other] = [await town.newClassOf('anne'), await town.newClassOf('bruno')];
      const take = async (who: typeof anne, classroom: ClassroomId, source: ClassroomId) =>
        (await who.call(reusePreparation, { params: { classroom }, body: { from: source } })).code;
      expect(await send(bruno, other, { type: 'open' })).toBe('done');
      expect(await send(anne, room, { type: 'open' })).toBe('done');
      expect(await take(bruno, other, from)).toBe('live.no-such-class');
      expect(await take(bruno, room, from)).toBe('live.not-in-class');
      expect(await take(alix, room, from)).toBe('live.not-allowed');
      expect(await take(anne, room, other)).toBe('live.not-in-class');
      expect(await take(anne, from, room)).toBe('live.closed');
      const listed = await alix.call(listEarlierLessons, { params: { classroom: room } });
      expect(listed.code).toBe('live.not-allowed');
    });
  });
});

const rectangle = {
  id: 'aaaaaaaa' as MarkId,
  rank: [1, 7] as [number, number],
  at: ['a1', 10, 20, 0] as [string, number, number, number],
  shape: {
    kind: 'rectangle',
    ink: 'blue',
    pen: 2,
    fill: 'none',
    round: false,
    width: 50,
    height: 60,
  } as const,
};
