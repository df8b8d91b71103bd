import { describe, expect, it } from 'vitest';
import type { ClientCommand } from '#live/model/command.ts';
import type { ClassroomId } from '#live/model/ids.ts';
import type { ClassState } from '#live/model/state.ts';
import type { Browser } from '#test/kit/browser.ts';
import type { ClassStream } from '#test/kit/class-stream.ts';
import { eachTown, send, type TownOfClasses } from './class.ts';

let ahead = 0;
const clock = { now: () => Date.now() + ahead };

interface Lesson {
  readonly room: ClassroomId;
  readonly anne: Browser;
  /** Anne sends something, and it is accepted. */
  readonly lead: (command: ClientCommand) => Promise<void>;
}

/** Two groups made by hand and open: Camille in the first, Alix in the second. */
async function inGroups(town: TownOfClasses): Promise<Lesson> {
  const [room, anne] = [await town.newClassOf('anne'), await town.of('anne')];
  const lead = async (command: ClientCommand) => expect(await send(anne, room, command)).toBe('done');
  await lead({ type: 'open' });
  await lead({ type: 'groups.make', how: 'hand', count: 2 });
  await lead({ type: 'groups.move', member: await town.idOf('camille'), group: 1 });
  await lead({ type: 'groups.move', member: await town.idOf('alix'), group: 2 });
  await lead({ type: 'groups.open' });
  return { room, anne, lead };
}

const snapshotOf = async (stream: ClassStream): Promise<ClassState> => (await stream.snapshot()).state;
const words = ({ chat }: ClassState) => chat.grouped.map(({ text }) => text);
const say = (text: string) => ({ type: 'chat.say', text, to: 'group' }) as const;

eachTown(
  'a class in groups',
  (open) => {
    describe('what is written in one', () => {
      it('comes to who is in it and to the teacher, at once and after a reload, and to nobody else', async () => {
        const town = open();
        const { room, anne } = await inGroups(town);
        const [camille, alix] = [await town.of('camille'), await town.of('alix')];
        using there = await town.follow(camille, room);
        using other = await town.follow(alix, room);
        await other.snapshot();
        const { seq } = await there.snapshot();
        const known = there.items.length;
        expect(await send(camille, room, say('Par ici'))).toBe('done');
        expect(await there.event('chat.whispered', known)).toMatchObject({
          delivered: {
            audience: expect.stringMatching(/^group:.+\.1$/),
            event: { text: { plain: 'Par ici' } },
          },
        });
        expect(await send(alix, room, { type: 'hand.raise' })).toBe('done');
        await other.event('hand.raised');
        expect(JSON.stringify(other.items)).not.toContain('Par ici');
        using again = await town.follow(camille, room, { after: seq });
        expect(await again.event('chat.whispered')).toBeDefined();
        using teacher = await town.follow(anne, room);
        expect(words(await snapshotOf(teacher))).toEqual([{ plain: 'Par ici' }]);
        using late = await town.follow(alix, room);
        expect(words(await snapshotOf(late))).toEqual([]);
      });
    });

    describe('who is moved', () => {
      it('gets the class as a member of the other group knows it', async () => {
        const town = open();
        const { room, lead } = await inGroups(town);
        const [camille, alix] = [await town.of('camille'), await town.of('alix')];
        expect(await send(alix, room, say('Deux'))).toBe('done');
        using stream = await town.follow(camille, room);
        expect(words(await snapshotOf(stream))).toEqual([]);
        const known = stream.items.length;
        await lead({ type: 'groups.move', member: await town.idOf('camille'), group: 2 });
        expect(words((await stream.snapshot(known)).state)).toEqual([{ plain: 'Deux' }]);
      });
    });

    describe('a countdown', () => {
      it('brings everybody back by itself, and a second run has groups of its own', async () => {
        const town = open();
        const { room, lead } = await inGroups(town);
        const camille = await town.of('camille');
        using stream = await town.follow(camille, room);
        await stream.snapshot();
        await lead({ type: 'groups.recall', seconds: 30 });
        const recalled = await stream.event('groups.recalled');
        expect(recalled).toMatchObject({ delivered: { event: { until: expect.any(Number) } } });
        ahead += 30_000;
        await stream.event('groups.closed');
        expect(await send(camille, room, say('Encore'))).toBe('live.no-such-group');
        await lead({ type: 'groups.make', how: 'random', count: 2 });
        await lead({ type: 'groups.open' });
      });
    });

    describe('what is not for pupils', () => {
      it('is refused to them, and so is what makes no sense', async () => {
        const town = open();
        const { room, anne } = await inGroups(town);
        const camille = await town.of('camille');
        const member = await town.idOf('alix');
        const staffOnly: ClientCommand[] = [
          { type: 'groups.make', how: 'hand', count: 2 },
          { type: 'groups.discard' },
          { type: 'groups.move', member, group: 1 },
          { type: 'groups.open' },
          { type: 'groups.visit', group: 2 },
          { type: 'groups.say', text: 'Bonjour' },
          { type: 'groups.recall', seconds: 30 },
          { type: 'groups.close' },
        ];
        for (const command of staffOnly) {
          expect(await send(camille, room, command), command.type).toBe('live.not-allowed');
        }
        expect(await send(camille, room, { type: 'groups.choose', group: 2 })).toBe('live.no-groups');
        expect(await send(anne, room, { type: 'groups.visit', group: 3 })).toBe('live.no-such-group');
        expect(await send(anne, room, { type: 'groups.call', on: true })).toBe('live.staff-is-exempt');
        expect(await send(anne, room, say('Où ?'))).toBe('live.no-such-group');
        expect(await send(anne, room, { type: 'groups.make', how: 'hand', count: 3 })).toBe(
          'live.groups-open',
        );
        const [bad, far] = [{ type: 'groups.make', how: 'hand', count: 41 } as const, await town.of('bruno')];
        expect(await send(anne, room, bad)).toBe('kit.bad-request');
        expect(await send(far, room, { type: 'groups.call', on: true })).toBe('live.not-in-class');
      });
    });
  },
  { clock },
);
