import type { APIResponse, Browser, BrowserContext, Page } from '@playwright/test';
import { recordPeerConnections } from './media-probe.ts';

export interface LessonCard {
  readonly id: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** Each page is the first of its tab: one that was in a class already would come straight back in. */
function forgetTab(): void {
  if (location.protocol !== 'about:') sessionStorage.clear();
}

/** One browser with its own cookies, and everything that the school ever sent to it. */
export class Visit {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #address: string;
  readonly #received: Promise<string>[] = [];

  private constructor(context: BrowserContext, page: Page, address: string) {
    this.#context = context;
    this.#address = address;
    this.page = page;
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.startsWith('/api/')) {
        this.#received.push(response.text().catch(() => ''));
      }
    });
  }

  static async open(browser: Browser, address: string): Promise<Visit> {
    const context = await browser.newContext({
      baseURL: address,
      permissions: ['camera', 'microphone'],
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
    });
    await context.addInitScript(recordPeerConnections);
    await context.addInitScript(forgetTab);
    return new Visit(context, await context.newPage(), address);
  }

  close(): Promise<void> {
    return this.#context.close();
  }

  /** Signs in as somebody of the demo school. */
  async become(person: string): Promise<this> {
    const answer = await this.post('/api/demo/sign-in', { person });
    if (!answer.ok()) throw new Error(`${person} cannot sign in: ${answer.status()}`);
    return this;
  }

  /** Chooses a language as the settings would, for every page from the next one on. */
  async prefer({ language }: { readonly language: string }): Promise<void> {
    await this.#context.addInitScript((chosen) => localStorage.setItem('preau.language', chosen), language);
  }

  /** Turns the page's light on or off, and lets its colours settle. */
  async light(theme: string): Promise<void> {
    await this.page.emulateMedia({ reducedMotion: 'reduce' });
    await this.page.evaluate((chosen) => {
      document.documentElement.dataset.theme = chosen;
    }, theme);
  }

  get(path: string): Promise<APIResponse> {
    return this.#context.request.get(path);
  }

  post(path: string, data?: object): Promise<APIResponse> {
    return this.#context.request.post(path, data && { data });
  }

  command(classroom: string, command: object): Promise<APIResponse> {
    const key = crypto.randomUUID();
    return this.post(`/api/classrooms/${classroom}/commands`, { key, command });
  }

  async lessons(): Promise<readonly LessonCard[]> {
    const answer = (await (await this.get('/api/me/lessons')).json()) as { lessons: LessonCard[] };
    return answer.lessons;
  }

  async goToClass(classroom: string): Promise<void> {
    await this.page.goto(`/classe/${classroom}`);
  }

  /** The session's cookie, as a program would send it. */
  async cookie(): Promise<string> {
    const cookies = await this.#context.cookies(this.#address);
    return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  /** All bodies of the API that arrived in this browser so far; streams count once they have ended. */
  async received(): Promise<string> {
    await this.page.goto('about:blank');
    return (await Promise.all(this.#received)).join('\n');
  }
}
