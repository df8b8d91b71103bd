import { audiencesFor } from '../audience.ts';
import type { Actor, Command } from '../command.ts';
import { decide } from '../decide.ts';
import type { Decision } from '../decision.ts';
import { deliver, type Line, resume } from '../delivery/deliver.ts';
import { append, type ClassSnapshot, emptySnapshot, viewSnapshot } from '../delivery/snapshot.ts';
import { isReport, movedBy } from '../features.ts';
import type { MemberId } from '../ids.ts';
import type { Sealed, Unseal } from '../text.ts';
import { sealCommand } from '../words.ts';
import { Browser } from './browser.arbitrary.ts';
import { everybody } from './people.arbitrary.ts';
import type { Step } from './steps.arbitrary.ts';

/** Keeps words under seals that say nothing, as the school's key store does. */
class Vault {
  private readonly kept: { readonly author: MemberId; readonly plain: string }[] = [];
  private readonly erased: ReadonlySet<MemberId>;

  constructor(erased: readonly MemberId[]) {
    this.erased = new Set(erased);
  }

  sealFor(author: MemberId) {
    return (plain: string) => `SEAL${this.kept.push({ author, plain }) - 1}` as Sealed;
  }

  readonly unseal: Unseal = (sealed) => {
    const words = this.kept[Number(sealed.slice('SEAL'.length))];
    return words && !this.erased.has(words.author) ? words.plain : null;
  };
}

/** How events reach the browsers: each at once, or when a reader comes back for what they missed. */
export type Streaming = 'live' | 'lagging';

/** A school of one class, with a browser before everybody who could want to look. */
export class School {
  snapshot: ClassSnapshot = emptySnapshot;
  /** Before each line of the log, and after the last. */
  readonly history: ClassSnapshot[] = [emptySnapshot];
  readonly lines: Line[] = [];
  readonly browsers: ReadonlyMap<MemberId, Browser>;
  readonly vault: Vault;
  private readonly streaming: Streaming;
  private now = 1_700_000_000_000;
  private messages = 0;

  constructor(streaming: Streaming = 'live', erased: readonly MemberId[] = []) {
    this.streaming = streaming;
    this.vault = new Vault(erased);
    this.browsers = new Map(everybody.map((viewer) => [viewer, new Browser(this.viewOf(viewer))]));
  }

  get state() {
    return this.snapshot.state;
  }

  viewOf(viewer: MemberId) {
    return viewSnapshot(this.snapshot, viewer, this.vault.unseal);
  }

  /** What would be decided, without doing it. */
  ask({ actor, command }: Pick<Step, 'actor' | 'command'>): Decision {
    const context = { now: this.now, id: () => `m${this.messages++}` };
    return decide(this.state, this.seal(command, actor), actor, context);
  }

  perform(step: Step): Decision {
    this.now += step.wait;
    const decision = this.ask(step);
    if ('refused' in decision) return decision;
    for (const event of decision.events) {
      const by = step.actor.kind === 'school' ? 'school' : step.actor.id;
      this.append({ seq: this.snapshot.seq + 1, at: this.now, by, event });
    }
    if (this.streaming === 'lagging') for (const reader of step.readers) this.catchUp(reader);
    return decision;
  }

  /** The viewer's stream is read to its end. */
  catchUp(viewer: MemberId): void {
    const browser = this.browserOf(viewer);
    const tail = this.lines.slice(browser.seq);
    const missed = resume(tail, this.state, viewer, this.vault.unseal);
    if (missed === null) browser.receive({ kind: 'snapshot', snapshot: this.viewOf(viewer) });
    else for (const delivered of missed) browser.receive({ kind: 'event', delivered });
    browser.seq = this.snapshot.seq;
  }

  browserOf(viewer: MemberId): Browser {
    const browser = this.browsers.get(viewer);
    if (!browser) throw new Error(`${viewer} has no browser.`);
    return browser;
  }

  private append(logged: Line['logged']): void {
    const before = this.snapshot;
    const line = { before: before.heads, logged };
    this.snapshot = append(before, logged);
    this.history.push(this.snapshot);
    this.lines.push(line);
    if (this.streaming === 'live') this.stream(line, before);
  }

  /** As a server does: encoded once for each audience, and a snapshot to whose audiences changed. */
  private stream(line: Line, before: ClassSnapshot): void {
    const moved = movedBy(line.logged.event);
    const items = deliver(line, this.state, this.vault.unseal);
    for (const [viewer, browser] of this.browsers) {
      const audiences = audiencesFor(this.state, viewer);
      const mayHaveMoved = moved === 'everyone' || moved.includes(viewer);
      if (mayHaveMoved && !same(audiences, audiencesFor(before.state, viewer))) {
        browser.receive({ kind: 'snapshot', snapshot: this.viewOf(viewer) });
        continue;
      }
      const delivered = items.find(({ audience }) => audiences.includes(audience));
      if (delivered) browser.receive({ kind: 'event', delivered });
    }
  }

  private seal(command: Step['command'], actor: Actor): Command {
    if (isReport(command)) return command;
    return sealCommand(command, this.vault.sealFor(actor.kind === 'member' ? actor.id : ('school' as never)));
  }
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();
