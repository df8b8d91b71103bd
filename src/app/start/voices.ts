import { join } from 'node:path';
import { addressTowards } from '#kit/server/process/addresses.ts';
import { describeDeath } from '#kit/server/process/child.ts';
import { freePort } from '#kit/server/process/ports.ts';
import { buildEngine, EngineBuildError } from './engine/build.ts';
import { type Engine, endStaleEngine, engineAnswers, runEngine } from './engine/engine.ts';
import { type EngineSource, findEngine } from './engine/find.ts';
import type { EngineSettings } from './engine/settings.ts';
import type { MediaPlan } from './plan/plan.ts';
import type { Terminal } from './terminal.ts';

/**
 * Brings the voices into a school that is already open: builds the media engine when this machine has none yet,
 * runs it, and says when it answers. The school notices by itself.
 */
export class Voices implements AsyncDisposable {
  readonly settings: EngineSettings;
  readonly #folder: string;
  readonly #source: EngineSource;
  readonly #terminal: Terminal;
  readonly #cancel = new AbortController();
  #engine: Engine | undefined;
  #opening: Promise<void> | undefined;

  private constructor(folder: string, source: EngineSource, settings: EngineSettings, terminal: Terminal) {
    this.#folder = folder;
    this.#source = source;
    this.settings = settings;
    this.#terminal = terminal;
  }

  /** Settles source and ports, so that the school can be told before the engine exists; undefined without one. */
  static async prepare(
    plan: MediaPlan,
    dataFolder: string,
    keys: { readonly key: string; readonly secret: string },
    terminal: Terminal,
  ): Promise<Voices | undefined> {
    const folder = join(dataFolder, 'media');
    if (await endStaleEngine(folder)) terminal.say('A media engine left by a killed start was ended.');
    const source = await findEngine();
    if (source.kind === 'missing') {
      terminal.say(source.sentence);
      return undefined;
    }
    const boundIp = await addressTowards(plan.ip);
    const settings = {
      ...keys,
      signallingPort: await freePort('tcp', '127.0.0.1'),
      metricsPort: await freePort('tcp', '127.0.0.1'),
      media: {
        ip: plan.ip,
        ...(boundIp !== undefined && { boundIp }),
        udpPort: plan.udpPort || (await freePort('udp', '0.0.0.0')),
        tcpPort: plan.tcpPort || (await freePort('tcp', '0.0.0.0')),
      },
    };
    return new Voices(folder, source, settings, terminal);
  }

  get url(): string {
    return `http://127.0.0.1:${this.settings.signallingPort}`;
  }

  get metricsUrl(): string {
    return `http://127.0.0.1:${this.settings.metricsPort}/metrics`;
  }

  open(): void {
    this.#opening = this.#open().catch((error: unknown) => {
      if (!this.#cancel.signal.aborted) throw error;
    });
  }

  kill(): void {
    this.#cancel.abort();
    this.#engine?.kill();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#cancel.abort();
    await this.#opening;
    await this.#engine?.[Symbol.asyncDispose]();
  }

  async #open(): Promise<void> {
    const binary = await this.#acquire();
    if (binary === undefined || this.#cancel.signal.aborted) return;
    this.#engine = await runEngine(binary, this.#folder, this.settings, {
      died: (death, logFile) =>
        this.#terminal.say(
          `The media engine ${describeDeath(death)} and is started again; its log is ${logFile}.`,
        ),
    });
    const answers = await engineAnswers(this.#engine.url, this.#cancel.signal);
    if (this.#cancel.signal.aborted) return;
    this.#terminal.say(
      answers
        ? 'Voices and cameras are ready.'
        : `The media engine does not answer, so classes stay on text; its log is ${this.#engine.logFile}.`,
    );
  }

  async #acquire(): Promise<string | undefined> {
    const source = this.#source;
    if (source.kind === 'ready') return source.binary;
    if (source.kind === 'missing') return undefined;
    try {
      return await this.#terminal.step(
        'Building the media engine (a few minutes, once; classes run on text meanwhile)',
        buildEngine(source, this.#cancel.signal),
      );
    } catch (error) {
      if (!(error instanceof EngineBuildError)) throw error;
      this.#terminal.say(`The media engine could not be built, so classes run on text: ${error.message}`);
      return undefined;
    }
  }
}
