import { describe, expect, it } from 'vitest';
import { requestMediaToken } from '#live/model/contract.ts';
import { eachTown, send } from './class.ts';

/** So little that no class has even its teacher's voice. */
const environment = { PREAU_MEDIA_BUDGET: '0.001' };

describe('the ladder', () => {
  eachTown(
    'of a school whose media engine bears next to nothing',
    (town) => {
      it('[L4] opens the class in writing, and says why to everybody in it', {
        timeout: 30_000,
      }, async () => {
        const [room, anne] = [await town().newClassOf('anne'), await town().of('anne')];
        using stream = await town().follow(anne, room);
        expect(await send(anne, room, { type: 'open' })).toBe('done');
        expect(await stream.event('level.given')).toMatchObject({
          delivered: { event: { type: 'level.given', level: 3, why: 'budget' } },
        });
        expect(await send(anne, room, { type: 'chat.say', text: 'Bonjour' })).toBe('done');
        const { status } = await anne.call(requestMediaToken, { params: { classroom: room } });
        expect(status).toBeGreaterThanOrEqual(400);
      });
    },
    { environment },
  );
});
