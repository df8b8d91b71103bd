import { button, enterClass } from '../classroom.ts';
import { pdfOf } from '../pdf.ts';
import type { Visit } from '../visit.ts';
import { inside, seeEnd } from './acts.ts';
import { does } from './does.ts';
import { attend, type Gathered } from './gather.ts';
import { headed, named, type View } from './view.ts';

/** A lesson with slides that is recorded, and seen again. */
export async function slides({ lead, pupil, mates }: Gathered, classroom: string): Promise<readonly View[]> {
  await recordedSlides(lead, mates, classroom);
  const tools = (who: Visit) => named(who, 'group', 'Outils des diapositives', 'Tools of the slides');
  return [
    inside('slides-teacher', lead, classroom, tools(lead)),
    inside('slides-teacher-pens', lead, classroom, named(lead, 'radio', 'Rouge', 'Red'), () =>
      takePens(lead),
    ),
    inside('slides-pupil', pupil, classroom, tools(pupil)),
    inside('captions-pupil', pupil, classroom, named(pupil, 'region', 'Sous-titres', 'Captions'), () =>
      said(lead, pupil, classroom),
    ),
    {
      name: 'slides-replay',
      visit: pupil,
      landmark: headed(pupil, 'Revoir la séance', 'See the lesson again'),
      async show() {
        await seeEnd(pupil, classroom);
      },
    },
  ];
}

const pages = ['Le plan du jour', 'Une question', 'On essaie ensemble', 'Ce que je retiens'];

async function recordedSlides(
  lead: Visit,
  [raiser, writer, ...others]: Gathered['mates'],
  classroom: string,
): Promise<void> {
  const { page } = lead;
  await does(lead, classroom, { type: 'open' });
  await attend([raiser, writer, ...others], classroom);
  await enterClass(lead, classroom);
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await button(lead, 'Enregistrer la séance').click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'Le plan du jour.pdf',
    mimeType: 'application/pdf',
    buffer: pdfOf(pages.map((words) => ({ words }))),
  });
  await page.getByRole('img', { name: pages[0] ?? '' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('img', { name: pages[1] ?? '' }).waitFor();
  await underline(lead, pages[1] ?? '');
  await raiser.does(classroom, { type: 'hand.raise' });
  await writer.does(classroom, { type: 'chat.say', text: 'Je peux répondre\u202f?' });
  await does(lead, classroom, { type: 'chat.say', text: 'Lève la main, je te donne la parole.' });
}

/** As the teacher's own browser writes it, where it knows speech. */
async function said(lead: Visit, { page }: Visit, classroom: string): Promise<void> {
  const text = 'Regardez bien la question, puis écrivez votre réponse au brouillon.';
  for (const language of [null, 'fr-FR'] as const)
    await does(lead, classroom, { type: 'captions', language });
  await does(lead, classroom, { type: 'captions.say', text });
  await page.getByText(text).first().waitFor();
}

async function underline(lead: Visit, words: string): Promise<void> {
  const { page } = lead;
  await button(lead, 'Dessiner').click();
  const sheet = await page.getByRole('img', { name: words }).boundingBox();
  if (!sheet) throw new Error('The page is not there.');
  const { mouse } = page;
  const at = (x: number, y: number) => [sheet.x + sheet.width * x, sheet.y + sheet.height * y] as const;
  await mouse.move(...at(0.1, 0.56));
  await mouse.down();
  await mouse.move(...at(0.3, 0.58), { steps: 8 });
  await mouse.move(...at(0.48, 0.56), { steps: 8 });
  await mouse.up();
  await page.locator('svg[data-drawing] path').first().waitFor();
  await button(lead, 'Dessiner').click();
}

async function takePens(lead: Visit): Promise<void> {
  const pens = button(lead, /^(Dessiner|Draw)$/);
  if ((await pens.getAttribute('aria-pressed')) === 'false') await pens.click();
}
