import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';
import { findProgram, type OtherBrowser } from './other-browser.ts';

const firefox = findProgram('firefox-esr', 'firefox');

type Preferences = Readonly<Record<string, string | number | boolean>>;

/** What it would otherwise ask of others than the school. */
const PREFERENCES: Preferences = {
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.systemAddon.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
  'intl.accept_languages': 'fr-FR',
  'media.autoplay.default': 0,
};

/** A camera and a microphone that need no hardware and no question, with a school on this very machine. */
const AT_HOME: Preferences = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.peerconnection.ice.loopback': true,
  'media.peerconnection.ice.obfuscate_host_addresses': false,
};

/** As a pupil has it who refuses camera and microphone; whatever name it is given leads to that address. */
export const refusing = (address: string): Preferences => ({
  'permissions.default.camera': 2,
  'permissions.default.microphone': 2,
  'network.dns.forceResolve': address,
});

/** Firefox, by WebDriver BiDi, which it speaks itself; undefined where it is not installed. It takes any certificate. */
export const openFirefox: ((preferences?: Preferences) => Promise<Firefox>) | undefined =
  firefox === undefined ? undefined : (preferences = AT_HOME) => open(firefox, preferences);

/** What a hand does on a page: the pointer's places are CSS pixels from the corner of the window. */
export interface Firefox extends OtherBrowser {
  /** Presses at the first place, moves over the others, and lets go. */
  drag(...places: readonly (readonly [x: number, y: number])[]): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
}

async function open(program: string, preferences: Preferences): Promise<Firefox> {
  await using opened = new AsyncDisposableStack();
  const profile = await mkdtemp(join(tmpdir(), 'preau-firefox-'));
  opened.defer(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  const lines = Object.entries({ ...PREFERENCES, ...preferences }).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: profile },
  });
  opened.defer(async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  });
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      const [, found] = /BiDi listening on (ws:\S+)/.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`Firefox ended with ${code}.`)));
  });
  const session = opened.use(await Session.open(`${address}/session`));
  const { capabilities } = await session.send('session.new', {
    capabilities: { alwaysMatch: { acceptInsecureCerts: true } },
  });
  const { contexts } = await session.send('browsingContext.getTree', {});
  const { context } = contexts[0];
  const resources = opened.move();
  return {
    name: `${capabilities.browserName} ${capabilities.browserVersion}`,
    async open(url) {
      await session.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate(expression) {
      const given = { expression, target: { context }, awaitPromise: true, resultOwnership: 'none' };
      const { type, result, exceptionDetails } = await session.send('script.evaluate', given);
      if (type !== 'success') throw new Error(exceptionDetails.text);
      return result.value;
    },
    async drag(...places) {
      const [first, ...others] = places.map(([x, y]) => ({
        type: 'pointerMove',
        x: Math.round(x),
        y: Math.round(y),
      }));
      const slowly = others.map((move) => ({ ...move, duration: 100 }));
      const down = { type: 'pointerDown', button: 0 };
      const actions = [first, down, ...slowly, { type: 'pointerUp', button: 0 }];
      await session.send('input.performActions', {
        context,
        actions: [{ type: 'pointer', id: 'mouse', actions }],
      });
    },
    async type(text) {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await session.send('input.performActions', {
        context,
        actions: [{ type: 'key', id: 'keys', actions }],
      });
    },
    async screenshot() {
      const { data } = await session.send('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

// biome-ignore lint/suspicious/noExplicitAny: what each command answers stands in W3C's WebDriver BiDi.
type Result = any;

/** Commands over one WebSocket, each with its answer. */
class Session implements Disposable {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, PromiseWithResolvers<Result>>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => {
      const { id, type, result, error, message } = JSON.parse(String(data));
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (type === 'success') waiting?.resolve(result);
      else waiting?.reject(new Error(`${error}: ${message}`));
    });
  }

  static async open(address: string): Promise<Session> {
    const socket = new WebSocket(address);
    await once(socket, 'open');
    return new Session(socket);
  }

  send(method: string, params: object): Promise<Result> {
    this.#last += 1;
    const waiting = Promise.withResolvers<Result>();
    this.#waiting.set(this.#last, waiting);
    this.#socket.send(JSON.stringify({ id: this.#last, method, params }));
    return waiting.promise;
  }

  [Symbol.dispose](): void {
    this.#socket.terminate();
  }
}
