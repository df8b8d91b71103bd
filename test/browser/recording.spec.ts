import { showBoard } from './kit/board.ts';
import { button, enterClass } from './kit/classroom.ts';
import { expect, test } from './kit/fixtures.ts';
import { stageDevices } from './kit/staged-devices.ts';
import type { Visit } from './kit/visit.ts';

const sign = ({ page }: Visit) => page.getByRole('button', { name: 'Enregistré' });

interface Kept {
  readonly recordings: readonly { readonly parts: readonly { readonly bytes: number }[] }[];
}

const kept = async (who: Visit, classroom: string): Promise<readonly number[]> => {
  const answer = (await (await who.get(`/api/classrooms/${classroom}/recordings`)).json()) as Kept;
  return answer.recordings.flatMap(({ parts }) => parts.map(({ bytes }) => bytes));
};

/** How loud the page's own player is at its loudest, over two seconds. */
const loudest = ({ page }: Visit) =>
  page.evaluate(async () => {
    const audio = window.players.at(-1);
    if (!audio) return 0;
    const { captureStream } = audio as HTMLAudioElement & { captureStream(): MediaStream };
    const stream = captureStream.call(audio);
    if (stream.getAudioTracks().length === 0) return 0;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let most = 0;
    for (const until = performance.now() + 2_000; performance.now() < until; ) {
      analyser.getFloatTimeDomainData(samples);
      most = Math.max(most, ...samples.map(Math.abs));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await context.close();
    return most;
  });

/** Keeps every player that the page makes. */
function keepPlayers(): void {
  window.players = [];
  const { Audio } = window;
  window.Audio = class extends Audio {
    constructor(src?: string) {
      super(src);
      window.players.push(this);
    }
  } as typeof window.Audio;
}

declare global {
  interface Window {
    players: HTMLAudioElement[];
  }
}

test('a lesson is recorded with everybody’s knowledge, over a crash of its tab, and seen again', async ({
  visit,
  lessonIn,
}) => {
  const classroom = await lessonIn('college');
  const [lead, moussa] = [await visit(), await visit()];
  let again = lead;
  await lead.page.addInitScript(stageDevices);
  await moussa.page.addInitScript(keepPlayers);
  await lead.become('demo-college-prof-1');
  await moussa.become('demo-college-eleve-01');
  await enterClass(lead, classroom);
  await button(lead, 'Ouvrir la classe').click();
  await enterClass(moussa, classroom);

  await test.step('everybody is told', async () => {
    await expect(sign(moussa)).toHaveCount(0);
    await lead.page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await button(lead, 'Enregistrer la séance').click();
    for (const who of [lead, moussa]) await expect(sign(who)).toBeVisible();
    await lead.page.evaluate(() => window.staged.speak(true));
    await expect.poll(async () => (await kept(moussa, classroom))[0] ?? 0).toBeGreaterThan(10_000);
  });

  await test.step('what a crash cuts off is sent later, and the recording goes on', async () => {
    await lead.page.route('**/recordings/*/parts/*', (route) => route.abort());
    const [before = 0] = await kept(moussa, classroom);
    await expect.poll(() => lead.page.evaluate(keptHere)).toBeGreaterThan(before + 12_000);
    const here = await lead.page.evaluate(keptHere);
    again = await lead.inAnotherTab();
    await again.page.addInitScript(stageDevices);
    await lead.page.goto('chrome://crash').catch(() => {});
    await again.goToClass(classroom);
    await again.page.getByRole('button', { name: 'Entrer en classe' }).click();
    await expect(sign(again)).toBeVisible();
    await expect.poll(async () => (await kept(moussa, classroom))[0] ?? 0).toBeGreaterThanOrEqual(here);
    await again.page.evaluate(() => window.staged.speak(true));
    await expect.poll(async () => (await kept(moussa, classroom))[1] ?? 0).toBeGreaterThan(10_000);
    await moussa.command(classroom, { type: 'chat.say', text: 'Où en est l’été ?' });
    await writeOnBoard(again, classroom, 'a² + b² = c²');
    await sign(again).click();
    await button(again, 'Arrêter l’enregistrement').click();
    await expect(sign(moussa)).toHaveCount(0);
    await expect.poll(() => again.page.evaluate(keptHere)).toBe(0);
  });

  await test.step('a device that is full says so, and nobody is told that it records', async () => {
    const { page } = again;
    await expect(sign(moussa)).toHaveCount(0);
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await button(again, 'Enregistrer la séance').click();
    await expect(sign(moussa)).toBeVisible();
    await page.evaluate(fillUp);
    const lost = page.getByRole('status').filter({ hasText: 'n’a pas pu garder l’enregistrement' });
    await expect(lost).toBeVisible();
    await expect(sign(moussa)).toHaveCount(0);
    await lost.getByRole('button', { name: 'Fermer' }).click();
    await expect(lost).toHaveCount(0);
  });

  await test.step('the class hears it again, finds its moments, and goes faster', async () => {
    await lead.command(classroom, { type: 'close' });
    const { page } = moussa;
    await page.getByRole('link', { name: 'Revoir la séance' }).click();
    await button(moussa, 'Lire').click();
    await expect(button(moussa, 'Pause')).toBeVisible();
    await page.getByRole('button', { name: 'Les voix sont enregistrées' }).first().click();
    await expect.poll(() => loudest(moussa), { timeout: 20_000 }).toBeGreaterThan(0.02);
    await page.getByText('× 2', { exact: true }).click();
    await expect.poll(() => page.evaluate(() => window.players.at(-1)?.playbackRate)).toBe(2);
    await page.getByRole('searchbox').fill('ETE');
    await page.getByRole('button', { name: /Où en est l’été/ }).click();
    await expect(page.getByRole('region', { name: 'Messages' }).getByText('Où en est l’été')).toBeVisible();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: 'Pythagore' }).click();
    await expect(page.getByRole('img', { name: /Pythagore/ })).toBeVisible();
    const moment = page.getByRole('slider', { name: 'Moment de la séance' });
    await moment.press('End');
    await moment.blur();
    await expect(moment).toHaveValue((await moment.getAttribute('max')) ?? '');
    await expect(page.getByRole('listitem').getByText('a² + b² = c²')).toBeAttached();
  });
});

/** From now on the browser answers as it does on a full disk; its own quota, made small, came to nothing here. */
function fillUp(): void {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  };
}

async function writeOnBoard(lead: Visit, classroom: string, text: string): Promise<void> {
  const board = await showBoard(lead, classroom, 'Pythagore');
  const shape = { kind: 'text', ink: 'black', size: 36, align: 'left', width: 200, height: 42, text };
  const mark = { id: 'V1StGXR8_Z5jdHi6B-myT', rank: [1, 1], at: ['a0', 300, 200, 0], shape };
  const answer = await lead.command(classroom, { type: 'board.draw', board, marks: [mark] });
  expect(await answer.json()).not.toHaveProperty('refused');
}

/** Bytes of sound that this browser still keeps. */
async function keptHere(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('preau.recordings');
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const pieces = await new Promise<ArrayBuffer[]>((resolve, reject) => {
    const asked = database.transaction('pieces').objectStore('pieces').getAll();
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  database.close();
  return pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
}
