import { call } from '#kit/web/api.ts';
import type { ClientCommand } from '../../model/command.ts';
import { showClassroom } from '../../model/contract.ts';
import type { StreamItem } from '../../model/delivery/delivered.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import type { ClassState } from '../../model/state.ts';
import { KeptInTab } from '../kept.ts';
import type { Living } from '../lasting.ts';
import { schoolClock } from '../school-clock.ts';
import { Store } from '../store.ts';
import { fold, type Held } from './fold.ts';
import { follow, patience as usual } from './follow.ts';
import type { Link } from './link.ts';
import { type Answer, Outbox, type Pending } from './outbox.ts';
import { Pause } from './pause.ts';
import { leadAlone, openTabs, type TabMessage, type Tabs } from './tabs.ts';

export interface LogView {
  readonly link: Link;
  /** Null until the first snapshot. Kept while the line is lost. */
  readonly state: ClassState | null;
  readonly seq: number;
}

/**
 * One class as one member sees it. Among the tabs of a browser one leads: it holds the stream and repeats every
 * item to the others; each folds for itself.
 */
export class ClassLog implements Living {
  readonly view = new Store<LogView>({ link: { kind: 'connecting' }, state: null, seq: 0 });
  readonly outbox: Outbox;
  readonly #classroom: ClassroomId;
  readonly #member: MemberId;
  readonly #patience: typeof usual;
  readonly #ended = new AbortController();
  readonly #pause = new Pause();
  #tabs: Tabs | null = null;
  #leads = false;
  #held: Held | null = null;
  /** Something was missed: what is held is shown on, and replaced as soon as a snapshot comes. */
  #stale = false;

  constructor(classroom: ClassroomId, member: MemberId, patience: typeof usual = usual) {
    this.#classroom = classroom;
    this.#member = member;
    this.#patience = patience;
    const kept = new KeptInTab<readonly Pending[]>(`outbox.${classroom}.${member}`);
    this.outbox = new Outbox(classroom, this.#pause, this.#ended.signal, kept);
  }

  start(): void {
    const name = `preau/class/${this.#classroom}/${this.#member}`;
    this.#tabs = openTabs(name, (message) => this.#hear(message));
    this.#tabs.tell({ kind: 'hello' });
    void leadAlone(name, this.#ended.signal, () => this.#lead());
  }

  stop(): void {
    this.#ended.abort();
    this.#tabs?.close();
  }

  send(command: ClientCommand): Promise<Answer> {
    return this.outbox.send(command);
  }

  /** Somebody looks again, or the network is back: nobody sits out a pause. */
  wake(): void {
    this.#pause.wake();
    if (!this.#leads) this.#tabs?.tell({ kind: 'wake' });
  }

  #lead(): Promise<void> {
    this.#leads = true;
    return follow({
      ...this.#patience,
      classroom: this.#classroom,
      signal: this.#ended.signal,
      pause: this.#pause,
      after: () => (this.#stale ? null : (this.#held?.seq ?? null)),
      onItem: (item) => this.#take(item),
      onLink: (link) => this.#relay(link),
    });
  }

  #take(item: StreamItem): boolean {
    this.#tabs?.tell({ kind: 'item', item });
    return this.#apply(item);
  }

  #relay(link: Link): void {
    const back = link.kind === 'live' && this.view.get().link.kind === 'retrying';
    this.#show(link);
    this.#tabs?.tell({ kind: 'link', link });
    if (back) void this.#verifyIdentity();
  }

  /** The school ends the stream of who signs in or out; the next one may be somebody else's. */
  async #verifyIdentity(): Promise<void> {
    const given = { params: { classroom: this.#classroom } };
    const answer = await call(showClassroom, given, { signal: this.#ended.signal }).catch(() => null);
    if (answer && answer.you !== this.#member) this.#halt();
  }

  #halt(): void {
    this.#relay({ kind: 'stopped', why: 'other-identity' });
  }

  #hear(message: TabMessage): void {
    switch (message.kind) {
      case 'item':
        if (!this.#leads && !this.#apply(message.item)) this.#tabs?.tell({ kind: 'hello' });
        return;
      case 'link':
        if (!this.#leads) this.#show(message.link);
        return;
      case 'hello':
        if (this.#leads) this.#bringUp();
        return;
      case 'wake':
        if (this.#leads) this.#pause.wake();
    }
  }

  /** Tells a tab that has just come, or missed something, all that this one holds. */
  #bringUp(): void {
    this.#tabs?.tell({ kind: 'link', link: this.view.get().link });
    if (this.#held && !this.#stale) {
      this.#tabs?.tell({ kind: 'item', item: { kind: 'snapshot', snapshot: this.#held } });
    }
  }

  /** False when a fresh snapshot is needed, or nothing more is to be read at all. */
  #apply(item: StreamItem): boolean {
    if (item.kind === 'snapshot' && item.snapshot.viewer !== this.#member) {
      this.#halt();
      return false;
    }
    if (this.#stale && item.kind === 'event') return false;
    if (item.kind === 'event') schoolClock.heard(item.delivered.at);
    const held = fold(this.#held, item);
    this.#stale = held === 'gap';
    if (held === 'gap') return false;
    this.#held = held;
    this.view.update(({ link }) => ({ link, state: held.state, seq: held.seq }));
    return true;
  }

  /** A line that stopped stays so, and nothing is sent any more: it would be in somebody else's name. */
  #show(link: Link): void {
    const { kind } = this.view.get().link;
    if (kind === 'stopped') return;
    this.view.update((view) => ({ ...view, link }));
    // What was said while the line was lost need not wait for its next try.
    if (link.kind === 'live' && kind === 'retrying') this.#pause.wake();
    if (link.kind === 'stopped') this.#ended.abort();
  }
}
