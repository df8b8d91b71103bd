import type { KeptPass } from '../../model/kept-passes.ts';
import { SOMEBODY_ELSE } from '../waiting/memory.ts';
import type { Hold } from '../waiting/place.ts';
import type { Shown } from '../waiting/shown.ts';
import type { Taken } from '../waiting/tickets.ts';
import { html, say, svg } from './element.ts';
import { WaitMarelle } from './marelle.ts';
import { type Language, type Texts, texts, type Voice } from './texts.ts';
import { about, rangeOf, squareOf, timeOf } from './times.ts';

export interface PageActions {
  choose(person: string): void;
  payByCode(code: string): Promise<Taken>;
  /** The person wants the bell; it is the consent that the browser asks for. */
  allowBell(): void;
  speak(text: string): void;
  readonly canSpeak: boolean;
  changeLanguage(): void;
}

/** What is on the page. Its parts stay where they are; only their texts change. */
export class Page {
  readonly #actions: PageActions;
  readonly #language: Language;
  readonly #texts: Texts;
  readonly #marelle = new WaitMarelle();
  readonly #headline = html('h1');
  readonly #range = html('p', { class: 'range' });
  readonly #kept = html('p', { class: 'kept' });
  readonly #crowd = html('p', { class: 'crowd' });
  readonly #spoken = html('p', { class: 'unseen', 'aria-live': 'polite' });
  readonly #called = html('p', { class: 'unseen', 'aria-live': 'assertive' });
  readonly #drawing: HTMLElement;
  readonly #tools = html('div', { class: 'tools' });
  readonly #course = html('a', { class: 'button now' });
  readonly #bell = html('button', { type: 'button', class: 'button' });
  readonly #listen = html('button', { type: 'button', class: 'button' });
  readonly #other = html('button', { type: 'button', class: 'plain' });
  readonly #code: HTMLElement;
  readonly #choices = html('ul', { class: 'choices' });

  constructor(root: HTMLElement, language: Language, actions: PageActions) {
    this.#actions = actions;
    this.#language = language;
    this.#texts = texts[language];
    const t = this.#texts;
    document.documentElement.lang = language;
    document.title = t.title;
    this.#drawing = html('div', { class: 'yard' }, this.#marelle.element);
    const toOther = html(
      'button',
      { type: 'button', class: 'plain', lang: language === 'fr' ? 'en' : 'fr' },
      t.language,
    );
    toOther.onclick = () => actions.changeLanguage();
    say(this.#listen, t.listen);
    this.#listen.onclick = () =>
      actions.speak([this.#headline, this.#range, this.#kept].map((part) => part.textContent).join(' '));
    this.#bell.onclick = () => {
      actions.allowBell();
      this.#bell.hidden = true;
      say(this.#spoken, t.rings);
    };
    say(this.#other, t.notYou);
    this.#other.onclick = () => actions.choose(SOMEBODY_ELSE);
    this.#code = this.#codeForm();
    this.#tools.append(this.#course, this.#bell, this.#listen);
    root.replaceChildren(
      html('header', {}, mark(), html('span', { class: 'school' }, 'Préau'), toOther),
      html(
        'main',
        {},
        this.#drawing,
        html('div', { class: 'words' }, this.#headline, this.#range, this.#kept, this.#crowd),
        this.#choices,
        this.#tools,
        this.#code,
        this.#other,
        this.#spoken,
        this.#called,
      ),
    );
  }

  show(shown: Shown): void {
    const t = this.#texts;
    const isWaiting = shown.state === 'waiting' || shown.state === 'blind';
    this.#drawing.hidden = shown.state === 'choosing';
    this.#choices.hidden = shown.state !== 'choosing';
    this.#tools.hidden = !isWaiting;
    this.#code.hidden = !(isWaiting && shown.hold?.kind !== 'pass') && shown.state !== 'choosing';
    this.#other.hidden = !(isWaiting && shown.hold?.kind === 'pass');
    for (const part of [this.#range, this.#kept, this.#crowd]) say(part, '');
    switch (shown.state) {
      case 'opening':
      case 'working':
        this.#marelle.show(0, t[shown.state]);
        say(this.#headline, t[shown.state]);
        break;
      case 'choosing':
        say(this.#headline, t.whoAreYou);
        this.#offer(shown.passes);
        break;
      case 'blind':
        this.#address(shown.hold);
        this.#marelle.show(0, t.title);
        say(this.#headline, t.title);
        say(this.#kept, t.blind(voiceOf(shown.hold)));
        break;
      case 'waiting':
        this.#wait(shown);
        break;
      case 'entered':
        this.#enter(shown.hold);
        break;
    }
  }

  #wait({ hold, when, now, since, crowd }: Extract<Shown, { state: 'waiting' }>): void {
    const t = this.#texts;
    const voice = this.#address(hold);
    const who = whoOf(hold);
    if (when === undefined) {
      this.#marelle.show(0, t.unknown(who, voice));
      say(this.#headline, t.unknown(who, voice));
      say(this.#range, t.soon(voice));
    } else {
      const { early, late } = rangeOf(Math.max(when.early, now), Math.max(when.late, now));
      const step = squareOf(now, since, when.likely);
      this.#marelle.show(step, t.square(step));
      say(this.#headline, t.enters(who, voice, timeOf(Math.max(when.likely, now), this.#language)));
      say(this.#range, t.range(timeOf(early, this.#language), timeOf(late, this.#language)));
    }
    say(this.#kept, t.kept(voice));
    say(this.#crowd, crowd < 2 ? '' : t.crowd(about(crowd).toLocaleString(this.#language)));
    say(this.#spoken, this.#headline.textContent ?? '');
  }

  #enter(hold: Hold): void {
    const text = this.#texts.inside(voiceOf(hold));
    document.title = text;
    this.#marelle.show(10, this.#texts.square(10));
    say(this.#headline, text);
    say(this.#called, text);
  }

  /** Says everything to whom it is said. */
  #address(hold: Hold | undefined): Voice {
    const t = this.#texts;
    const voice = voiceOf(hold);
    const level = hold?.kind === 'pass' && hold.kept.role === 'pupil' ? hold.kept.level : 'college';
    document.documentElement.dataset.platform = level;
    say(this.#course, t.course(voice));
    this.#course.href = `/cours/${level}/1`;
    say(this.#bell, t.ring(voice));
    this.#listen.hidden = !(level === 'ecole' && this.#actions.canSpeak);
    return voice;
  }

  #offer(passes: readonly KeptPass[]): void {
    const peg = (name: string, person: string) => {
      const button = html('button', { type: 'button', class: 'peg' }, coat(name), html('span', {}, name));
      button.onclick = () => this.#actions.choose(person);
      return html('li', {}, button);
    };
    this.#choices.replaceChildren(
      ...passes.map(({ name, person }) => peg(name, person)),
      peg(this.#texts.somebodyElse, SOMEBODY_ELSE),
    );
  }

  #codeForm(): HTMLElement {
    const t = this.#texts;
    const hint = html('p', { id: 'code-hint', class: 'hint' }, t.codeHint);
    const input = html('input', {
      id: 'code',
      name: 'code',
      autocomplete: 'off',
      autocapitalize: 'characters',
      spellcheck: 'false',
      maxlength: '12',
      required: '',
      'aria-describedby': 'code-hint code-answer',
    });
    const answer = html('p', { id: 'code-answer', class: 'refused', 'aria-live': 'polite' });
    const go = html('button', { type: 'submit', class: 'button now' }, t.codeGo);
    const form = html('form', {}, html('label', { for: 'code' }, t.codeLabel), hint, input, go, answer);
    form.onsubmit = async (event) => {
      event.preventDefault();
      go.disabled = true;
      say(answer, '');
      const taken = await this.#actions.payByCode(input.value);
      go.disabled = false;
      if (taken === 'silence') say(answer, t.failed);
      else if (taken !== 'taken') say(answer, t.refused[taken.refused] ?? t.failed);
    };
    return html('details', { class: 'code' }, html('summary', {}, t.code), form);
  }
}

function voiceOf(hold: Hold | undefined): Voice {
  const isChild = hold?.kind === 'pass' && hold.kept.role === 'pupil' && hold.kept.level !== 'lycee';
  return isChild ? 'tu' : 'vous';
}

function whoOf(hold: Hold): 'class' | 'teacher' | 'walkIn' {
  if (hold.kind === 'ticket') return hold.lesson === undefined ? 'walkIn' : 'class';
  return hold.kept.role === 'teacher' ? 'teacher' : 'class';
}

/** The roof and the bell. */
function mark(): SVGElement {
  const line = (d: string, name: string) => svg('path', { d, class: name });
  return svg(
    'svg',
    { viewBox: '0 0 32 32', class: 'mark', 'aria-hidden': 'true' },
    svg('rect', { width: 32, height: 32, rx: 8 }),
    line('M3.6 13.4 16.2 6.2l12.3 7.1', 'roof'),
    line('M7.3 13.8v12.5M24.8 13.7v12.5', 'post'),
    line('M12.4 21.8c1.5-1.3 1.3-5.3 3.7-5.3s2.3 4 3.8 5.3ZM16.1 16.4v-3.2M15 24.4c.5.6 1.7.6 2.2 0', 'bell'),
  );
}

/** A coat on its peg, with the first letter of whose it is. */
function coat(name: string): SVGElement {
  return svg(
    'svg',
    { viewBox: '0 0 64 72', class: 'coat', 'aria-hidden': 'true' },
    svg('path', { d: 'M32 4v7M24 11h16', class: 'hook' }),
    svg('path', { d: 'M24 14 10 24l-4 22 9 2 1 20h32l1-20 9-2-4-22-14-10c-2 4-14 4-16 0Z', class: 'cloth' }),
    svg('text', { x: 32, y: 46, class: 'letter' }, name.slice(0, 1).toUpperCase()),
  );
}
