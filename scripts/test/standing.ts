import { setTimeout as delay } from 'node:timers/promises';

/** Node's, which a program opens when it is sent SIGUSR1, even from within a loop. */
const INSPECTOR = 'http://127.0.0.1:9229/json/list';
const PATIENCE_MS = 10_000;

interface CallFrame {
  readonly functionName: string;
  readonly location: { readonly scriptId: string; readonly lineNumber: number };
}

interface Told {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly callFrames?: readonly CallFrame[];
    readonly scriptId?: string;
    readonly url?: string;
  };
  readonly result?: { readonly result?: { readonly value?: string } };
}

/**
 * Where a Node program of this machine stands: the functions that it is in, innermost first, or what it waits for. One
 * program after the other: they open the same port. It does not go on after that.
 */
export async function whereItStands(pid: number): Promise<string> {
  const address = await inspectorOpenedBy(() => process.kill(pid, 'SIGUSR1'));
  if (address === undefined) return `process ${pid} opens no inspector, or another has its port`;
  const inspector = new Inspector(new WebSocket(address));
  await inspector.opened();
  const frames = await inspector.frames();
  const lines = frames.length > 0 ? frames : [`waits for ${await inspector.waitsFor()}`];
  return [`process ${pid}`, ...lines].join('\n    ');
}

/** Undefined also when another program had it open before. */
async function inspectorOpenedBy(open: () => void): Promise<string | undefined> {
  if ((await inspectorAddress()) !== undefined) return undefined;
  open();
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const address = await inspectorAddress();
    if (address !== undefined) return address;
    await delay(100);
  }
  return undefined;
}

async function inspectorAddress(): Promise<string | undefined> {
  const response = await fetch(INSPECTOR).catch(() => undefined);
  const targets = (await response?.json()) as { webSocketDebuggerUrl: string }[] | undefined;
  return targets?.[0]?.webSocketDebuggerUrl;
}

class Inspector {
  readonly #socket: WebSocket;

  constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  async opened(): Promise<void> {
    await new Promise((resolve) => this.#socket.addEventListener('open', resolve, { once: true }));
  }

  /** Those of our own code; none of a program that does nothing. */
  async frames(): Promise<string[]> {
    const files = new Map<string, string>();
    this.#hear(({ method, params }) => {
      if (method === 'Debugger.scriptParsed') files.set(params?.scriptId ?? '', params?.url ?? '');
    });
    this.#send(1, 'Debugger.enable');
    this.#send(2, 'Debugger.pause');
    const paused = await this.#told(({ method }) => method === 'Debugger.paused');
    return (paused?.params?.callFrames ?? [])
      .map(({ functionName, location: { scriptId, lineNumber } }) => {
        return `${functionName || '(nameless)'} ${files.get(scriptId)}:${lineNumber + 1}`;
      })
      .filter((frame) => !/ node:|\/node_modules\//.test(frame));
  }

  async waitsFor(): Promise<string> {
    this.#send(3, 'Debugger.disable');
    this.#send(4, 'Runtime.evaluate', { expression: 'process.getActiveResourcesInfo().join(", ")' });
    const answer = await this.#told(({ id }) => id === 4);
    return answer?.result?.result?.value ?? 'something that it does not tell';
  }

  #send(id: number, method: string, params: object = {}): void {
    this.#socket.send(JSON.stringify({ id, method, params }));
  }

  async #told(isIt: (told: Told) => boolean): Promise<Told | undefined> {
    return await new Promise((resolve) => {
      const timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
      this.#hear((told) => {
        if (!isIt(told)) return;
        clearTimeout(timer);
        resolve(told);
      });
    });
  }

  #hear(listener: (told: Told) => void): void {
    this.#socket.addEventListener('message', ({ data }) => listener(JSON.parse(String(data)) as Told));
  }
}
