import type { Browser, Locator } from '@playwright/test';
import { brokenRules } from './kit/axe.ts';
import { showBoard } from './kit/board.ts';
import { button, enterClass } from './kit/classroom.ts';
import { expect, test } from './kit/fixtures.ts';
import { lastEvent } from './kit/last-event.ts';
import { Visit } from './kit/visit.ts';

const PHONE = { width: 360, height: 740 };
const SMALL = { width: 320, height: 568 };
const WITH_KEYBOARD = { width: 360, height: 420 };
const SIDEWAYS = { width: 740, height: 360 };

const onPhone = (browser: Browser, address: string) =>
  Visit.open(browser, address, { viewport: PHONE, hasTouch: true, isMobile: true });

/** Wholly on the screen, and what a finger meets at its top, in its middle and at its end. */
async function expectInReach(what: Locator): Promise<void> {
  await expect(what).toBeInViewport({ ratio: 1 });
  const met = await what.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const places = [6, height / 2, height - 6].map((down) => top + down);
    return places.every((y) => element.contains(document.elementFromPoint(left + width / 2, y)));
  });
  expect(met, `nothing lies over ${what}`).toBe(true);
}

/** As the phones of pupils are: it is spared from the start, and told so. */
const saysItIsWeak = ({ page }: Visit) =>
  page.addInitScript(() => Object.defineProperty(navigator, 'deviceMemory', { value: 2 }));

const bar = ({ page }: Visit) => page.getByRole('navigation', { name: 'Outils' }).getByRole('button');

async function expectBarInReach(who: Visit): Promise<void> {
  for (const tool of await bar(who).all()) await expectInReach(tool);
}

async function expectChatInReach(who: Visit): Promise<void> {
  await expectBarInReach(who);
  await expectInReach(who.page.getByRole('textbox', { name: /^Écrire/ }));
  await expectInReach(button(who, 'Envoyer'));
  await expectInReach(button(who, 'Fermer le panneau'));
}

test('a pupil’s phone: whatever the class is told, its tools and the panel’s field stay in reach', async ({
  browser,
  campus,
  visit,
  lessonIn,
}) => {
  const classroom = await lessonIn('ecole');
  const { address } = await campus.school();
  const lead = await (await visit()).become('demo-ecole-prof-1');
  const moussa = await (await onPhone(browser, address)).become('demo-ecole-eleve-01');
  await saysItIsWeak(moussa);
  const member = 'demo-ecole-eleve-01';
  const does = async (command: object) =>
    expect(await (await lead.command(classroom, command)).json()).not.toHaveProperty('refused');
  await does({ type: 'open' });
  await enterClass(moussa, classroom);
  await expect(bar(moussa).first()).toBeVisible();
  await expect(moussa.page.getByRole('status').filter({ hasText: 'Ton appareil peine' })).toBeVisible();
  const card = moussa.page.getByRole('region', { name: 'Sondage', exact: true });

  await test.step('the settings have a way out, in sight from their top to their end', async () => {
    await button(moussa, 'Réglages').click();
    const settings = moussa.page.getByRole('dialog', { name: 'Réglages' });
    const close = settings.getByRole('button', { name: 'Fermer' });
    await expectInReach(close);
    await expect(settings.getByText('Raccourcis')).toBeHidden();
    await settings.getByText('Lettres OpenDyslexic').scrollIntoViewIfNeeded();
    await expectInReach(close);
    await close.click();
    await expect(settings).toHaveCount(0);
  });

  await test.step('a question is asked while everybody draws', async () => {
    await showBoard(lead, classroom, 'Tableau');
    await does({ type: 'board.drawers', drawers: 'all' });
    await does({ type: 'poll.ask', form: { kind: 'yes-no' }, question: 'On y va\u202f?', anonymous: false });
    await expectInReach(button(moussa, 'Répondre'));
    await expectInReach(button(moussa, 'Feutre'));
    await expectBarInReach(moussa);
  });

  await test.step('an answer and the results leave the chat its field, with the keyboard up too', async () => {
    const { poll } = await lastEvent(lead, classroom, 'poll.started');
    await button(moussa, /^Messages/).click();
    await expectChatInReach(moussa);
    await card.getByText('Oui', { exact: true }).click();
    await button(moussa, 'Répondre').click();
    await expectChatInReach(moussa);
    await does({ type: 'poll.end', poll });
    await does({ type: 'poll.share', poll, shared: true });
    await does({ type: 'floor.give', member });
    await expect(button(moussa, 'J’ai fini')).toBeVisible();
    await expectChatInReach(moussa);
    for (const size of [SMALL, WITH_KEYBOARD, SIDEWAYS, PHONE]) {
      await moussa.page.setViewportSize(size);
      await expectChatInReach(moussa);
    }
  });

  await test.step('results that were put away stay so when the page is loaded again', async () => {
    await moussa.page.reload();
    await expect(card).toBeVisible();
    await card.getByRole('button', { name: 'Fermer' }).click();
    await expect(card).toHaveCount(0);
    await moussa.page.reload();
    await expect(button(moussa, 'J’ai fini')).toBeVisible();
    await expect(card).toHaveCount(0);
  });

  await test.step('in a group to which something is said', async () => {
    await does({ type: 'groups.make', how: 'hand', count: 2 });
    await does({ type: 'groups.move', member, group: 1 });
    await does({ type: 'groups.open' });
    const text = 'Vous avez dix minutes. Un rapporteur par groupe écrit la réponse au tableau.';
    await does({ type: 'groups.say', text });
    await expect(moussa.page.getByRole('region', { name: 'Groupes' })).toContainText(text);
    await expectBarInReach(moussa);
    await button(moussa, /^Messages/).click();
    await expectChatInReach(moussa);
    await button(moussa, 'Fermer le panneau').click();
    await expectBarInReach(moussa);
    expect(await brokenRules(moussa.page)).toEqual([]);
    await does({ type: 'groups.close' });
  });

  await test.step('one press does not put a pupil out of the class, the second says what it means', async () => {
    await button(moussa, 'Sortir').click();
    await expect(moussa.page.getByText('Tu peux revenir tant que la classe est ouverte.')).toBeVisible();
    await moussa.page.getByRole('menuitem', { name: 'Rester' }).click();
    await expectBarInReach(moussa);
    await expect(button(moussa, 'J’ai fini')).toBeVisible();
    await button(moussa, 'Sortir').click();
    await moussa.page.getByRole('menuitem', { name: 'Sortir de la classe' }).click();
    await expect(moussa.page).not.toHaveURL(/classe/);
    // Who leaves hands the floor back, and it does not wait for the school to notice.
    await expect(async () => {
      expect(await lastEvent(lead, classroom, 'floor.ended')).toMatchObject({ member });
    }).toPass({ timeout: 2_000 });
  });
  await moussa.close();
});
