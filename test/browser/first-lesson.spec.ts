import { button, enterClass } from './kit/classroom.ts';
import { expect, test } from './kit/fixtures.ts';
import { picturesShown, received } from './kit/media-probe.ts';

const teacher = 'demo-college-prof-1';
const pupils = ['demo-college-eleve-01', 'demo-college-eleve-02', 'demo-college-eleve-03'] as const;

test('a first lesson: everybody sees, hears, speaks in turn, and nobody else gets in', async ({
  visit,
  lessonIn,
}) => {
  const classroom = await lessonIn('college');
  const [lead, first, second, third, stranger] = await Promise.all(Array.from({ length: 5 }, visit));
  if (!(lead && first && second && third && stranger)) throw new Error('unreachable');
  const [ines, lucas, jade] = [first, second, third];
  await lead.become(teacher);
  await Promise.all([ines, lucas, jade].map((pupil, i) => pupil.become(pupils[i] ?? '')));

  await test.step('the pupils wait at the door until the teacher opens', async () => {
    await enterClass(ines, classroom);
    await expect(
      ines.page.getByRole('heading', { name: 'La classe n’est pas encore ouverte' }),
    ).toBeVisible();
    await enterClass(lead, classroom);
    await button(lead, 'Ouvrir la classe').click();
    await expect(ines.page.getByRole('button', { name: 'Lever la main' })).toBeVisible();
    await Promise.all([enterClass(lucas, classroom), enterClass(jade, classroom)]);
  });

  await test.step('each pupil decodes the teacher’s picture and hears the voice', async () => {
    for (const pupil of [ines, lucas, jade]) {
      await expect.poll(async () => (await received(pupil.page)).frames).toBeGreaterThanOrEqual(30);
      await expect.poll(async () => (await received(pupil.page)).voices).toBe(1);
      await expect.poll(() => picturesShown(pupil.page)).toBeGreaterThanOrEqual(1);
    }
  });

  await test.step('a raised hand reaches the teacher, and the floor makes the pupil heard', async () => {
    await button(ines, 'Lever la main').click();
    await expect(lead.page.getByText(/main levée, numéro 1|Mains levées \(1\)/).first()).toBeVisible();
    await button(lead, /^(Parole à|Donner la parole)/)
      .first()
      .click();
    await expect(ines.page.getByText(/Tu as la parole/).first()).toBeVisible();
    for (const listener of [lead, lucas, jade]) {
      await expect.poll(async () => (await received(listener.page)).voices).toBe(listener === lead ? 1 : 2);
    }
    await button(lead, /^Reprendre la parole/)
      .first()
      .click();
  });

  await test.step('a visitor learns no name and gets no media', async () => {
    await stranger.goToClass(classroom);
    await expect(stranger.page.getByRole('heading', { name: /Demandez à entrer/ })).toBeVisible();
    expect((await stranger.post(`/api/classrooms/${classroom}/media-token`)).status()).toBe(403);
    expect((await stranger.get(`/api/classrooms/${classroom}/people`)).status()).toBe(403);
    const everything = await stranger.received();
    for (const secret of ['Sophie', 'Lemaire', 'demo-college-prof', 'demo-college-eleve', 'Moussa']) {
      expect(everything).not.toContain(secret);
    }
  });
});
