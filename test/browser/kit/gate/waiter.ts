import type { Browser, BrowserContext, Page } from '@playwright/test';
import { enter } from '#gate/model/contract.ts';
import { KEPT_PASSES } from '#gate/model/kept-passes.ts';

/** Somebody with a browser before the gate. */
export class Waiter {
  readonly name: string;
  readonly context: BrowserContext;
  page: Page;
  readonly #address: string;
  readonly #entered: (name: string) => void;

  private constructor(
    name: string,
    context: BrowserContext,
    page: Page,
    address: string,
    entered: (name: string) => void,
  ) {
    this.name = name;
    this.context = context;
    this.page = page;
    this.#address = address;
    this.#entered = entered;
    this.#watch(page);
  }

  /**
   * @param kept the passes that their browser has kept
   * @param entered told when they are in
   */
  static async come(
    browser: Browser,
    address: string,
    name: string,
    kept: string | undefined,
    entered: (name: string) => void,
  ): Promise<Waiter> {
    const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 390, height: 780 } });
    if (kept !== undefined) {
      await context.addInitScript(
        ([key, value]) => localStorage.setItem(key ?? '', value ?? ''),
        [KEPT_PASSES, kept],
      );
    }
    const waiter = new Waiter(name, context, await context.newPage(), address, entered);
    await waiter.page.goto(address);
    return waiter;
  }

  /** Shuts the page, and opens another later. */
  async closeAndReopen(): Promise<void> {
    await this.page.close();
    this.page = await this.context.newPage();
    this.#watch(this.page);
    await this.page.goto(this.#address);
  }

  ticket(): Promise<string | null> {
    return this.page.evaluate(() => localStorage.getItem('preau.ticket'));
  }

  #watch(page: Page): void {
    // Whoever is in has been given the entry's cookie; the answer's body is gone with the page that asked.
    page.on('response', async (response) => {
      if (!response.url().endsWith(enter.path) || response.status() !== 200) return;
      if ((await response.headerValue('set-cookie')) !== null) this.#entered(this.name);
    });
  }
}
