import type { APIResponse, Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { recordPeerConnections } from './media-probe.ts';

export interface LessonCard {
  readonly id: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** Each page is the first of its tab, unless it is loaded again: one that was in a class already comes straight back in. */
function forgetTab(): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (location.protocol !== 'about:' && navigation?.type !== 'reload') sessionStorage.clear();
}

function chooseAllPictures(): void {
  if (location.protocol !== 'about:') localStorage.setItem('preau.effort', 'full');
}

export type Language = 'fr' | 'en';
export type Light = 'light' | 'dark';

/** One browser with its own cookies, and everything that the school ever sent to it. */
export class Visit {
  readonly page: Page;
  readonly #context: BrowserContext;
  /** Of the school. */
  readonly address: string;
  readonly #received: Promise<string>[] = [];
  readonly #foreign = new Set<string>();
  #language: Language = 'fr';

  private constructor(context: BrowserContext, page: Page, address: string) {
    this.#context = context;
    this.address = address;
    this.page = page;
    context.on('request', (request) => this.#turnsTo(request.url()));
    page.on('websocket', (socket) => this.#turnsTo(socket.url()));
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.startsWith('/api/')) {
        this.#received.push(response.text().catch(() => ''));
      }
    });
  }

  static async open(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
    const context = await browser.newContext({
      baseURL: address,
      permissions: ['camera', 'microphone'],
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      ...options,
    });
    const visit = new Visit(context, await context.newPage(), address);
    await context.exposeFunction('isHelpedBy', (url: string) => visit.#isHelpedBy(url));
    await context.addInitScript(recordPeerConnections);
    await context.addInitScript(forgetTab);
    return visit;
  }

  /** Leaves; fails when this browser ever turned to anybody but the school. */
  async close(): Promise<void> {
    await this.#context.close();
    if (this.#foreign.size > 0) {
      throw new Error(`It turned to others than the school: ${[...this.#foreign].join(', ')}`);
    }
  }

  /** Signs in as somebody of the demo school. */
  async become(person: string): Promise<this> {
    const answer = await this.post('/api/demo/sign-in', { person });
    if (!answer.ok()) throw new Error(`${person} cannot sign in: ${answer.status()}`);
    return this;
  }

  get language(): Language {
    return this.#language;
  }

  /** Chooses a language as the settings in another tab would: the page that is open changes where it stands. */
  async speak(language: Language): Promise<void> {
    this.#language = language;
    await this.page.evaluate((chosen) => {
      localStorage.setItem('preau.language', chosen);
      dispatchEvent(new StorageEvent('storage', { key: 'preau.language', newValue: chosen }));
    }, language);
  }

  /** Turns the device's light on or off, and sees to it that the page has taken its colours. */
  async light(colorScheme: Light): Promise<void> {
    await this.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await this.settle();
  }

  /** Brings whatever moves or changes colour to its end, on a page that draws no frame as well. */
  async settle(): Promise<void> {
    await this.page.evaluate(() => {
      const moving = () => document.getAnimations().filter(({ playState }) => playState === 'running');
      for (let left = moving(); left.length > 0; left = moving()) {
        for (const animation of left) {
          if (animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY) animation.cancel();
          else animation.finish();
        }
      }
    });
  }

  get(path: string): Promise<APIResponse> {
    return this.#context.request.get(path);
  }

  post(path: string, data?: object): Promise<APIResponse> {
    return this.#context.request.post(path, data && { data });
  }

  put(path: string): Promise<APIResponse> {
    return this.#context.request.put(path);
  }

  command(classroom: string, command: object): Promise<APIResponse> {
    const key = crypto.randomUUID();
    return this.post(`/api/classrooms/${classroom}/commands`, { key, command });
  }

  async lessons(): Promise<readonly LessonCard[]> {
    const answer = (await (await this.get('/api/me/lessons')).json()) as { lessons: LessonCard[] };
    return answer.lessons;
  }

  /** As chosen in the settings: a machine that shows many pages at once would spare them by itself. */
  async showAllPictures(): Promise<void> {
    await this.page.addInitScript(chooseAllPictures);
  }

  async goToClass(classroom: string): Promise<void> {
    if (classroom === '') throw new Error('There is no lesson to go to.');
    await this.page.goto(`/classe/${classroom}`);
  }

  /** The same browser, with another tab in front. */
  async inAnotherTab(): Promise<Visit> {
    return new Visit(this.#context, await this.#context.newPage(), this.address);
  }

  /** Is in a class, or before its door, by the stream alone: no page is drawn and no camera runs. */
  async attend(classroom: string): Promise<void> {
    await this.page.goto('/api');
    await this.page.evaluate(async (path) => {
      await fetch(path);
    }, `/api/classrooms/${classroom}/events`);
  }

  /** The session's cookie, as a program would send it. */
  async cookie(): Promise<string> {
    const cookies = await this.#context.cookies(this.address);
    return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  /** All bodies of the API that arrived in this browser so far; streams count once they have ended. */
  async received(): Promise<string> {
    await this.page.goto('about:blank');
    return (await Promise.all(this.#received)).join('\n');
  }

  #turnsTo(url: string): void {
    const { protocol, host } = new URL(url);
    if (/^(https?|wss?):$/.test(protocol) && host !== new URL(this.address).host) this.#foreign.add(url);
  }

  /** A server that would help voices on their way: at the school, or on this very machine. */
  #isHelpedBy(url: string): void {
    const [, hostname = ''] = /^\w+:([^:?]+)/.exec(url) ?? [];
    if (![new URL(this.address).hostname, '127.0.0.1'].includes(hostname)) this.#foreign.add(url);
  }
}
