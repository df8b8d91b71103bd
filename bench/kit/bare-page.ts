import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { firstFrame } from '../../test/browser/kit/media-probe.ts';

const entry = createRequire(import.meta.url).resolve('livekit-client');
const library = join(dirname(entry), 'livekit-client.umd.js');

const html = `<!doctype html><title>bare</title><script src="/livekit-client.js"></script>
<button>Enter</button><script>
document.querySelector('button').onclick = async () => {
  const room = new LivekitClient.Room({ adaptiveStream: true, dynacast: true });
  room.on('trackSubscribed', (track) => document.body.append(track.attach()));
  await room.connect(window.engine, window.token);
};</script>`;

/** A page with livekit-client and one button, which joins the room straight on the engine. */
export class BarePage implements AsyncDisposable {
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #address: string;
  readonly #close: () => void;
  readonly #arrange: () => Promise<void>;

  private constructor(
    context: BrowserContext,
    page: Page,
    address: string,
    arrange: () => Promise<void>,
    close: () => void,
  ) {
    this.#context = context;
    this.#page = page;
    this.#address = address;
    this.#arrange = arrange;
    this.#close = close;
  }

  static async open(browser: Browser, engine: string, token: () => Promise<string>): Promise<BarePage> {
    const script = await readFile(library);
    const server = createServer((request, response) => {
      const isScript = request.url === '/livekit-client.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(isScript ? script : html);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const context = await browser.newContext();
    const page = await context.newPage();
    const arrange = async () => {
      const given = { engine, token: await token() };
      await page.evaluate((values) => Object.assign(window, values), given);
    };
    return new BarePage(context, page, `http://127.0.0.1:${port}/`, arrange, () => server.close());
  }

  /** Milliseconds from the click to the first decoded frame that is shown; the click comes after some rest. */
  async enter(restMs: number): Promise<number> {
    await this.#page.goto(this.#address);
    await this.#arrange();
    await this.#page.waitForTimeout(restMs);
    const frame = await firstFrame(this.#page, this.#page.getByRole('button'));
    await this.#page.goto('about:blank');
    return frame;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#context.close();
    this.#close();
  }
}
