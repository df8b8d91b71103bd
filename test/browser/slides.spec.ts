import { truncate, writeFile } from 'node:fs/promises';
import { brokenRules } from './kit/axe.ts';
import { button, enterClass } from './kit/classroom.ts';
import { expect, test } from './kit/fixtures.ts';
import { type PdfPage, pdfOf } from './kit/pdf.ts';
import type { Visit } from './kit/visit.ts';

const words = ['Les volcans', 'Le magma', 'La lave', 'Les cendres'];
const pages: readonly PdfPage[] = words.map((line) => ({ words: line }));

/** The page that somebody looks at, once its picture is drawn. */
async function looksAt({ page }: Visit, line: string): Promise<void> {
  const picture = page.getByRole('region', { name: 'La scène' }).getByRole('img', { name: line });
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
    .toBe(1_600);
}

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });

/** As the teacher chooses a file. */
const choose = ({ page }: Visit, name: string, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles(file(name, buffer));

/** As the teacher lets one fall on the page. */
async function drop({ page }: Visit, name: string, buffer: Buffer): Promise<void> {
  const carried = await page.evaluateHandle(
    ([title, bytes]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], title, { type: 'application/pdf' }));
      return transfer;
    },
    [name, [...buffer]] as const,
  );
  // What is carried over a page tells it so again and again: its first words may come before the staff's tools.
  await expect(async () => {
    await page.dispatchEvent('main', 'dragover', { dataTransfer: carried });
    await expect(page.getByText('Lâchez le PDF ici')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.dispatchEvent('main', 'drop', { dataTransfer: carried });
}

async function expectAccessible({ page }: Visit): Promise<void> {
  expect(await brokenRules(page)).toEqual([]);
}

const told = ({ page }: Visit) => page.getByRole('alert').filter({ hasText: 'PDF' });

test('a teacher drops a PDF, and leads a class through it', async ({ visit, lessonIn }) => {
  const classroom = await lessonIn('college');
  const [lead, moussa, emma] = await Promise.all(
    ['prof-1', 'eleve-01', 'eleve-02'].map(async (who) => (await visit()).become(`demo-college-${who}`)),
  );
  if (!(lead && moussa && emma)) throw new Error('unreachable');
  const asked: string[] = [];
  moussa.page.on('request', (request) => asked.push(request.url()));

  await test.step('what is dropped before the class is the teacher’s alone', async () => {
    await enterClass(lead, classroom);
    await drop(lead, 'Les_volcans.pdf', pdfOf(pages));
    await looksAt(lead, 'Les volcans');
    await expect(lead.page.getByText('Personne d’autre ne les voit')).toBeVisible();
    await lead.page.keyboard.press('ArrowRight');
    await looksAt(lead, 'Le magma');
  });

  await test.step('the teacher turns, and the page turns for all', async () => {
    await button(lead, 'Ouvrir la classe').click();
    for (const pupil of [moussa, emma]) await enterClass(pupil, classroom);
    await button(lead, 'Montrer à la classe').click();
    for (const one of [lead, moussa, emma]) await looksAt(one, 'Le magma');
    await lead.page.keyboard.press('ArrowRight');
    for (const one of [lead, moussa, emma]) await looksAt(one, 'La lave');
    await expectAccessible(lead);
    await expectAccessible(moussa);
  });

  await test.step('a pupil leafs back, and nothing of what comes reaches the device', async () => {
    await expect(button(moussa, 'Diapositive suivante')).toHaveAttribute('aria-disabled', 'true');
    await button(moussa, 'Diapositive précédente').click();
    await looksAt(moussa, 'Le magma');
    await looksAt(emma, 'La lave');
    await button(moussa, 'Revenir à la diapositive 3').click();
    await looksAt(moussa, 'La lave');
    const pictures = asked.filter((url) => /\/slides\/[^/]+\/pages\//.test(url));
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((url) => /\/pages\/(1|4)(\/|$)/.test(url))).toEqual([]);
  });

  await test.step('allowed to look ahead, a pupil does, until it is taken back', async () => {
    const allow = async () => {
      await button(lead, 'Plus d’outils pour ces diapositives').click();
      await lead.page.getByRole('menuitemcheckbox', { name: 'feuilleter' }).click();
    };
    await allow();
    await button(moussa, 'Vignettes').click();
    await button(moussa, 'Diapositive 4 sur 4').click();
    await looksAt(moussa, 'Les cendres');
    await looksAt(emma, 'La lave');
    await allow();
    await looksAt(moussa, 'La lave');
  });

  await test.step('what the teacher draws is on that page for all, and is taken back', async () => {
    await button(lead, 'Dessiner').click();
    const sheet = await lead.page.getByRole('img', { name: 'La lave' }).boundingBox();
    if (!sheet) throw new Error('The page is not there.');
    const at = (x: number, y: number) => [sheet.x + sheet.width * x, sheet.y + sheet.height * y] as const;
    await lead.page.mouse.move(...at(0.2, 0.7));
    await lead.page.mouse.down();
    await lead.page.mouse.move(...at(0.5, 0.8), { steps: 8 });
    await lead.page.mouse.move(...at(0.8, 0.7), { steps: 8 });
    await lead.page.mouse.up();
    const strokes = ({ page }: Visit) => page.locator('svg[data-drawing] path');
    for (const one of [lead, moussa, emma]) await expect(strokes(one)).toHaveCount(1);
    await lead.page.keyboard.press('ArrowLeft');
    await looksAt(emma, 'Le magma');
    await expect(strokes(emma)).toHaveCount(0);
    await lead.page.keyboard.press('ArrowRight');
    await expect(strokes(emma)).toHaveCount(1);
    await button(lead, 'Annuler mon dernier trait').click();
    await expect(strokes(emma)).toHaveCount(0);
    await button(lead, 'Dessiner').click();
  });

  await test.step('where the teacher points is seen on that page, and fades', async () => {
    await button(lead, 'Pointer').click();
    const sheet = await lead.page.getByRole('img', { name: 'La lave' }).boundingBox();
    if (!sheet) throw new Error('The page is not there.');
    const dot = emma.page.locator('[data-pointing] > span');
    // What passes through the media room may be lost: the hand moves until it is seen.
    await expect(async () => {
      for (let n = 0; n < 10; n += 1) {
        await lead.page.mouse.move(sheet.x + sheet.width * (0.3 + n / 50), sheet.y + sheet.height / 2);
      }
      await expect(dot).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(dot).toHaveCount(0);
    await button(lead, 'Pointer').click();
  });

  await test.step('the same PDF again sends no picture a second time', async () => {
    await button(lead, 'Ne plus montrer').click();
    await expect(moussa.page.getByRole('img', { name: 'La lave' })).toHaveCount(0);
    const puts: string[] = [];
    lead.page.on('request', (request) => {
      if (request.method() === 'PUT' && request.url().includes('/pictures/')) puts.push(request.url());
    });
    await choose(lead, 'Encore.pdf', pdfOf(pages));
    await looksAt(moussa, 'Les volcans');
    expect(puts).toEqual([]);
  });

  await test.step('what is removed is gone', async () => {
    await button(lead, 'Plus d’outils pour ces diapositives').click();
    await lead.page.getByRole('menuitem', { name: 'Retirer' }).click();
    await expect(moussa.page.getByRole('img', { name: 'Les volcans' })).toHaveCount(0);
    await expect(button(lead, 'Vignettes')).toHaveCount(0);
  });
});

test('a file that cannot be slides gets one sentence', async ({ visit, lessonIn }, testInfo) => {
  const classroom = await lessonIn('lycee');
  const lead = await (await visit()).become('demo-lycee-prof-1');
  await enterClass(lead, classroom);
  const twoHundredOne = Array.from({ length: 201 }, () => ({ words: 'Encore' }));
  const cases: [name: string, bytes: Buffer, sentence: RegExp][] = [
    ['encrypted.pdf', pdfOf(pages, { encrypted: true }), /protégé par un mot de passe/],
    ['broken.pdf', Buffer.from('%PDF-1.7\nneither xref nor pages'), /abîmé/],
    ['cut.pdf', pdfOf(pages).subarray(0, 300), /abîmé/],
    ['empty.pdf', pdfOf([]), /aucune page/],
    ['many.pdf', pdfOf(twoHundredOne), /plus de 200/],
    ['page.pdf', Buffer.from('<html><script>alert(1)</script></html>'), /n’est pas un PDF/],
  ];
  const refuses = (name: string, put: () => Promise<void>, sentence: RegExp) =>
    test.step(name, async () => {
      await put();
      await expect(told(lead)).toHaveText(sentence);
      await expect(told(lead)).toHaveCount(1);
      await told(lead).getByRole('button', { name: 'Fermer' }).click();
    });
  for (const [name, bytes, sentence] of cases) {
    await refuses(name, () => choose(lead, name, bytes), sentence);
  }
  const huge = testInfo.outputPath('huge.pdf');
  await writeFile(huge, '%PDF-1.7');
  await truncate(huge, 100_000_001);
  await refuses(
    'huge.pdf',
    () => lead.page.locator('input[type=file]').setInputFiles(huge),
    /plus de 100\sMo/,
  );
});

test('a hostile PDF runs nothing, and a page without end is a page', async ({ visit, lessonIn }) => {
  const classroom = await lessonIn('ecole');
  const lead = await (await visit()).become('demo-ecole-prof-1');
  await enterClass(lead, classroom);
  const outside: string[] = [];
  lead.page.on('request', (request) => outside.push(request.url()));
  lead.page.on('dialog', () => outside.push('a dialog'));
  const script =
    "/OpenAction << /S /JavaScript /JS (app.alert\\('x'\\); this.getURL\\('http://127.0.0.1:9/'\\)) >>";
  const bytes = pdfOf([{ words: 'Doucement', width: 14_400, height: 200 }], { catalog: script });
  await choose(lead, 'hostile.pdf', bytes);
  await expect(lead.page.getByRole('img', { name: 'Doucement' })).toBeVisible();
  expect(outside.filter((what) => !what.startsWith(new URL(lead.page.url()).origin))).toEqual([]);
});
