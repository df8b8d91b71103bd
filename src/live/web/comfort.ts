import type { DeviceNews } from './devices/news.ts';
import { DeviceWatch } from './devices/watch.ts';
import { afterStrain, type Effort, type EffortChoice, effortAtFirst } from './effort/effort.ts';
import { keepEffortChoice, readEffortChoice } from './effort/kept.ts';
import { StrainGauge } from './effort/strain.ts';
import type { ClassMedia } from './media/class-media.ts';
import { readDeviceChoice, saveDeviceChoice } from './media/device-choice.ts';
import { Listening, noHints, type SoundHints } from './sound/listening.ts';
import { Store } from './store.ts';

/** What this device gives reason to say, and what it is spared. */
export interface ComfortView {
  readonly hints: SoundHints;
  readonly news: DeviceNews | null;
  readonly effort: Effort;
  readonly choice: EffortChoice;
}

/** News that ask for nothing go by themselves. */
const GONE_STAYS_MS = 10_000;

/** Keeps a class from hurting: sound that echoes, a closed microphone that is spoken into, devices that change or choke. */
export class Comfort {
  readonly view: Store<ComfortView>;
  readonly #media: ClassMedia;
  readonly #listening: Listening;
  readonly #devices: DeviceWatch;
  readonly #gauge = new StrainGauge((strain) => {
    this.#strained = afterStrain(this.#strained, strain);
    this.#settle();
  });
  #strained = effortAtFirst(navigator.hardwareConcurrency, deviceMemory());

  constructor(media: ClassMedia) {
    const choice = readEffortChoice();
    this.#media = media;
    this.view = new Store<ComfortView>({
      hints: noHints,
      news: null,
      effort: choice === 'auto' ? this.#strained.effort : choice,
      choice,
    });
    this.#listening = new Listening(() => media.listened());
    this.#listening.hints.subscribe(() => this.#set({ hints: this.#listening.hints.get() }));
    this.#devices = new DeviceWatch(
      () => media.listened().microphone?.getSettings().deviceId ?? null,
      (news) => this.#hear(news),
    );
    media.onConstrained = () => this.#gauge.constrain();
  }

  start(): void {
    this.#listening.start();
    this.#devices.start();
    this.#gauge.start();
    this.#settle();
  }

  stop(): void {
    this.#listening.stop();
    this.#devices.stop();
    this.#gauge.stop();
  }

  /** Goes over to the device of the news. */
  takeNewDevice(): void {
    const { news } = this.view.get();
    if (news?.kind !== 'come') return;
    const chosen = { ...readDeviceChoice(), microphone: news.microphone, speaker: news.speaker };
    saveDeviceChoice(chosen);
    void this.#media.chooseDevices(chosen);
    this.#set({ news: null });
  }

  forgetNews(): void {
    this.#set({ news: null });
  }

  choose(choice: EffortChoice): void {
    keepEffortChoice(choice);
    this.#set({ choice });
    this.#settle();
  }

  #hear(news: DeviceNews): void {
    this.#set({ news });
    if (news.kind !== 'gone') return;
    void this.#media.chooseDevices({ ...readDeviceChoice(), microphone: null, speaker: null });
    setTimeout(() => this.view.get().news === news && this.forgetNews(), GONE_STAYS_MS);
  }

  #settle(): void {
    const { choice } = this.view.get();
    const effort = choice === 'auto' ? this.#strained.effort : choice;
    if (effort !== this.view.get().effort) this.#set({ effort });
    this.#media.spare(effort === 'spared');
  }

  #set(changed: Partial<ComfortView>): void {
    this.view.set({ ...this.view.get(), ...changed });
  }
}

/** In gigabytes, rounded; Chromium only. */
const deviceMemory = (): number | undefined =>
  (navigator as Navigator & { deviceMemory?: number }).deviceMemory;
