import { describe, expect, it } from 'vitest';
import { showAttendance } from '#live/model/attendance/contract.ts';
import { listPeople, showClassroom } from '#live/model/contract.ts';
import type { ClassroomId } from '#live/model/ids.ts';
import type { PersonId } from '#people/model/ids.ts';
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
});
