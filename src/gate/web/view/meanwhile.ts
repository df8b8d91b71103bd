import type { Hold } from '../waiting/place.ts';
import { sign } from './drawings.ts';
import { html, say } from './element.ts';
import type { Sound } from './sound.ts';
import type { Texts } from './texts.ts';
import { voiceOf } from './words.ts';

const LEVELS = ['ecole', 'college', 'lycee'] as const;

/** What one can do meanwhile: open the day's lessons, and ask for the bell. */
export class Meanwhile {
  readonly element: HTMLElement;
  readonly #title = html('h2');
  readonly #which = html('p', { class: 'which' });
  readonly #courses = LEVELS.map((level) => {
    const name = html('span');
    const tab = html('span', { class: 'unseen' });
    // Beside this page, which goes on waiting.
    const attributes = { class: 'button', href: `/cours/${level}/1`, target: '_blank', rel: 'noopener' };
    return { level, name, tab, link: html('a', attributes, sign('book'), name, tab) };
  });
  readonly #ring = html('span');
  readonly #bell: HTMLButtonElement;

  constructor(sound: Sound) {
    this.#bell = html('button', { type: 'button', class: 'button' }, sign('bell'), this.#ring);
    this.#bell.onclick = () => {
      void sound.toggle();
      this.#bell.setAttribute('aria-pressed', String(sound.isWanted));
    };
    this.#bell.setAttribute('aria-pressed', 'false');
    const links = this.#courses.map(({ link }) => link);
    const tools = html('div', { class: 'tools' }, ...links, this.#bell);
    this.element = html('section', { class: 'meanwhile' }, this.#title, this.#which, tools);
  }

  show(hold: Hold | undefined, t: Texts): void {
    const voice = voiceOf(hold);
    const own = hold?.kind === 'pass' ? hold.kept.level : undefined;
    say(this.#title, t.meanwhile);
    say(this.#which, t.courses);
    this.#which.hidden = own !== undefined;
    for (const [i, { level, name, tab, link }] of this.#courses.entries()) {
      link.hidden = own !== undefined && own !== level;
      link.classList.toggle('now', own === level);
      say(name, own === level ? t.course(voice) : (t.levels[i] ?? ''));
      say(tab, ` (${t.newTab})`);
    }
    say(this.#ring, t.ring(voice));
  }
}
