import type { KeptPass } from '../../model/kept-passes.ts';
import { SOMEBODY_ELSE } from '../waiting/memory.ts';
import { hanging } from './drawings.ts';
import { html } from './element.ts';

/** The line of pegs on a device that several share: each child knows their own coat. */
export class Pegs {
  readonly element = html('ul', { class: 'pegs' });
  readonly #choose: (person: string) => void;
  #offered = '';

  constructor(choose: (person: string) => void) {
    this.#choose = choose;
  }

  /** @param somebodyElse what hangs nothing here is called */
  show(passes: readonly KeptPass[], somebodyElse: string): void {
    const offered = JSON.stringify([passes.map(({ person }) => person), somebodyElse]);
    if (offered === this.#offered) return;
    this.#offered = offered;
    this.element.replaceChildren(
      ...passes.map(({ name, person }) => this.#peg(name, person)),
      this.#peg(somebodyElse, SOMEBODY_ELSE),
    );
  }

  #peg(name: string, person: string): HTMLLIElement {
    const button = html('button', { type: 'button', class: 'peg' }, hanging(person, name), name);
    button.onclick = () => this.#choose(person);
    return html('li', {}, button);
  }
}
