import { expect } from '@playwright/test';
import type { Firefox } from './firefox.ts';

/** A pupil whose school device has Firefox, as far as they touch the page. */
export class FirefoxPupil {
  readonly #browser: Firefox;
  readonly #address: string;

  private constructor(browser: Firefox, address: string) {
    this.#browser = browser;
    this.#address = address;
  }

  /** Signs in as somebody of the demo school. */
  static async become(browser: Firefox, address: string, person: string): Promise<FirefoxPupil> {
    return await FirefoxPupil.signIn(browser, address, '/api/demo/sign-in', { person });
  }

  static async signIn(browser: Firefox, address: string, path: string, who: object): Promise<FirefoxPupil> {
    await browser.open(address);
    const body = JSON.stringify(JSON.stringify(who));
    const status = await browser.evaluate(
      `fetch('${path}', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${body} })
        .then(({ status }) => status)`,
    );
    expect(status).toBe(200);
    return new FirefoxPupil(browser, address);
  }

  async goToClass(classroom: string): Promise<void> {
    await this.#browser.open(`${this.#address}/classe/${classroom}`);
  }

  /** Waits for a button that may be pressed, by its name, and presses it. */
  async press(name: RegExp): Promise<void> {
    const found = `[...document.querySelectorAll('button')].find((one) =>
      ${name}.test((one.ariaLabel ?? one.textContent).trim()) && one.ariaDisabled !== 'true' && !one.disabled)`;
    await this.sees(`${found} !== undefined`);
    await this.#browser.evaluate(`${found}.click()`);
  }

  /** Into the field of that name, with Enter at the end. */
  async write(field: string, text: string): Promise<void> {
    const found = `[...document.querySelectorAll('textarea, input')].find((one) =>
      [...(one.labels ?? [])].some((label) => label.textContent.trim() === ${JSON.stringify(field)}))`;
    await this.sees(`${found} !== undefined`);
    await this.#browser.evaluate(`${found}.focus()`);
    await this.#browser.type(`${text}\uE007`);
  }

  /** A stroke across the sheet that may be drawn on, its places in parts of its sides. */
  async draw(...places: readonly (readonly [x: number, y: number])[]): Promise<void> {
    const canvas = `document.querySelector('canvas.interactive')`;
    await this.sees(`${canvas} !== null && ${canvas}.clientWidth > 0`);
    const box = (await this.#browser.evaluate(`JSON.stringify(${canvas}.getBoundingClientRect())`)) as string;
    const { x, y, width, height } = JSON.parse(box) as DOMRect;
    await this.#browser.drag(...places.map(([part, down]) => [x + width * part, y + height * down] as const));
  }

  /** An expression in the page comes to be true. */
  async sees(expression: string): Promise<void> {
    await expect.poll(() => this.#browser.evaluate(expression), { message: expression }).toBe(true);
  }

  async reads(text: string): Promise<void> {
    await this.sees(`document.body.textContent.includes(${JSON.stringify(text)})`);
  }

  screenshot(): Promise<Buffer> {
    return this.#browser.screenshot();
  }
}
