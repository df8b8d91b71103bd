import { brokenRules } from './kit/axe.ts';
import { button, enterClass, microphone } from './kit/classroom.ts';
import { expect, test } from './kit/fixtures.ts';
import { voicesNow } from './kit/media-probe.ts';
import type { Visit } from './kit/visit.ts';

const written = ({ page }: Visit, text: string) =>
  page.getByRole('list', { name: 'Messages' }).getByText(text);
const field = ({ page }: Visit, name: string) => page.getByRole('textbox', { name });
const turn = ({ page }: Visit, name: string | RegExp) => page.getByRole('switch', { name }).click();
const recipient = ({ page }: Visit) => page.getByRole('combobox', { name: 'Pour qui' });

async function write(who: Visit, text: string, to = 'Écrire à la classe'): Promise<void> {
  await field(who, to).fill(text);
  await field(who, to).press('Enter');
}

test('order: who writes to whom, what is read before, what is closed, and who disturbs', async ({
  visit,
  lessonIn,
}) => {
  const classroom = await lessonIn('college');
  const [lead, moussa, emma] = await Promise.all(
    ['prof-1', 'eleve-01', 'eleve-02'].map(async (who) => (await visit()).become(`demo-college-${who}`)),
  );
  if (!(lead && moussa && emma)) throw new Error('unreachable');
  await lead.command(classroom, { type: 'open' });
  await Promise.all([lead, moussa, emma].map((who) => enterClass(who, classroom)));
  await Promise.all([lead, moussa, emma].map((who) => button(who, /^Messages/).click()));

  await test.step('what a pupil writes to the teacher, and the answer, nobody else reads', async () => {
    await recipient(moussa).selectOption('à l’enseignant');
    await write(moussa, 'Je n’entends rien', 'Écrire à l’enseignant');
    await expect(written(lead, 'Je n’entends rien')).toBeVisible();
    await button(lead, /^Répondre à .* en privé/).click();
    await field(lead, 'Écrire à Moussa').fill('Branche ton casque');
    await lead.page.keyboard.press('Enter');
    await expect(written(moussa, 'Branche ton casque')).toBeVisible();
    await expect(written(emma, 'casque')).toHaveCount(0);
    // A panel that is closed and opened has what was begun in it, and for whom.
    await field(moussa, 'Écrire à l’enseignant').fill('Et maintenant');
    await button(moussa, /^Messages/).click();
    await expect(field(moussa, 'Écrire à l’enseignant')).toHaveCount(0);
    await button(moussa, /^Messages/).click();
    await expect(field(moussa, 'Écrire à l’enseignant')).toHaveValue('Et maintenant');
    await write(moussa, 'Merci', 'Écrire à l’enseignant');
    await expect(field(moussa, 'Écrire à l’enseignant')).toHaveValue('');
    await recipient(moussa).selectOption('à toute la classe');
  });

  await test.step('a link waits for the teacher, who does not show it', async () => {
    await write(moussa, 'regardez youtu.be/dQw4w9WgXcQ');
    await expect(moussa.page.getByText(/Contient un lien/)).toBeVisible();
    await button(lead, /^Ne pas montrer le message de/).click();
    await expect(moussa.page.getByText(/Contient un lien/)).toHaveCount(0);
    await expect(written(emma, 'youtu')).toHaveCount(0);
  });

  await test.step('with messages read before, one is shown by the keyboard alone', async () => {
    await lead.page.keyboard.press('Escape');
    await button(lead, 'Verrous').click();
    await turn(lead, 'Les lire avant de les montrer');
    await write(emma, 'J’ai trouvé 42');
    await expect(emma.page.getByText(/Attend que l’enseignant/)).toBeVisible();
    await expect(written(moussa, 'J’ai trouvé 42')).toHaveCount(0);
    await button(lead, /^Messages/).click();
    await button(lead, /^Montrer le message de/).press('Enter');
    await expect(written(moussa, 'J’ai trouvé 42')).toBeVisible();
  });

  await test.step('what waits is counted, after a reload as well, and all of it is shown with one press', async () => {
    await button(lead, 'Fermer le panneau').click();
    for (const text of ['Un', 'Deux', 'Trois']) await write(emma, text);
    await expect(button(lead, 'Messages (3)')).toBeVisible();
    await lead.page.reload();
    await button(lead, 'Messages (3)').click();
    expect(await brokenRules(lead.page)).toEqual([]);
    await button(lead, 'Tout montrer').click();
    const shown = moussa.page.getByRole('list', { name: 'Messages' }).getByRole('listitem');
    await expect(shown.filter({ hasText: /^(Emma.*)?(Un|Deux|Trois)$/ })).toHaveText([
      /Un$/,
      /Deux$/,
      /Trois$/,
    ]);
    await expect(button(lead, /^Messages \(/)).toHaveCount(0);
    await button(lead, 'Verrous').click();
    await turn(lead, 'Les lire avant de les montrer');
  });

  await test.step('a lock closes the voices at once; quiet work closes more, and gives it back', async () => {
    await turn(lead, 'Micros ouverts à tous');
    await microphone(moussa).click();
    await expect.poll(() => voicesNow(emma.page)).toBe(2);
    await turn(lead, 'Micros fermés');
    await expect(microphone(moussa)).toHaveAttribute('aria-disabled', 'true');
    await expect.poll(() => voicesNow(emma.page)).toBe(1);
    await turn(lead, 'Micros fermés');
    await lead.page.locator('body').press('s');
    await expect(moussa.page.getByText(/Pour demander de l’aide, lève la main/).first()).toBeVisible();
    await expect(field(moussa, 'Écrire à l’enseignant')).toBeVisible();
    await button(lead, 'Terminer').click();
    await expect(field(moussa, 'Écrire à la classe')).toBeVisible();
    await expect(microphone(moussa)).toBeEnabled();
  });

  await test.step('somebody disturbs: one press sends out, takes away and notes, and it is taken back', async () => {
    await write(moussa, 'Gros mot');
    await expect(written(emma, 'Gros mot')).toBeVisible();
    await button(lead, 'Fermer le panneau').click();
    await lead.page.locator('body').press('d');
    await expect(button(lead, /^Moussa .* perturbe/)).toBeFocused();
    await lead.page.keyboard.press('Enter');
    await expect(
      moussa.page.getByRole('heading', { name: 'Tu ne peux plus entrer dans cette séance' }),
    ).toBeVisible();
    await expect(written(emma, 'Gros mot')).toHaveCount(0);
    await expect(lead.page.getByText(/a perturbé à/)).toBeVisible();
    await button(lead, 'Annuler').first().click();
    await expect(written(emma, 'Gros mot')).toBeVisible();
    await expect(
      moussa.page.getByRole('heading', { name: 'Tu ne peux plus entrer dans cette séance' }),
    ).toHaveCount(0);
  });

  await test.step('the report of the lesson tells of it', async () => {
    await lead.page.goto(`/classe/${classroom}/compte-rendu`);
    const noted = lead.page.getByRole('region', { name: 'Noté pendant la séance' });
    await expect(noted.getByRole('listitem')).toHaveText(/^Moussa .* noté à .*, puis annulé/);
  });
});
