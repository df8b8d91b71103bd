import { Bell } from '#kit/web/ui/bell.ts';
import type { Language } from './texts.ts';

/** How loud a stroke is that only shows what the bell is like. */
const SOFT = 0.08;

/** What can be heard of the page, and only when somebody asked for it. */
export class Sound {
  readonly #bell = new Bell();
  isWanted = false;
  readonly canSpeak = 'speechSynthesis' in globalThis;

  /** From a click or a key, which is the consent that browsers ask for. */
  async toggle(): Promise<void> {
    this.isWanted = !this.isWanted;
    if (!this.isWanted) return;
    await this.#bell.allow();
    this.#bell.ring(SOFT);
  }

  ring(): void {
    if (this.isWanted) this.#bell.ring();
  }

  speak(text: string, language: Language): void {
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.lang = language;
    speechSynthesis.cancel();
    speechSynthesis.speak(spoken);
  }
}
