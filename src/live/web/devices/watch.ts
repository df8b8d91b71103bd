import { type Device, type DeviceNews, newsOf } from './news.ts';

/** Looks at the devices each time that the browser says they changed. */
export class DeviceWatch {
  readonly #used: () => string | null;
  readonly #told: (news: DeviceNews) => void;
  readonly #look = () => void this.#compare();
  #seen: readonly Device[] = [];

  /** @param used the id of the microphone in use, null for none. */
  constructor(used: () => string | null, told: (news: DeviceNews) => void) {
    this.#used = used;
    this.#told = told;
  }

  start(): void {
    this.#look();
    navigator.mediaDevices?.addEventListener('devicechange', this.#look);
  }

  stop(): void {
    navigator.mediaDevices?.removeEventListener('devicechange', this.#look);
  }

  /** The id in use is asked for first: once its device is gone, the browser takes another by itself. */
  async #compare(): Promise<void> {
    const used = this.#used();
    const now = await navigator.mediaDevices?.enumerateDevices().catch(() => null);
    if (!now) return;
    const news = newsOf(this.#seen, now, used);
    this.#seen = now;
    if (news) this.#told(news);
  }
}
