import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { bytesOf, sendAll } from './requests.ts';

const CONNECTIONS = 64;

/** What is asked, again and again. */
export type Question =
  | { readonly kind: 'get'; readonly path: string }
  /** Each body in its turn; the first is one of them by chance. */
  | { readonly kind: 'post'; readonly path: string; readonly bodies: readonly object[] };

export interface Loaded {
  readonly requests: number;
  readonly perSecond: number;
}

/** It asks faster than nginx answers. Without it this process asks itself, which says less of how much a server can bear. */
const hasWrk = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'wrk')));

/** Asks a server as fast as it answers, on one thread. */
export class Load {
  readonly #folder: string;
  readonly #scripts = new Map<Question, Promise<string>>();

  /** @param folder for wrk's scripts */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws for answers other than 2xx and 3xx */
  on(origin: string, question: Question, milliseconds: number): Promise<Loaded> {
    return hasWrk ? this.#byWrk(origin, question, milliseconds) : byItself(origin, question, milliseconds);
  }

  async #byWrk(origin: string, question: Question, milliseconds: number): Promise<Loaded> {
    const options = ['-t', '1', '-c', `${CONNECTIONS}`, '-d', '60s', '-s', await this.#script(question)];
    const wrk = spawn('wrk', [...options, '-H', 'Accept-Encoding: gzip', origin + question.path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [report, ended] = [text(wrk.stdout), once(wrk, 'exit')];
    await delay(milliseconds);
    // It knows whole seconds only, and reports when it is interrupted.
    wrk.kill('SIGINT');
    await ended;
    return readWrk(await report);
  }

  #script(question: Question): Promise<string> {
    const known = this.#scripts.get(question);
    if (known !== undefined) return known;
    const written = writeScript(join(this.#folder, `${this.#scripts.size}.lua`), question);
    this.#scripts.set(question, written);
    return written;
  }
}

/** @throws for answers other than 200 and 204 */
async function byItself(origin: string, question: Question, milliseconds: number): Promise<Loaded> {
  const bodies = question.kind === 'get' ? [undefined] : question.bodies;
  const all = bodies.map((body) => bytesOf(question.path, body));
  const began = performance.now();
  const statuses = await sendAll(Number(new URL(origin).port), untilOver(all, milliseconds), CONNECTIONS);
  if ([...statuses.keys()].some((status) => status !== 200 && status !== 204)) {
    throw new Error(`Answers were ${JSON.stringify([...statuses])}.`);
  }
  const requests = [...statuses.values()].reduce((sum, each) => sum + each, 0);
  return { requests, perSecond: (requests / (performance.now() - began)) * 1_000 };
}

function* untilOver(all: readonly Buffer[], milliseconds: number): Iterable<Buffer> {
  const end = performance.now() + milliseconds;
  for (let i = Math.floor(Math.random() * all.length); performance.now() < end; i += 1) {
    yield all[i % all.length] as Buffer;
  }
}

async function writeScript(path: string, question: Question): Promise<string> {
  if (question.kind === 'get') await writeFile(path, 'wrk.method = "GET"\n');
  else {
    const bodies = question.bodies.map((body) => JSON.stringify(body));
    await writeFile(`${path}.bodies`, bodies.join('\n'));
    await writeFile(path, postScript(`${path}.bodies`));
  }
  return path;
}

/** All requests are written out before the first one is sent. */
const postScript = (bodies: string): string => `
local requests, next = {}, 0
function init()
  local headers = { ["Content-Type"] = "application/json", ["Host"] = "127.0.0.1" }
  for body in io.lines("${bodies}") do
    requests[#requests + 1] = wrk.format("POST", nil, headers, body)
  end
  math.randomseed(os.time())
  next = math.random(#requests)
end
function request()
  next = next % #requests + 1
  return requests[next]
end
`;

/** @throws for answers that are errors, and for what is not wrk's report */
export function readWrk(report: string): Loaded {
  if (/Non-2xx|Socket errors/.test(report)) throw new Error(`wrk met errors:\n${report}`);
  const requests = Number(/(\d+) requests in/.exec(report)?.[1]);
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(report)?.[1]);
  if (!(requests > 0 && perSecond > 0)) throw new Error(`wrk has counted nothing:\n${report}`);
  return { requests, perSecond };
}
