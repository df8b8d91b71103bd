import { expect, it } from 'vitest';
import { seconds } from '#kit/model/clock.ts';
import { migrate } from '#kit/server/db/index.ts';
import { createLog } from '#kit/server/telemetry/log.ts';
import type { MemberViewer } from '#people/model/access.ts';
import type { DivisionId, PersonId, SchoolId } from '#people/model/ids.ts';
import type { PlaceInSchool } from '#people/server/index.ts';
import { eachDatabase } from '#test/kit/databases.ts';
import { Calendar } from '../calendar.ts';
import { CellKeys } from '../credentials/keys.ts';
import { Passes } from '../credentials/pass.ts';
import { gateMigrations } from '../migrations.ts';
import type { GateTables } from '../tables.ts';
import { PassDesk, type PassDeskDeps } from './desk.ts';
import { passReader } from './read.ts';
import { Revocations } from './revocations.ts';

const start = Date.parse('2026-11-23T08:30:00+01:00');
const alix = 'alix' as PersonId;
const school = '0750001A' as SchoolId;
const main = '0750001A/5e-a' as DivisionId;
const session = { person: alix, session: 's1', expiresAt: start + seconds(3600) };
const viewer: MemberViewer = { ...session, role: 'pupil', school, level: 'college' };

eachDatabase('the desk', (open) => {
  /** A desk of whose people a test decides what happens, and when. */
  async function openDesk(people: Partial<PassDeskDeps['people']> = {}) {
    const database = await open();
    await migrate(database, gateMigrations);
    const clock = { time: start, now: () => clock.time };
    const deps = { db: database.kysely<GateTables>(), clock, log: createLog('silent') };
    const revocations = await Revocations.open(deps);
    const passes = new Passes(new CellKeys(['s'.repeat(32)]), 'test-1', new Calendar('Europe/Paris'));
    const town: PassDeskDeps['people'] = {
      isSessionLive: async () => true,
      placeOf: async () => ({ role: 'pupil', school, main, divisions: [main] }),
      ...people,
    };
    const desk = new PassDesk({ clock, people: town, passes });
    const read = passReader(passes, clock, revocations);
    return {
      clock,
      desk,
      read,
      revocations,
      [Symbol.asyncDispose]: () => revocations[Symbol.asyncDispose](),
    };
  }

  it('[G7] takes the passes that it gave, until they are over or taken back', async () => {
    await using there = await openDesk();
    const { clock, desk, read, revocations } = there;
    const token = await desk.give(viewer);
    expect(read(token)).toMatchObject({ person: alix, divisions: [main], issued: start });
    expect(read(`${token.slice(0, -1)}!`)).toBeNull();
    clock.time += seconds(60);
    await revocations.revoke(alix);
    expect(read(token)).toBeNull();
    clock.time += seconds(1);
    expect(read(await desk.give(viewer))).not.toBeNull();
    clock.time += seconds(400 * 86_400);
    expect(read(token)).toBeNull();
  });

  it('gives none to whose session has just ended, though this node still remembers it', async () => {
    await using there = await openDesk({ isSessionLive: async () => false });
    await expect(there.desk.give(viewer)).rejects.toMatchObject({ code: 'people.not-signed-in' });
  });

  it('gives one that is void to who is signed out everywhere while it is made', async () => {
    let meanwhile = async () => {};
    await using there = await openDesk({
      async isSessionLive() {
        await meanwhile();
        return true;
      },
    });
    const { clock, desk, read, revocations } = there;
    meanwhile = async () => {
      clock.time += 5;
      await revocations.revoke(alix);
      clock.time += 5;
    };
    expect(read(await desk.give(viewer))).toBeNull();
  });

  it('gives one for forty divisions to who teaches more', async () => {
    const divisions = Array.from({ length: 50 }, (_, n) => `0750001A/g${n}` as DivisionId);
    const place: PlaceInSchool = { role: 'teacher', school, main: undefined, divisions };
    await using there = await openDesk({ placeOf: async () => place });
    const pass = there.read(await there.desk.give({ ...viewer, role: 'teacher' }));
    expect(pass?.divisions).toEqual(divisions.slice(0, 40));
  });
});
