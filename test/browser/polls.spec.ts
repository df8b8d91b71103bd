import type { StreamItem } from '../../src/live/model/delivery/delivered.ts';
import { brokenRules } from './kit/axe.ts';
import { button, enterClass } from './kit/classroom.ts';
import { expect, test } from './kit/fixtures.ts';
import type { Visit } from './kit/visit.ts';

const card = ({ page }: Visit) => page.getByRole('region', { name: 'Sondage', exact: true });
const bars = (where: ReturnType<typeof card>) => where.getByRole('list', { name: 'Résultats' });
const asked = ({ page }: Visit, title: string) => page.getByRole('article', { name: title });

/** Chooses as who sees does, and hands it in. */
async function answer(who: Visit, choice: string): Promise<void> {
  await card(who).getByText(choice, { exact: true }).click();
  await card(who).getByRole('button', { name: 'Répondre' }).click();
}

/** Somebody who votes without a page of the class: through the API that everybody gets. */
async function votes(who: Visit, classroom: string, option: number): Promise<void> {
  const answered = await who.get(`/api/classrooms/${classroom}/events?poll=1`);
  const items: StreamItem[] = await answered.json();
  const [first] = items;
  if (first?.kind !== 'snapshot') throw new Error('No snapshot came.');
  const poll = first.snapshot.state.polls.asked.at(-1)?.id;
  const command = { type: 'poll.vote', poll, answer: { chosen: [option] } };
  expect(await (await who.command(classroom, command)).json()).not.toHaveProperty('refused');
}

/** On a phone, where a tall card leaves the pegs little room or none. */
async function brokenOnPhone(visit: Visit): Promise<string[]> {
  const size = visit.page.viewportSize();
  const found: string[] = [];
  for (const height of [740, 640]) {
    await visit.page.setViewportSize({ width: 360, height });
    found.push(...(await brokenRules(visit.page)));
  }
  if (size) await visit.page.setViewportSize(size);
  return found;
}

test('a class is asked, with names and without, sees the time run, and reacts', async ({
  visit,
  lessonIn,
}) => {
  const classroom = await lessonIn('college');
  const [lead, moussa, emma, ...others] = await Promise.all(
    ['prof-1', 'eleve-01', 'eleve-02', 'eleve-03', 'eleve-04', 'eleve-05'].map(async (who) =>
      (await visit()).become(`demo-college-${who}`),
    ),
  );
  if (!(lead && moussa && emma)) throw new Error('unreachable');
  await enterClass(lead, classroom);
  await button(lead, 'Ouvrir la classe').click();
  await Promise.all([moussa, emma].map((pupil) => enterClass(pupil, classroom)));

  await test.step('yes or no is two presses away, and its bars are live', async () => {
    await button(lead, 'Activités').click();
    await button(lead, 'Poser la question').dblclick();
    await expect(card(emma).getByRole('radio')).toHaveCount(3);
    await answer(moussa, 'Oui');
    await expect(card(moussa).getByText('Tu as répondu')).toHaveText('Envoyé. Tu as répondu : Oui');
    const poll = asked(lead, 'Oui ou non');
    await expect(poll.getByText('1 réponse (2 présents)')).toBeVisible();
    // With the keyboard alone: the arrows choose, Enter answers, and it can be changed.
    await card(emma).getByRole('radio', { name: 'Oui' }).focus();
    await emma.page.keyboard.press('Space');
    await emma.page.keyboard.press('ArrowRight');
    await emma.page.keyboard.press('Enter');
    await expect(bars(poll).getByRole('listitem')).toHaveText(['Oui1', 'Non1', 'Je ne sais pas0']);
    await card(emma).getByRole('button', { name: 'Changer' }).click();
    await answer(emma, 'Oui');
    await expect(bars(poll).getByRole('listitem').first()).toHaveText('Oui2');
    await poll.getByText('Qui a répondu quoi').click();
    await expect(poll.getByRole('listitem').filter({ hasText: 'Emma B' })).toContainText('Oui');
    await expect(bars(card(emma))).toHaveCount(0);
    await expect(lead.page.getByRole('alert')).toHaveCount(0);
    await button(lead, 'Finir le sondage').dblclick();
    await expect(button(lead, 'Montrer à la classe')).toHaveAttribute('aria-pressed', 'false');
    await expect(card(emma)).toHaveCount(0);
    // What came of it stays where it was, above what can be asked next.
    const below = lead.page.getByRole('textbox', { name: 'Question' });
    const top = async (of: typeof below) => (await of.boundingBox())?.y ?? Number.NaN;
    expect(await top(poll)).toBeLessThan(await top(below));
    await button(lead, 'Garder pour plus tard').dblclick();
    const kept = lead.page.getByRole('list', { name: 'Questions préparées' }).getByRole('listitem');
    await expect(kept).toHaveCount(1);
    await button(lead, 'Retirer la question').click();
    await expect(kept).toHaveCount(0);
  });

  await test.step('a quiz is shown to all when its teacher wants, and its answer told last', async () => {
    await lead.page.getByText('Au choix', { exact: true }).click();
    await lead.page.getByRole('textbox', { name: 'Question' }).fill('Qui a pris la Bastille ?');
    await lead.page.getByRole('textbox', { name: 'Réponse 1' }).fill('Le peuple de Paris');
    await lead.page.getByRole('textbox', { name: 'Réponse 2' }).fill('Les rois');
    await lead.page.getByRole('checkbox', { name: 'La réponse 1 est juste' }).check();
    // Another panel, and back: what is half written is still there.
    await button(lead, 'Verrous').click();
    await button(lead, 'Activités').click();
    await expect(lead.page.getByRole('textbox', { name: 'Question' })).toHaveValue(
      'Qui a pris la Bastille ?',
    );
    await expect(lead.page.getByRole('textbox', { name: 'Réponse 2' })).toHaveValue('Les rois');
    await button(lead, 'Garder pour plus tard').click();
    await expect(lead.page.getByRole('textbox', { name: 'Question' })).toHaveValue('');
    // What is kept can be read whole, and written anew in its own place.
    const kept = lead.page.getByRole('list', { name: 'Questions préparées' }).getByRole('listitem');
    await expect(kept).toContainText(/Bastille.*Le peuple de Paris.*Les rois/);
    await expect(kept.getByRole('img', { name: 'bonne réponse' })).toBeVisible();
    expect(await brokenOnPhone(lead)).toEqual([]);
    await button(lead, 'Reprendre la question').click();
    await expect(lead.page.getByRole('textbox', { name: 'Question' })).toBeFocused();
    await lead.page.getByRole('textbox', { name: 'Réponse 2' }).fill('Le roi');
    await button(lead, 'Garder pour plus tard').click();
    await expect(kept).toHaveText([/Bastille.*Le peuple de Paris.*Le roi/]);
    await button(lead, 'Poser la question : Qui a pris la Bastille ?').click();
    await expect(card(moussa).getByRole('radio')).toHaveCount(2);
    expect(await brokenOnPhone(moussa)).toEqual([]);
    await answer(moussa, 'Le peuple de Paris');
    await answer(emma, 'Le roi');
    await button(lead, 'Montrer à la classe').click();
    await expect(bars(card(moussa)).getByRole('listitem')).toHaveText([
      /^Le peuple de Paris.*1$/,
      /^Le roi.*1$/,
    ]);
    await button(lead, 'Finir le sondage').click();
    await button(lead, 'Dire la bonne réponse').click();
    await expect(card(emma).getByRole('img', { name: 'bonne réponse' })).toBeVisible();
    await expect(card(emma).getByRole('status')).toHaveText('Ta réponse, « Le roi », n’est pas la bonne.');
    await expect(card(moussa).getByRole('status')).toHaveText('Ta réponse est juste.');
    expect(await brokenRules(emma.page)).toEqual([]);
    expect(await brokenRules(lead.page)).toEqual([]);
  });

  await test.step('anonymous ballots are counted when they are five, and nobody’s', async () => {
    await lead.page.getByText('Oui ou non', { exact: true }).click();
    await lead.page.getByText('Anonyme', { exact: true }).click();
    await lead.page.getByRole('button', { name: 'Poser la question', exact: true }).click();
    for (const pupil of [moussa, emma]) {
      await answer(pupil, 'Non');
      await expect(card(pupil).getByText('C’est remis.')).toBeVisible();
    }
    const poll = asked(lead, 'Oui ou non');
    await expect(poll.getByText('2 remises sur 2 présents, 0 comptées')).toBeVisible();
    for (const [n, other] of others.entries()) await votes(other, classroom, n % 2);
    await button(lead, 'Finir le sondage').click();
    await expect(bars(poll).getByRole('listitem')).toHaveText(['Oui2', 'Non3', 'Je ne sais pas0']);
    await expect(poll.getByText('Qui a répondu quoi')).toHaveCount(0);
  });

  await test.step('the timer runs for all, is the same for who comes back, and can be held', async () => {
    await button(lead, '5 min').click();
    const time = ({ page }: Visit) => page.getByRole('timer', { name: 'Minuteur' });
    await expect(time(emma)).toHaveText(/^4:\d\d$/);
    await button(lead, 'Pause').click();
    for (const pupil of [emma, moussa]) await expect(time(pupil)).toContainText('en pause');
    const held = await time(moussa).textContent();
    await enterClass(emma, classroom);
    await expect(time(emma)).toHaveText(held ?? '');
    await button(lead, 'Retirer').click();
    await expect(time(moussa)).toHaveCount(0);
  });

  await test.step('a reaction is seen on its peg, and summed for the teacher', async () => {
    await button(moussa, 'Réagir').click();
    await button(moussa, 'Je ne comprends plus').click();
    const sums = lead.page.getByRole('list', { name: 'Réactions' });
    await expect(sums.getByRole('listitem')).toHaveText('1');
    await expect(sums.getByRole('img', { name: 'Je ne comprends plus' })).toBeVisible();
    await expect(emma.page.getByRole('listitem').filter({ hasText: 'Je ne comprends plus' })).toContainText(
      'Moussa',
    );
    await expect(sums.getByRole('listitem')).toHaveCount(0, { timeout: 12_000 });
  });

  await test.step('who has not spoken yet is picked fairly', async () => {
    await button(lead, 'Personnes').click();
    await lead.page.getByText('Qui a le moins parlé').click();
    await expect(lead.page.getByText('n’a pas encore parlé')).toHaveCount(2);
    await button(lead, 'Choisir quelqu’un').click();
    await button(lead, 'Donner la parole').first().click();
    await expect(lead.page.getByText('a parlé 1 fois')).toBeVisible();
  });
});
