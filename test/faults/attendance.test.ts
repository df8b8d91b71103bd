import { expect, it } from 'vitest';
import { showAttendance } from '#live/model/attendance/contract.ts';
import type { ClassroomId } from '#live/model/ids.ts';
import { listLessons, signInToDemo } from '#people/model/contract.ts';
import type { PersonId } from '#people/model/ids.ts';
import { send } from '../http/live/class.ts';
import { Browser } from '../kit/browser.ts';
import { ClassStream } from '../kit/class-stream.ts';
import { eachDatabaseKind } from '../kit/databases.ts';
import { runSchool } from '../kit/running-school.ts';

const PUPIL = 'demo-college-eleve-01' as PersonId;
const ABSENT = 'demo-college-eleve-02' as PersonId;

eachDatabaseKind('a register', (newPlace) => {
  it('loses nothing when the school is killed', { timeout: 150_000 }, async () => {
    const place = await newPlace();
    await using school = await runSchool(['--no-media'], place.environment);
    const as = async (person: string) => {
      const browser = new Browser(school.address);
      await browser.call(signInToDemo, { body: { person: person as PersonId } });
      return browser;
    };
    const [teacher, pupil] = [await as('demo-college-prof-1'), await as(PUPIL)];
    const room = (await teacher.call(listLessons)).body.lessons[0]?.id as unknown as ClassroomId;
    await send(teacher, room, { type: 'open' });
    using desk = await ClassStream.open(school.address, room, teacher);
    using _line = await ClassStream.open(school.address, room, pupil);
    await desk.until(
      (item) =>
        item.kind === 'event' &&
        item.delivered.event.type === 'presence.changed' &&
        item.delivered.event.joined.includes(PUPIL),
    );
    await send(pupil, room, { type: 'hand.raise' });
    const note = 'Malade';
    await send(teacher, room, { type: 'attendance.correct', member: ABSENT, status: 'excused', note });
    const register = async () => (await teacher.call(showAttendance, { params: { classroom: room } })).body;
    const before = await register();
    school.killSchool();
    await desk.ended;
    const asked = () => teacher.call(showAttendance, { params: { classroom: room } }).catch(() => null);
    await expect.poll(async () => (await asked())?.status, { timeout: 30_000 }).toBe(200);
    const after = await register();
    const lasting = ({ entries }: typeof before) =>
      entries.map(({ member, status, hands, firstSeen, corrections }) => [
        member,
        status,
        hands,
        firstSeen,
        corrections,
      ]);
    expect(lasting(after)).toEqual(lasting(before));
    expect(after.entries.find(({ member }) => member === ABSENT)).toMatchObject({
      status: 'excused',
      corrections: [{ from: 'absent', to: 'excused', note }],
    });
  });
});
