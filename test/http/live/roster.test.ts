import { expect, it } from 'vitest';
import { seconds } from '#kit/model/clock.ts';
import { listPeople } from '#live/model/contract.ts';
import { eachTown, send } from './class.ts';

let ahead = 0;
const clock = { now: () => Date.now() + ahead };

eachTown(
  'a class under way',
  (open) => {
    it('is over for a pupil who is taken off the roster, whom nobody has to send out', async () => {
      const town = open();
      const [anne, camille, room] = [
        await town.of('anne'),
        await town.of('camille'),
        await town.newClassOf('anne'),
      ];
      await send(anne, room, { type: 'open' });
      using stream = await town.follow(camille, room);
      const { seq } = await stream.snapshot();
      const known = stream.items.length;
      await town.school.database.raw('delete from people_memberships where person = $1', [
        await town.idOf('camille'),
      ]);
      ahead += seconds(31);
      const after = await stream.snapshot(known);
      expect(after.seq).toBeGreaterThan(seq);
      expect(after.state.roster).toEqual({ staff: [], pupils: [] });
      expect(await send(camille, room, { type: 'hand.raise' })).toBe('live.not-in-class');
      expect((await camille.call(listPeople, { params: { classroom: room } })).code).toBe(
        'live.not-in-class',
      );
    });
  },
  { clock },
);
