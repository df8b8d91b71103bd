import { button, camera, enterClass, microphone } from './kit/classroom.ts';
import { expect, test } from './kit/fixtures.ts';
import { microphoneSent, picturesShown, voicesNow } from './kit/media-probe.ts';
import type { Visit } from './kit/visit.ts';

const SECOND_MICROPHONE = 'Fake Audio Input 2';

const choose = (who: Visit, name: string | RegExp) => who.page.getByRole('menuitem', { name }).click();

async function forAll(lead: Visit, role: 'switch' | 'button', name: string): Promise<void> {
  if ((await button(lead, 'Verrous').getAttribute('aria-expanded')) !== 'true') {
    await button(lead, 'Verrous').click();
  }
  await lead.page.getByRole(role, { name }).click();
}

async function forOne(lead: Visit, name: string, what: string): Promise<void> {
  await button(lead, `Actions pour ${name}`).first().click();
  await choose(lead, what);
}

const hears = (who: Visit, voices: number) => expect.poll(() => voicesNow(who.page)).toBe(voices);

const written = ({ page }: Visit, text: string) =>
  page.getByRole('list', { name: 'Messages' }).getByText(text);

const writing = (who: Visit) => who.page.getByRole('textbox', { name: 'Écrire à la classe' });

test('a teacher holds the class: the door, the voices, the messages, the pictures', async ({
  visit,
  lessonIn,
}) => {
  const classroom = await lessonIn('college');
  const [lead, moussa, emma] = await Promise.all(
    ['prof-1', 'eleve-01', 'eleve-02'].map(async (who) => (await visit()).become(`demo-college-${who}`)),
  );
  if (!(lead && moussa && emma)) throw new Error('unreachable');
  const chooser = moussa.page.getByRole('combobox', { name: 'Micro' });

  await test.step('a pupil chooses a microphone, and everybody comes in', async () => {
    await enterClass(lead, classroom);
    await button(lead, 'Ouvrir la classe').click();
    await moussa.goToClass(classroom);
    await chooser.selectOption(SECOND_MICROPHONE);
    await button(moussa, 'Entrer en classe').click();
    await enterClass(emma, classroom);
    await button(lead, 'Personnes').click();
  });

  await test.step('who asks at the door is refused, or let in with all the others', async () => {
    const asking = ['Zoé Quidam', 'Bob Nouveau', 'Max Perdu'].map(async (name) => {
      const stranger = await visit();
      await stranger.goToClass(classroom);
      await stranger.page.getByRole('textbox').fill(name);
      await button(stranger, 'Demander à entrer').click();
      return stranger;
    });
    const [zoe, bob, max] = await Promise.all(asking);
    if (!(zoe && bob && max)) throw new Error('unreachable');
    await button(lead, 'Ne pas laisser entrer Zoé Quidam').click();
    await expect(zoe.page.getByRole('heading', { name: 'La porte reste fermée' })).toBeVisible();
    await button(lead, 'Laisser entrer les 2').click();
    for (const guest of [bob, max]) await expect(button(guest, 'Entrer en classe')).toBeVisible();
    await Promise.all([zoe, bob, max].map(({ page }) => page.goto('about:blank')));
  });

  await test.step('a voice that is muted stops at who listens, and so do all', async () => {
    await forAll(lead, 'switch', 'Micros ouverts à tous');
    for (const pupil of [moussa, emma]) await microphone(pupil).click();
    await Promise.all([hears(emma, 2), hears(lead, 2)]);
    expect(await microphoneSent(moussa.page)).toBe(SECOND_MICROPHONE);
    await button(lead, 'Personnes').click();
    await forOne(lead, 'Moussa N.', 'Couper son micro');
    await Promise.all([hears(emma, 1), hears(lead, 1)]);
    await forAll(lead, 'button', 'Couper tous les micros');
    await Promise.all([hears(lead, 0), hears(moussa, 1)]);
  });

  await test.step('a message is taken back, and writing is locked for one, then for all', async () => {
    for (const pupil of [moussa, emma]) await button(pupil, 'Messages').click();
    await writing(moussa).fill('C’est nul');
    await writing(moussa).press('Enter');
    await expect(written(emma, 'C’est nul')).toBeVisible();
    await button(lead, 'Personnes').click();
    await forOne(lead, 'Moussa N.', 'Verrouiller ses messages');
    const locked = 'L’enseignant a verrouillé les messages';
    await expect(moussa.page.getByText(locked)).toBeVisible();
    await expect(writing(emma)).toBeVisible();
    await button(lead, /^Messages/).click();
    await button(lead, 'Retirer ce message').click();
    await expect(written(emma, 'Message retiré')).toBeVisible();
    await expect(written(emma, 'C’est nul')).toHaveCount(0);
    await forAll(lead, 'switch', 'Messages à la classe fermés');
    await expect(writing(emma)).toHaveCount(0);
    await expect(emma.page.getByRole('textbox', { name: 'Écrire à l’enseignant' })).toBeVisible();
  });

  await test.step('a pupil’s camera opens when it is allowed, and is a face among the faces', async () => {
    await button(lead, 'Personnes').click();
    await expect(camera(emma)).toHaveCount(0);
    await forOne(lead, 'Emma B.', 'Autoriser sa caméra');
    await expect(camera(emma)).toBeVisible();
    await button(moussa, 'Mosaïque').click();
    await expect.poll(() => picturesShown(moussa.page)).toBe(2);
    await button(moussa, 'Scène').click();
    await expect.poll(() => picturesShown(moussa.page)).toBe(1);
  });

  await test.step('the teacher’s screen is what the class looks at', async () => {
    await button(lead, 'Écran').click();
    await expect(lead.page.getByText('Toute la classe voit votre écran.')).toBeVisible();
    const screen = moussa.page.getByRole('figure').filter({ hasText: 'Écran partagé par Sophie Lemaire' });
    await expect
      .poll(() => screen.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime))
      .toBeGreaterThan(0);
    await button(lead, 'Arrêter le partage').click();
    await expect(screen).toHaveCount(0);
  });

  await test.step('the microphone that was chosen is still chosen the next time', async () => {
    await moussa.goToClass(classroom);
    await expect(chooser.locator('option:checked')).toHaveText(SECOND_MICROPHONE);
  });
});
