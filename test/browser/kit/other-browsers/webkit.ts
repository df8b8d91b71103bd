import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { freePort } from '#kit/server/process/ports.ts';
import { findProgram, type OtherBrowser } from './other-browser.ts';

const driver = findProgram('WebKitWebDriver');
const screen = findProgram('Xvfb');
/** WebKitGTK's own small browser, which the driver comes with. */
const [browser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser').sort().reverse();

const programs =
  driver !== undefined && screen !== undefined && browser !== undefined
    ? { driver, screen, browser }
    : undefined;

/**
 * WebKit, the engine of Safari, by WebDriver: it wants a screen, and gets one that nobody sees. Undefined where something
 * of all that is not installed.
 */
export const openWebKit = programs === undefined ? undefined : () => open(programs);

async function open(given: NonNullable<typeof programs>): Promise<OtherBrowser> {
  await using opened = new AsyncDisposableStack();
  const start = (program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, ...env },
    });
    opened.defer(() => end(child));
    return child;
  };
  const display = start(given.screen, ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp']);
  const [number] = (await once(createInterface({ input: display.stdout }), 'line')) as [string];
  const port = await freePort('tcp', '127.0.0.1');
  start(given.driver, ['-p', String(port)], {
    DISPLAY: `:${number}`,
    LANG: 'fr_FR.UTF-8',
    LANGUAGE: 'fr',
    NO_AT_BRIDGE: '1',
  });
  const driverAt = `http://127.0.0.1:${port}`;
  await answers(`${driverAt}/status`);
  const alwaysMatch = { 'webkitgtk:browserOptions': { binary: given.browser, args: ['--automation'] } };
  const { sessionId, capabilities } = await send('POST', `${driverAt}/session`, {
    capabilities: { alwaysMatch },
  });
  const session = `${driverAt}/session/${sessionId}`;
  opened.defer(async () => {
    await send('DELETE', session);
  });
  const resources = opened.move();
  return {
    name: `WebKit ${capabilities.browserVersion}`,
    async open(url) {
      await send('POST', `${session}/url`, { url });
    },
    evaluate: (expression) =>
      send('POST', `${session}/execute/async`, {
        script: `Promise.resolve(${expression}).then(arguments[0])`,
        args: [],
      }),
    async screenshot() {
      return Buffer.from(await send('GET', `${session}/screenshot`), 'base64');
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

// biome-ignore lint/suspicious/noExplicitAny: what each command answers stands in W3C's WebDriver.
async function send(method: 'GET' | 'POST' | 'DELETE', address: string, body?: object): Promise<any> {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: { error: string; message: string } };
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function answers(address: string): Promise<void> {
  while ((await fetch(address).catch(() => undefined)) === undefined) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
