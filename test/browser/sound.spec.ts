import { button, enterClass, microphone } from './kit/classroom.ts';
import { expect, test } from './kit/fixtures.ts';
import { microphoneSent, voicesNow } from './kit/media-probe.ts';
import { stageDevices } from './kit/staged-devices.ts';
import type { Visit } from './kit/visit.ts';

const told = ({ page }: Visit, words: string | RegExp) => page.getByRole('status').getByText(words);

/** The widest picture of somebody else that is shown. */
const widest = ({ page }: Visit) =>
  page.evaluate(() =>
    Math.max(0, ...[...document.querySelectorAll('video')].map((video) => video.videoWidth)),
  );

const speak = ({ page }: Visit, loud: boolean) => page.evaluate((on) => window.staged.speak(on), loud);

test('sound without pain: a closed microphone, a held key, a headset, an echo, a weak device', async ({
  visit,
  lessonIn,
}) => {
  const classroom = await lessonIn('college');
  const [lead, moussa] = [await visit(), await visit()];
  for (const { page } of [lead, moussa]) await page.addInitScript(stageDevices);
  // What is shown of a picture is no larger than what its sender sends.
  await lead.showAllPictures();
  await lead.become('demo-college-prof-1');
  await moussa.become('demo-college-eleve-01');
  await enterClass(lead, classroom);
  await button(lead, 'Ouvrir la classe').click();
  await enterClass(moussa, classroom);
  await lead.command(classroom, { type: 'voices', open: true });
  await expect(microphone(moussa)).toBeVisible();

  await test.step('who speaks into a closed microphone is told so', async () => {
    await microphone(moussa).click();
    await expect(microphone(moussa)).toHaveAttribute('aria-pressed', 'true');
    await microphone(moussa).click();
    await expect(told(moussa, 'ton micro est coupé')).toHaveCount(0);
    await speak(moussa, true);
    await expect(told(moussa, 'ton micro est coupé')).toBeVisible();
  });

  await test.step('the held space bar is heard, and no longer once it is let go', async () => {
    await moussa.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await moussa.page.keyboard.down('Space');
    await expect.poll(() => voicesNow(lead.page)).toBe(1);
    await expect(told(moussa, 'ton micro est coupé')).toHaveCount(0);
    await moussa.page.keyboard.up('Space');
    await expect.poll(() => voicesNow(lead.page)).toBe(0);
    await speak(moussa, false);
  });

  await test.step('a loudspeaker that its microphone hears is told where it stands', async () => {
    await microphone(moussa).click();
    await speak(lead, true);
    await expect.poll(() => voicesNow(moussa.page)).toBe(1);
    await expect(told(moussa, 'La classe s’entend deux fois')).toHaveCount(0);
    await moussa.page.evaluate(() => window.staged.echo());
    // Within ten seconds where sound comes evenly; a machine that is busy with other pages plays it in fits.
    await expect(told(moussa, 'La classe s’entend deux fois')).toBeVisible({ timeout: 120_000 });
    await speak(lead, false);
  });

  await test.step('a headset that is plugged in is offered, and used with one press', async () => {
    await moussa.page.evaluate(() => window.staged.plugIn());
    await expect(told(moussa, 'Fake Audio Input 2')).toBeVisible();
    await button(moussa, 'L’utiliser').click();
    await expect.poll(() => microphoneSent(moussa.page)).toBe('Fake Audio Input 2');
  });

  await test.step('[C14] a device that is spared gets small pictures, and all of them again when it is not', async () => {
    const choose = (which: string) => moussa.page.getByText(which, { exact: true }).click();
    const shows = () => expect.poll(() => widest(moussa), { timeout: 60_000 });
    await button(moussa, 'Réglages').click();
    // Left to itself, a machine that is busy with other things is spared already.
    await choose('Toutes');
    await shows().toBeGreaterThan(400);
    await choose('Peu');
    await shows().toBeLessThan(400);
    await choose('Toutes');
    await shows().toBeGreaterThan(400);
  });
});
