const STILL_AT_IT_MS = 30_000;

/** The lines that a person who started a school reads. */
export class Terminal {
  readonly #write: (text: string) => void;

  constructor(write: (text: string) => void = (text) => process.stdout.write(text)) {
    this.#write = write;
  }

  say(...lines: readonly string[]): void {
    for (const line of lines) this.#write(`${line}\n`);
  }

  /** Announces a long step, shows now and then that it goes on, and says how long it took. */
  async step<T>(title: string, work: Promise<T>): Promise<T> {
    const began = performance.now();
    this.say(`${title} …`);
    const heartbeat = setInterval(
      () => this.say(`${title}: ${duration(performance.now() - began)} so far`),
      STILL_AT_IT_MS,
    );
    try {
      const result = await work;
      this.say(`${title}: done in ${duration(performance.now() - began)}`);
      return result;
    } finally {
      clearInterval(heartbeat);
    }
  }
}

export function duration(ms: number): string {
  const seconds = Math.round(ms / 100) / 10;
  return seconds < 60
    ? `${seconds.toFixed(1)} s`
    : `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}
