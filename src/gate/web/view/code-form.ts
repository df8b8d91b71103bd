import type { Taken } from '../waiting/tickets.ts';
import { html, say } from './element.ts';
import type { Texts } from './texts.ts';

/** « J’ai un code de classe »: the way into a class's lane for who has no pass. */
export class CodeForm {
  readonly element: HTMLDetailsElement;
  readonly #summary = html('summary');
  readonly #label = html('label', { for: 'code' });
  readonly #hint = html('p', { id: 'code-hint' });
  readonly #input = html('input', {
    id: 'code',
    name: 'code',
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
    maxlength: '12',
    required: '',
    'aria-describedby': 'code-hint code-answer',
  });
  readonly #go = html('button', { type: 'submit', class: 'button now' });
  readonly #answer = html('p', { id: 'code-answer', class: 'refused', 'aria-live': 'polite' });
  #texts: Texts | undefined;

  /** @param pay resolves with what the gate said to a code */
  constructor(pay: (code: string) => Promise<Taken>) {
    const form = html('form', {}, this.#label, this.#hint, this.#input, this.#go, this.#answer);
    form.onsubmit = async (event) => {
      event.preventDefault();
      this.#go.disabled = true;
      say(this.#answer, '');
      const taken = await pay(this.#input.value);
      this.#go.disabled = false;
      if (typeof taken === 'object' && 'ticket' in taken) this.element.open = false;
      else say(this.#answer, this.#refusal(taken === 'silence' ? '' : taken.refused));
    };
    this.element = html('details', { class: 'code' }, this.#summary, form);
  }

  speak(texts: Texts): void {
    this.#texts = texts;
    say(this.#summary, texts.code);
    say(this.#label, texts.codeLabel);
    say(this.#hint, texts.codeHint);
    say(this.#go, texts.codeGo);
    say(this.#answer, '');
  }

  #refusal(code: string): string {
    return this.#texts?.refused[code] ?? this.#texts?.failed ?? '';
  }
}
