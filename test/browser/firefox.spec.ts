import { writeFile } from 'node:fs/promises';
import { showBoard } from './kit/board.ts';
import { button, enterClass } from './kit/classroom.ts';
import { expect, test } from './kit/fixtures.ts';
import { voicesNow } from './kit/media-probe.ts';
import { openFirefox } from './kit/other-browsers/firefox.ts';
import { FirefoxPupil } from './kit/other-browsers/pupil.ts';

test('in Firefox too a pupil comes in, sees, writes, raises a hand, is heard and draws', async ({
  visit,
  lessonIn,
  campus,
}) => {
  const isMissing = openFirefox === undefined;
  test.skip(isMissing && process.env.CI === undefined, 'Firefox is not installed here.');
  if (openFirefox === undefined) throw new Error('Firefox is not installed.');
  const classroom = await lessonIn('college');
  const lead = await (await visit()).become('demo-college-prof-1');
  await lead.command(classroom, { type: 'open' });
  await enterClass(lead, classroom);
  await using browser = await openFirefox();
  const { address } = await campus.school();
  const moussa = await FirefoxPupil.become(browser, address, 'demo-college-eleve-01');

  await test.step('joining: the teacher is seen, in frames that go on', async () => {
    await moussa.goToClass(classroom);
    await moussa.press(/^(Entrer en classe|Entrer)$/);
    await moussa.sees(
      `[...document.querySelectorAll('video')].some((video) => video.videoWidth > 0 && !video.paused && video.currentTime > 2)`,
    );
    await writeFile(test.info().outputPath('joined.png'), await moussa.screenshot());
  });

  await test.step('chat: both ways', async () => {
    await moussa.press(/^Messages/);
    await moussa.write('Écrire à la classe', 'Bonjour de Firefox');
    await button(lead, /^Messages/).click();
    const messages = lead.page.getByRole('list', { name: 'Messages' });
    await expect(messages.getByText('Bonjour de Firefox')).toBeVisible();
    await lead.command(classroom, { type: 'chat.say', text: 'Bonjour Moussa' });
    await moussa.reads('Bonjour Moussa');
  });

  await test.step('hands: the hand is seen, and the floor makes the voice heard', async () => {
    expect(await voicesNow(lead.page)).toBe(0);
    await moussa.press(/^Lever la main$/);
    await lead.page
      .getByRole('button', { name: /^Donner la parole à Moussa/ })
      .first()
      .click();
    await expect.poll(() => voicesNow(lead.page)).toBe(1);
  });

  await test.step('board: a stroke is there for the teacher', async () => {
    await showBoard(lead, classroom, 'Ensemble');
    await lead.command(classroom, { type: 'board.drawers', drawers: 'all' });
    await moussa.draw([0.2, 0.2], [0.4, 0.5], [0.6, 0.2]);
    const drawn = async () => {
      const answer = await lead.get(`/api/classrooms/${classroom}/replay`);
      const { lines } = (await answer.json()) as { lines: { event: { type: string } }[] };
      return lines.filter(({ event }) => event.type === 'board.drawn').length;
    };
    await expect.poll(drawn).toBe(1);
    await writeFile(test.info().outputPath('drawn.png'), await moussa.screenshot());
  });
});
