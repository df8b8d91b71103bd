import { type ClassState, emptyClass } from '../../model/state.ts';
import type { ClassSession } from '../class-session.ts';
import { Store } from '../store.ts';

/**
 * A lesson that is over, in the place of one that is under way: the parts of the class's page that only look at the class
 * look at this one. Nobody is heard or seen in it, and nothing can be sent.
 */
export class ReplayedSession {
  #shown: ClassState = emptyClass;
  readonly #state = new Store<{ readonly state: ClassState }>({ state: emptyClass });

  readonly session = {
    log: { view: this.#state, outbox: { pending: new Store([]) } },
    send: () => Promise.resolve(false),
  } as unknown as ClassSession;

  show(state: ClassState): void {
    if (state === this.#shown) return;
    this.#shown = state;
    this.#state.set({ state: closed(state) });
  }
}

/** What is over can only be read. */
const closed = (state: ClassState): ClassState =>
  state.session ? { ...state, session: { ...state.session, phase: 'closed' } } : state;
