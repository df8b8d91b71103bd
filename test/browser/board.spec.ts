import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { brokenRules } from './kit/axe.ts';
import { choose, marks, sheet, stroke, surface } from './kit/board.ts';
import { button, enterClass } from './kit/classroom.ts';
import { expect, test } from './kit/fixtures.ts';
import type { Visit } from './kit/visit.ts';

async function expectAccessible({ page }: Visit): Promise<void> {
  expect(await brokenRules(page)).toEqual([]);
}

/** Saves the board, and gives the file. */
async function saved(visit: Visit, as: string): Promise<Buffer> {
  const [download] = await Promise.all([
    visit.page.waitForEvent('download'),
    choose(visit, 'Garder le tableau', as),
  ]);
  return readFile(await download.path());
}

/** How many pixels of a picture are of the red ink. */
const redIn = ({ page }: Visit, bytes: Buffer, type: string): Promise<number> =>
  page.evaluate(
    async ([base64, kind]) => {
      const image = new Image();
      image.src = `data:${kind};base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
      let red = 0;
      for (let at = 0; at < pixels.length; at += 4) {
        if ((pixels[at] ?? 0) > 150 && (pixels[at + 1] ?? 255) < 90 && (pixels[at + 2] ?? 255) < 90) red += 1;
      }
      return red;
    },
    [bytes.toString('base64'), type] as const,
  );

/** How many pixels of the sheet that somebody draws on are of the red ink. */
const redBefore = (visit: Visit): Promise<number> =>
  surface(visit)
    .locator('canvas.static')
    .evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let red = 0;
      for (let at = 0; at < pixels.length; at += 4) {
        if ((pixels[at] ?? 0) > 150 && (pixels[at + 1] ?? 255) < 90) red += 1;
      }
      return red;
    });

/** The first picture in a PDF. */
function pictureIn(pdf: Buffer): Buffer {
  const start = pdf.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
  return pdf.subarray(start, pdf.indexOf('\nendstream', start));
}

test('a class draws on a board', async ({ visit, lessonIn }) => {
  const classroom = await lessonIn('college');
  const [lead, moussa, emma] = await Promise.all(
    ['prof-1', 'eleve-01', 'eleve-02'].map(async (who) => (await visit()).become(`demo-college-${who}`)),
  );
  if (!(lead && moussa && emma)) throw new Error('unreachable');
  const loaded: string[] = [];
  emma.page.on('request', (request) => loaded.push(request.url()));

  await test.step('the teacher opens one and draws, and the pupils see it without loading Excalidraw', async () => {
    await enterClass(lead, classroom);
    await button(lead, 'Ouvrir la classe').click();
    for (const pupil of [moussa, emma]) await enterClass(pupil, classroom);
    await choose(lead, 'Tableau', 'Nouveau tableau');
    await lead.page.getByRole('radio', { name: 'Rouge' }).check();
    await stroke(lead, [0.1, 0.3], [0.2, 0.5], [0.3, 0.3]);
    for (const pupil of [moussa, emma]) await expect(marks(pupil)).toHaveCount(1);
    expect(loaded.filter((url) => /\/Editor-/.test(url))).toEqual([]);
    await expect(surface(moussa)).toHaveCount(0);
    await expectAccessible(emma);
  });

  await test.step('who comes back to draw sees what stands there', async () => {
    for (let n = 0; n < 2; n += 1) {
      await enterClass(lead, classroom);
      await expect.poll(() => redBefore(lead)).toBeGreaterThan(0);
    }
  });

  await test.step('a pupil who is given the pen draws, and the others see it', async () => {
    await button(lead, 'Personnes').click();
    await choose(lead, /^Actions pour Moussa/, 'Laisser dessiner au tableau');
    await stroke(moussa, [0.4, 0.2], [0.5, 0.4]);
    await stroke(moussa, [0.4, 0.6], [0.5, 0.8]);
    await expect(marks(emma)).toHaveCount(3);
    await expect(surface(emma)).toHaveCount(0);
    const box = await surface(moussa).boundingBox();
    if (!box) throw new Error('The sheet is not there.');
    const { mouse } = moussa.page;
    await mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.1);
    await mouse.down();
    // It passes through the media room, and is kept nowhere: the hand goes on until somebody has seen it.
    await expect(async () => {
      await mouse.move(box.x + box.width * 0.9, box.y + box.height * 0.1, { steps: 4 });
      await mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.1, { steps: 4 });
      expect(await marks(emma).count()).toBe(4);
    }).toPass();
    await mouse.up();
    await expect(marks(emma)).toHaveCount(4);
    await button(moussa, 'Annuler mon dernier geste').click();
    await expect(marks(emma)).toHaveCount(3);
    await expectAccessible(lead);
    await expectAccessible(moussa);
  });

  await test.step('who undoes undoes what is their own', async () => {
    await stroke(lead, [0.7, 0.2], [0.8, 0.4]);
    await expect(marks(emma)).toHaveCount(4);
    await button(moussa, 'Annuler mon dernier geste').click();
    await expect(marks(emma)).toHaveCount(3);
    await button(moussa, 'Refaire').click();
    await expect(marks(emma)).toHaveCount(4);
    for (const left of [3, 2, 2]) {
      await button(moussa, 'Annuler mon dernier geste').click();
      await expect(marks(emma)).toHaveCount(left);
    }
  });

  await test.step('what is redone stays, also where another editor follows', async () => {
    for (let n = 0; n < 2; n += 1) {
      await button(moussa, 'Refaire').click();
      await expect(marks(emma)).toHaveCount(3);
      await button(moussa, 'Annuler mon dernier geste').click();
      await expect(marks(emma)).toHaveCount(2);
    }
  });

  await test.step('a stroke is under the finger on a phone, whatever comes above the board', async () => {
    const size = moussa.page.viewportSize();
    await moussa.page.setViewportSize({ width: 360, height: 740 });
    await stroke(moussa, [0.4, 0.1], [0.5, 0.1]);
    await expect(marks(emma)).toHaveCount(3);
    const poll = { form: { kind: 'yes-no' }, question: 'Tout va bien', anonymous: false } as const;
    await lead.command(classroom, { type: 'poll.ask', ...poll });
    await expect(moussa.page.getByRole('heading', { name: 'Tout va bien' })).toBeVisible();
    await stroke(moussa, [0.3, 0.45], [0.6, 0.55]);
    await expect(marks(emma)).toHaveCount(4);
    const middleOf = (one: Element) => {
      const { top, height } = one.getBoundingClientRect();
      const whole = (one.closest('svg') as SVGElement).getBoundingClientRect();
      return (top + height / 2 - whole.top) / whole.height;
    };
    // What passes while it is drawn gives way to what is kept.
    await expect(async () => {
      expect(await marks(emma).last().evaluate(middleOf)).toBeCloseTo(0.5, 1);
    }).toPass({ timeout: 10_000 });
    for (const left of [3, 2]) {
      await button(moussa, 'Annuler mon dernier geste').click();
      await expect(marks(emma)).toHaveCount(left);
    }
    if (size) await moussa.page.setViewportSize(size);
  });

  await test.step('[C13] what is drawn on a lost line is shown as not shared, and is shared when it is back', async () => {
    const line = moussa.page.context();
    await line.setOffline(true);
    await stroke(moussa, [0.6, 0.6], [0.7, 0.8]);
    await expect(moussa.page.getByText('Pas encore partagé')).toBeVisible();
    await line.setOffline(false);
    await expect(moussa.page.getByText('Pas encore partagé')).toBeHidden();
    await expect(marks(emma)).toHaveCount(3);
    await line.setOffline(true);
    await stroke(moussa, [0.75, 0.6], [0.85, 0.8]);
    await choose(lead, 'Qui dessine', 'L’enseignant seul');
    await expect(surface(lead)).toBeVisible();
    await line.setOffline(false);
    await expect(moussa.page.getByText('Le tableau s’est fermé')).toBeVisible();
    await expectAccessible(moussa);
    await expect(marks(moussa)).toHaveCount(3);
    const [copy] = await Promise.all([
      moussa.page.waitForEvent('download'),
      button(moussa, 'Garder une copie').click(),
    ]);
    expect(copy.suggestedFilename()).toBe('Mon dessin.png');
    await expect(moussa.page.getByText('Le tableau s’est fermé')).toBeHidden();
  });

  await test.step('what was drawn and written without a line is shared although the page was loaded again', async () => {
    await choose(lead, 'Qui dessine', 'Les élèves choisis');
    await moussa.page.route('**/commands', (route) => route.abort());
    await stroke(moussa, [0.3, 0.8], [0.4, 0.9]);
    await button(moussa, /^Messages/).click();
    await moussa.page.getByLabel('Écrire à la classe').fill('Je n’ai plus de réseau');
    await moussa.page.keyboard.press('Enter');
    await expect(moussa.page.getByText('Pas encore partagé')).toBeVisible();
    await moussa.page.reload();
    await expect(moussa.page.getByText('Pas encore partagé')).toBeVisible();
    await moussa.page.unroute('**/commands');
    await expect(marks(emma)).toHaveCount(4);
    await button(emma, /^Messages/).click();
    await expect(emma.page.getByText('Je n’ai plus de réseau')).toHaveCount(1);
    await button(emma, /^Messages/).click();
    await expect(moussa.page.getByText('Pas encore partagé')).toBeHidden();
    await choose(lead, 'Qui dessine', 'L’enseignant seul');
    await expect(marks(moussa)).toHaveCount(4);
  });

  await test.step('words are words for who listens, and the board can be taken home', async () => {
    await button(lead, 'Écrire').click();
    await stroke(lead, [0.1, 0.8]);
    await lead.page.keyboard.type('a² + b²');
    await lead.page.keyboard.press('Escape');
    await expect(emma.page.getByRole('listitem').filter({ hasText: 'a² + b²' })).toHaveCount(1);
    const picture = await saved(emma, 'En image (PNG)');
    expect(await redIn(emma, picture, 'image/png')).toBeGreaterThan(2_000);
    await choose(lead, 'Plus d’outils pour ce tableau', 'Nouveau tableau');
    await expect(sheet(emma)).toHaveAccessibleName(/^Tableau 2/);
    const pdf = await saved(emma, 'Tous les tableaux en PDF');
    const read = await getDocument({ data: new Uint8Array(pdf) }).promise;
    expect(read.numPages).toBe(2);
    expect(await redIn(emma, pictureIn(pdf), 'image/jpeg')).toBeGreaterThan(2_000);
  });

  await test.step('what is wiped is wiped for all, and the board is put away', async () => {
    await button(lead, 'Tableau 1').click();
    await expect(marks(emma)).toHaveCount(5);
    // The teacher's own page, with its editor, may come to it later than a pupil's.
    await expect(button(lead, 'Tableau 1')).toHaveAttribute('aria-current', 'true');
    await choose(lead, 'Plus d’outils pour ce tableau', 'Tout effacer');
    await expect(marks(emma)).toHaveCount(0);
    await button(lead, 'Ranger le tableau').click();
    await expect(sheet(emma)).toHaveCount(0);
  });
});
