import { enterButton, enterClass } from './kit/classroom.ts';
import { expect, test } from './kit/fixtures.ts';
import { connections, picturesShown, received, voicesNow } from './kit/media-probe.ts';
import type { Visit } from './kit/visit.ts';

const teacher = 'demo-lycee-prof-1';
const pupil = 'demo-lycee-eleve-05';
/** As long as nothing is received, nothing tells that it will stay so: a while is looked. */
const WHILE_MS = 1_500;

const frames = async ({ page }: Visit): Promise<number> => (await received(page)).frames;

const isConnected = ({ page }: Visit): Promise<boolean> =>
  page.evaluate(() => window.peerConnections.some(({ connectionState }) => connectionState === 'connected'));

async function newFrames(visit: Visit): Promise<number> {
  const before = await frames(visit);
  await visit.page.waitForTimeout(WHILE_MS);
  return (await frames(visit)) - before;
}

test('the line is open at the device check, and nothing comes before one has entered', async ({
  visit,
  lessonIn,
}) => {
  const classroom = await lessonIn('lycee');
  const [lead, lina] = [await (await visit()).become(teacher), await (await visit()).become(pupil)];
  await lead.command(classroom, { type: 'open' });
  await enterClass(lead, classroom);

  await lina.goToClass(classroom);
  await expect(enterButton(lina)).toBeVisible();
  await expect.poll(() => isConnected(lina)).toBe(true);
  await lina.page.waitForTimeout(WHILE_MS);
  expect(await voicesNow(lina.page)).toBe(0);
  expect(await lina.page.locator('audio').count()).toBe(0);
  expect(await newFrames(lina)).toBe(0);

  const before = await connections(lina.page);
  await enterButton(lina).click();
  await expect.poll(() => picturesShown(lina.page)).toBeGreaterThanOrEqual(1);
  await expect.poll(() => voicesNow(lina.page)).toBe(1);
  expect(await lina.page.locator('audio').count()).toBe(1);
  expect(await connections(lina.page)).toBe(before);

  await test.step('a picture that is not in sight is not sent', async () => {
    const hide = (hidden: boolean) =>
      lina.page.evaluate((hidden) => {
        for (const video of document.querySelectorAll('video')) video.style.display = hidden ? 'none' : '';
      }, hidden);
    expect(await newFrames(lina)).toBeGreaterThan(5);
    await hide(true);
    await expect.poll(() => newFrames(lina), { timeout: 20_000 }).toBe(0);
    await hide(false);
    await expect.poll(() => newFrames(lina)).toBeGreaterThan(5);
  });

  await test.step('who looks in from a second device does not end the first, and does by entering', async () => {
    const phone = await (await visit()).become(pupil);
    await phone.goToClass(classroom);
    await expect(enterButton(phone)).toBeVisible();
    await phone.page.waitForTimeout(WHILE_MS);
    expect(await newFrames(lina)).toBeGreaterThan(5);
    await enterButton(phone).click();
    await expect.poll(() => picturesShown(phone.page)).toBeGreaterThanOrEqual(1);
    await expect(lina.page.getByText(/dans un autre onglet ou sur un autre appareil/)).toBeVisible();
  });
});
