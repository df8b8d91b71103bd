import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { brokenRules } from './kit/axe.ts';
import { CODE, DIVISION, GateStub, LESSON } from './kit/waiting-page/gate-stub.ts';
import { keptFor, type Somebody } from './kit/waiting-page/kept.ts';
import { openPage } from './kit/waiting-page/open-page.ts';

const PHONE = { width: 390, height: 800 };
const LAPTOP = { width: 1280, height: 800 };
const INES: Somebody = { name: 'Inès', level: 'ecole' };
const MOUSSA: Somebody = { name: 'Moussa', level: 'college' };
const SOPHIE: Somebody = { name: 'Sophie', level: 'college', role: 'teacher' };

interface Fixtures {
  readonly gate: GateStub;
  /** The waiting page in a browser of its own, which has kept these people's passes. */
  readonly come: (people?: readonly Somebody[], options?: BrowserContextOptions) => Promise<Page>;
}

/** A gate that says what the test wants; the real one is before a whole school in gate.spec.ts. */
const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
  gate: async ({}, use) => {
    await using gate = await GateStub.open();
    await use(gate);
  },
  come: async ({ gate, browser }, use) => {
    await using opened = new AsyncDisposableStack();
    await use(async (people = [], options = {}) => {
      const { page, complaints, close } = await openPage(browser, gate, keptFor(gate, people), options);
      opened.defer(async () => {
        await close();
        expect(complaints, 'what the browser complained of').toEqual([]);
      });
      await page.goto('/ecole');
      return page;
    });
  },
});

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
/** What a screen reader was told, in its order. */
const spoken = (page: Page) => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
const wakeUp = (page: Page) => page.evaluate(() => void dispatchEvent(new Event('online')));

test('[G12] a walk-in sees when, keeps the place over closing, and is let in where they wanted to go', async ({
  gate,
  come,
}) => {
  const page = await come();
  await expect(heading(page)).toHaveText(/^Vous entrez vers \d+\u00a0h/);
  await expect(page.getByText(/^Entre \d+\u00a0h(\u00a0\d\d)? et \d+\u00a0h(\u00a0\d\d)?\.$/)).toBeVisible();
  await expect(page.getByText('Vous pouvez fermer cette page, votre place est gardée.')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Marelle\u00a0: case 1 sur 10' })).toBeVisible();
  const again = await page.context().newPage();
  await page.close();
  await again.goto('/college');
  await expect(heading(again)).toHaveText(/^Vous entrez vers/);
  expect(gate.asks('/gate/ticket')).toHaveLength(1);
  gate.callAll();
  await expect(heading(again)).toHaveText('C’est à vous\u202f!');
  expect(await again.title()).toBe('C’est à vous\u202f!');
  await expect(heading(again)).toHaveText('Te voilà dans l’école');
  expect(new URL(again.url()).pathname).toBe('/college');
});

test('[G2] nobody sees a queue where there is none', async ({ gate, come }) => {
  gate.callAll();
  gate.says = { ...gate.says, engaged: false };
  const page = await come([MOUSSA]);
  await expect(heading(page)).toHaveText('Te voilà dans l’école');
  expect(gate.asks('/gate/census')).toHaveLength(0);
});

test('[G12] it speaks when the minute changes, once when it is one’s turn, and takes nobody’s focus', async ({
  gate,
  come,
}) => {
  const page = await come([MOUSSA]);
  await expect(heading(page)).toHaveText(/^Ta classe entre vers/);
  const bell = page.getByRole('button', { name: 'Sonner quand c’est à moi' });
  await bell.focus();
  await page.keyboard.press('Enter');
  await expect(bell).toHaveAttribute('aria-pressed', 'true');
  for (let i = 0; i < 4; i += 1) {
    const read = gate.next('/gate/census');
    await wakeUp(page);
    await read;
  }
  const early = await spoken(page);
  expect(new Set(early).size).toBe(early.length);
  const minutes = Array.from({ length: 9 }, () => 3_000);
  gate.says = { eta: { ...gate.bulletin().eta, pupils: { early: minutes, likely: minutes, late: minutes } } };
  await wakeUp(page);
  await expect.poll(() => spoken(page)).toHaveLength(early.length + 1);
  await expect(bell).toBeFocused();
  gate.callAll();
  await wakeUp(page);
  await expect(page.locator('[aria-live=assertive]')).toHaveText('C’est à toi\u202f!');
  await expect(heading(page)).toHaveText('Te voilà dans l’école');
});

test('children who share a device find their coats with the keyboard alone, and change places', async ({
  come,
}) => {
  const page = await come([INES, MOUSSA]);
  await expect(heading(page)).toHaveText('Qui est là\u202f?');
  const peg = page.getByRole('button', { name: 'Inès' });
  for (let i = 0; i < 5 && !(await peg.evaluate((button) => button === document.activeElement)); i += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(/^Ta classe entre/);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole('button', { name: 'Écouter' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Ce n’est pas toi\u202f?' }).press('Enter');
  await page.getByRole('button', { name: 'Quelqu’un d’autre' }).press('Enter');
  await expect(heading(page)).toHaveText(/^Vous entrez/);
});

test('[G5] a class code brings its holder into the class; a wrong one is answered in a sentence', async ({
  gate,
  come,
}) => {
  const page = await come();
  await page.getByText('J’ai un code de classe').click();
  const field = page.getByLabel('Code de la classe');
  await field.fill('ZZZZ ZZZZ');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Aucune classe n’a ce code en ce moment.')).toBeVisible();
  await field.fill(`${CODE.slice(0, 4)} ${CODE.slice(4).toLowerCase()}`);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(/^Votre classe entre/);
  gate.callAll();
  await wakeUp(page);
  await expect(heading(page)).toHaveText('Te voilà dans l’école');
  expect(new URL(page.url()).pathname).toBe(`/classe/${LESSON}`);
});

test('[G5] a class card leaves the address at once and opens the class’s lane', async ({ gate, come }) => {
  const page = await come();
  const card = gate.credentials.cards.sign({ division: DIVISION, roster: 24 }, Date.now());
  await page.goto('about:blank');
  await page.goto(`/gate/#carte=${card}`);
  await expect(heading(page)).toHaveText(/^Votre classe entre/);
  expect(new URL(page.url()).hash).toBe('');
  gate.callAll();
  await wakeUp(page);
  await expect(heading(page)).toHaveText('Te voilà dans l’école');
  expect(new URL(page.url()).pathname).toBe('/');
});

test('[G1] without a bulletin that holds it says so, shows no time, and goes on by itself', async ({
  gate,
  come,
}) => {
  const page = await come([INES]);
  await expect(heading(page)).toHaveText(/\d/);
  gate.says = { validUntil: 1 };
  await wakeUp(page);
  await expect(heading(page)).toHaveText('Nous n’arrivons pas à lire l’affichage.');
  await expect(page.getByText('Ta place est gardée, on réessaie tout seul.', { exact: true })).toBeVisible();
  expect(await page.locator('.slate').textContent()).not.toMatch(/\d/);
  expect(await page.title()).toBe('L’entrée de l’école');
  gate.says = {};
  await expect(heading(page)).toHaveText(/^Ta classe entre vers/);
});

test('[G11] a place that was used elsewhere is taken back only by who presses for it', async ({
  gate,
  come,
}) => {
  const page = await come([MOUSSA]);
  gate.callAll();
  await wakeUp(page);
  await expect(heading(page)).toHaveText('Te voilà dans l’école');
  await page.context().clearCookies();
  await page.goto('/college');
  await expect(heading(page)).toHaveText('Tu étais déjà entré');
  expect(gate.asks('/gate/enter')).toHaveLength(1);
  await page.getByRole('button', { name: 'Entre ici' }).click();
  await expect(heading(page)).toHaveText('Te voilà dans l’école');
});

test('two tabs of one browser go in together', async ({ gate, come }) => {
  const page = await come([MOUSSA]);
  const other = await page.context().newPage();
  await other.goto('/cahier');
  await expect(heading(other)).toHaveText(/^Ta classe/);
  gate.callAll();
  await wakeUp(page);
  for (const tab of [page, other]) await expect(heading(tab)).toHaveText('Te voilà dans l’école');
});

test('no state of it breaks a rule of accessibility, in either language and either light, nor needs sideways scrolling', async ({
  gate,
  come,
}) => {
  const views: readonly [name: string, people: readonly Somebody[], act: (page: Page) => Promise<void>][] = [
    ['école', [INES], async () => {}],
    ['collège', [MOUSSA], async (page) => page.getByRole('button', { name: /Sonner/ }).click()],
    ['teacher', [SOPHIE], async () => {}],
    ['walk-in', [], async (page) => page.getByText('J’ai un code de classe').click()],
    ['choosing', [INES, MOUSSA, SOPHIE], async () => {}],
    [
      'blind',
      [MOUSSA],
      async (page) => {
        gate.says = { validUntil: 1 };
        await wakeUp(page);
        await expect(heading(page)).toHaveText(/affichage/);
        gate.says = {};
      },
    ],
  ];
  const broken: string[] = [];
  for (const [name, people, act] of views) {
    const page = await come(people, { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
    await expect(heading(page)).not.toHaveText(/…/);
    await act(page);
    for (const language of ['fr', 'en']) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        broken.push(
          ...(await brokenRules(page)).map((rule) => `${name} ${language} ${colorScheme}: ${rule}`),
        );
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      await page.getByRole('button', { name: language === 'fr' ? 'English' : 'Français' }).click();
    }
    await page.close();
  }
  expect(broken).toEqual([]);
});

for (const [name, viewport] of [
  ['phone', PHONE],
  ['laptop', LAPTOP],
] as const) {
  test(`on a ${name} the time and what to do meanwhile are seen without scrolling`, async ({ come }) => {
    for (const somebody of [INES, MOUSSA]) {
      const page = await come([somebody], { viewport });
      await expect(heading(page)).toBeInViewport();
      await expect(page.getByRole('link', { name: 'Ouvre les leçons du jour' })).toBeInViewport({ ratio: 1 });
      await page.screenshot({ path: `test-results/waiting-${somebody.level}-${name}.png` });
    }
  });
}
