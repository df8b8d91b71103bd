import { expect, it } from 'vitest';
import { hours } from '#kit/model/clock.ts';
import { listLessons, resetPupilPassword, signIn } from '#people/model/contract.ts';
import type { PersonId } from '#people/model/ids.ts';
import { importSchools } from '#people/model/import/contract.ts';
import { eachDatabaseKind } from '#test/kit/databases.ts';
import { credentials, openTown, PASSWORD, type Someone, sharedTown, townFile } from './town.ts';

const everybody = Object.keys(credentials) as Someone[];

eachDatabaseKind('access', (newPlace) => {
  const shared = sharedTown(newPlace);

  it('to the day’s lessons is for members of a school', async () => {
    const town = shared();
    const answers: Record<string, unknown> = {};
    for (const someone of everybody) {
      const { status, code } = await (await town.as(someone)).call(listLessons);
      answers[someone] = code ?? status;
    }
    expect(answers).toEqual({
      anne: 200,
      bruno: 200,
      chloe: 200,
      paule: 200,
      alix: 200,
      basile: 200,
      camille: 200,
      'alix of the lycée': 200,
      administrator: 'people.not-allowed',
      nobody: 'people.not-signed-in',
    });
  });

  it('to lessons shows one’s own: a group’s, a teacher’s, a child’s', async () => {
    const town = shared();
    const seenBy = async (someone: Someone) => {
      const { body } = await (await town.as(someone)).call(listLessons);
      const groups = (lessons: typeof body.lessons) => lessons.map(({ group }) => group);
      return [groups(body.lessons), body.children.map(({ name, lessons }) => [name, groups(lessons)])];
    };
    expect(await seenBy('alix')).toEqual([['5e A'], []]);
    expect(await seenBy('basile')).toEqual([['5e B'], []]);
    expect(await seenBy('alix of the lycée')).toEqual([['2de 1'], []]);
    expect(await seenBy('anne')).toEqual([['5e A'], []]);
    expect(await seenBy('paule')).toEqual([[], [['alix', ['5e A']]]]);
  });

  it('to the import is for administrators', async () => {
    const town = shared();
    const answers: Record<string, unknown> = {};
    for (const someone of everybody) {
      const { status, code } = await (await town.as(someone)).call(importSchools, {
        body: townFile(Date.now()),
      });
      answers[someone] = code ?? status;
    }
    expect(answers).toEqual({
      administrator: 200,
      anne: 'people.not-allowed',
      bruno: 'people.not-allowed',
      chloe: 'people.not-allowed',
      paule: 'people.not-allowed',
      alix: 'people.not-allowed',
      basile: 'people.not-allowed',
      camille: 'people.not-allowed',
      'alix of the lycée': 'people.not-allowed',
      nobody: 'people.not-signed-in',
    });
  });

  it('to a password does not tell an unknown pupil from another class’s, or from an adult', async () => {
    const town = shared();
    const anne = await town.as('anne');
    const ids = ['nobody-of-this-id' as PersonId, await town.idOf('basile'), await town.idOf('bruno')];
    for (const pupil of ids) {
      const { body } = await anne.call(resetPupilPassword, { params: { pupil } });
      expect(body).toMatchObject({ code: 'people.not-allowed' });
    }
  });

  it('ends with the session, whatever the role', async () => {
    const clock = { ahead: 0, now: () => Date.now() + clock.ahead };
    await using town = await openTown({ place: await newPlace(), clock });
    const alix = await town.idOf('alix');
    const [administrator, anne] = [await town.as('administrator'), await town.as('anne')];
    clock.ahead = hours(13);
    const answers = [
      await administrator.call(importSchools, { body: townFile(Date.now()) }),
      await anne.call(resetPupilPassword, { params: { pupil: alix } }),
      await anne.call(listLessons),
    ];
    expect(answers.map(({ code }) => code)).toEqual(Array(3).fill('people.not-signed-in'));
  });
});

eachDatabaseKind('a new password', (newPlace) => {
  it('is given by who teaches the pupil, and nobody else', async () => {
    await using town = await openTown({ place: await newPlace('town') });
    const pupil = await town.idOf('camille');
    const answers: Record<string, unknown> = {};
    // Who may comes last: the new password ends the pupil's own session.
    const inTurn = [...everybody.filter((someone) => someone !== 'anne'), 'anne' as const];
    for (const someone of inTurn) {
      const browser = await town.as(someone);
      const { status, code } = await browser.call(resetPupilPassword, { params: { pupil } });
      answers[someone] = code ?? status;
    }
    expect(answers).toEqual({
      anne: 200,
      administrator: 'people.not-allowed',
      bruno: 'people.not-allowed',
      chloe: 'people.not-allowed',
      paule: 'people.not-allowed',
      alix: 'people.not-allowed',
      camille: 'people.not-allowed',
      basile: 'people.not-allowed',
      'alix of the lycée': 'people.not-allowed',
      nobody: 'people.not-signed-in',
    });
  });

  it('replaces the old one, ends the pupil’s sessions, and lets a locked pupil in', async () => {
    await using town = await openTown({ place: await newPlace('town') });
    const before = await town.as('camille');
    const pupil = await town.idOf('camille');
    const tryWith = async (password: string) =>
      (await town.browser().call(signIn, { body: { ...credentials.camille, password } })).code;
    for (let i = 0; i < 10; i++) await tryWith('wrong');
    expect(await tryWith(PASSWORD)).toBe('people.too-many-tries');

    const { body } = await (await town.as('anne')).call(resetPupilPassword, { params: { pupil } });
    expect(body).toMatchObject({ name: 'camille Martin', username: 'camille.martin' });
    expect(body.password).toMatch(/^[a-z]+-[a-z]+-[a-z]+-\d\d$/);
    expect((await before.call(listLessons)).code).toBe('people.not-signed-in');
    expect(await tryWith(body.password)).toBeUndefined();
    expect(await tryWith(PASSWORD)).toBe('people.wrong-credentials');
  });
});
