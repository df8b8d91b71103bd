import type { Hold } from '../waiting/place.ts';
import type { Shown } from '../waiting/shown.ts';
import type { Taken } from '../waiting/tickets.ts';
import { CodeForm } from './code-form.ts';
import { hanging, mark, sign, WallClock } from './drawings.ts';
import { html, say } from './element.ts';
import { WaitMarelle } from './marelle.ts';
import { Meanwhile } from './meanwhile.ts';
import { Pegs } from './pegs.ts';
import { Sound } from './sound.ts';
import { type Language, texts } from './texts.ts';
import { timeOf } from './times.ts';
import { voiceOf, type Words, wordsOf } from './words.ts';

export interface PageActions {
  choose(person: string): void;
  askWho(): void;
  comeBackIn(): void;
  payByCode(code: string): Promise<Taken>;
  changeLanguage(): void;
}

/** What is on the page. Its parts stay where they are, and only their texts change: nobody who reads there is interrupted. */
export class Page {
  readonly #sound = new Sound();
  readonly #clock = new WallClock();
  readonly #marelle = new WaitMarelle();
  readonly #headline = html('h1', { tabindex: '-1' });
  readonly #range = html('p', { class: 'range' });
  readonly #kept = html('span');
  readonly #keptLine = html('p', { class: 'kept' }, sign('check'), this.#kept);
  readonly #crowd = html('p', { class: 'crowd' });
  readonly #yard = html('div', { class: 'yard' }, this.#marelle.element);
  readonly #notice = html('p', { class: 'refused', 'aria-live': 'polite' });
  readonly #pegs: Pegs;
  readonly #back = html('button', { type: 'button', class: 'button now' });
  readonly #other = html('button', { type: 'button', class: 'plain' });
  /** Whose coat it is that waits here. */
  readonly #coat = html('span', { class: 'coat' });
  readonly #own = html('p', { class: 'own' }, this.#coat, this.#other);
  readonly #listenName = html('span');
  readonly #listen = html('button', { type: 'button', class: 'button' }, sign('ear'), this.#listenName);
  readonly #code: CodeForm;
  readonly #meanwhile = new Meanwhile(this.#sound);
  readonly #spoken = html('p', { class: 'unseen', 'aria-live': 'polite' });
  readonly #called = html('p', { class: 'unseen', 'aria-live': 'assertive' });
  readonly #toOther = html('button', { type: 'button', class: 'plain' });
  #language: Language = 'fr';
  #told = '';
  /** Somebody pressed what may be gone from the page when it has done its work. */
  #hasActed = false;

  constructor(root: HTMLElement, actions: PageActions) {
    const acts = <Given extends unknown[], Result>(act: (...given: Given) => Result) => {
      return (...given: Given): Result => {
        this.#hasActed = true;
        this.tell('');
        return act(...given);
      };
    };
    this.#pegs = new Pegs(acts(actions.choose));
    this.#back.onclick = acts(() => actions.comeBackIn());
    this.#other.onclick = acts(() => actions.askWho());
    this.#code = new CodeForm(acts(actions.payByCode));
    this.#listen.onclick = () => this.#readOut();
    this.#toOther.onclick = () => actions.changeLanguage();
    const words = [this.#headline, this.#range, this.#keptLine, this.#crowd, this.#listen];
    const slate = html('section', { class: 'slate', 'data-ground': 'slate' }, this.#clock.element, ...words);
    root.replaceChildren(
      html('header', {}, mark(), html('span', { class: 'school' }, 'Préau'), this.#toOther),
      html(
        'main',
        {},
        slate,
        this.#yard,
        this.#notice,
        this.#pegs.element,
        this.#back,
        this.#code.element,
        html('div', { class: 'foot' }, this.#own, this.#meanwhile.element),
        this.#spoken,
        this.#called,
      ),
    );
  }

  /** Speaks another language from the next `show` on. */
  speak(language: Language): void {
    this.#language = language;
    const t = texts[language];
    document.documentElement.lang = language;
    say(this.#toOther, t.language);
    say(this.#listenName, t.listen);
    this.#toOther.lang = language === 'fr' ? 'en' : 'fr';
    this.#code.speak(t);
    this.tell(this.#told);
  }

  /** What the gate refused, by its code; empty for nothing. */
  tell(code: string): void {
    this.#told = code;
    const t = texts[this.#language];
    say(this.#notice, code === '' ? '' : (t.refused[code] ?? t.failed));
  }

  /** @param now the gate's time */
  show(shown: Shown, now: number): void {
    const t = texts[this.#language];
    const { state } = shown;
    const hold = 'hold' in shown ? shown.hold : undefined;
    const isWaiting = state === 'waiting' || state === 'blind' || state === 'unanswered';
    this.#platform(shown, hold);
    this.#pegs.element.hidden = state !== 'choosing';
    if (state === 'choosing') this.#pegs.show(shown.passes, t.somebodyElse);
    this.#yard.hidden = state === 'choosing';
    this.#back.hidden = state !== 'outside';
    const pass = isWaiting && hold?.kind === 'pass' ? hold.kept : undefined;
    this.#own.hidden = pass === undefined;
    if (pass !== undefined && this.#coat.textContent !== pass.name) {
      this.#coat.replaceChildren(hanging(pass.person, ''), pass.name);
    }
    this.#listen.hidden = !(pass?.level === 'ecole' && pass.role === 'pupil' && this.#sound.canSpeak);
    this.#code.element.hidden = !isWaiting || pass !== undefined;
    this.#meanwhile.element.hidden = !isWaiting;
    this.#meanwhile.show(hold, t);
    const voice = voiceOf(hold);
    say(this.#back, t.comeBackIn(voice));
    say(this.#other, t.notYou(voice));
    const words = wordsOf(shown, now, t, this.#language);
    this.#write(words);
    if (state === 'entered') say(this.#called, words.headline);
    else if (isWaiting)
      say(this.#spoken, state === 'waiting' ? words.headline : `${words.headline} ${words.kept}`);
    this.#keepFocus();
  }

  /** Rings for who asked for it. */
  ring(): void {
    this.#sound.ring();
  }

  #write({ headline, range, kept, crowd, at, square }: Words): void {
    const t = texts[this.#language];
    say(this.#headline, headline);
    say(this.#range, range);
    say(this.#kept, kept);
    this.#keptLine.hidden = kept === '';
    say(this.#crowd, crowd);
    this.#clock.element.toggleAttribute('hidden', at === undefined);
    if (at !== undefined) this.#clock.show(at);
    this.#marelle.show(square, t.square(square));
    const called = square === 10 && at === undefined;
    document.title = called
      ? headline
      : at === undefined
        ? t.title
        : `${timeOf(at, this.#language)} · ${t.title}`;
  }

  /** École has larger targets; so has a device on which one of its pupils is. */
  #platform(shown: Shown, hold: Hold | undefined): void {
    const passes = shown.state === 'choosing' ? shown.passes : hold?.kind === 'pass' ? [hold.kept] : [];
    const levels = passes.map(({ level }) => level);
    document.documentElement.dataset.platform = levels.includes('ecole') ? 'ecole' : (levels[0] ?? 'college');
  }

  /** What had the focus may be gone, by its own doing alone: then it goes where the news is. */
  #keepFocus(): void {
    const active = document.activeElement;
    const isGone =
      !(active instanceof HTMLElement) || active === document.body || active.offsetParent === null;
    if (!this.#hasActed || !isGone) return;
    this.#hasActed = false;
    this.#headline.focus({ preventScroll: true });
  }

  #readOut(): void {
    const parts = [this.#headline, this.#range, this.#kept].map((part) => part.textContent);
    this.#sound.speak(parts.join(' '), this.#language);
  }
}
