import { audiencesFor } from '../audience.ts';
import type { Actor, Command } from '../command.ts';
import { decide } from '../decide.ts';
import { isReport } from '../deciders.ts';
import type { Decision } from '../decision.ts';
import { deliver, type Line, resume } from '../delivery/deliver.ts';
import { append, type ClassSnapshot, emptySnapshot, viewSnapshot } from '../delivery/snapshot.ts';
import { movedBy } from '../features.ts';
import { beforehand, due, type Held, hold, isBallot, isHeld, nothingHeld } from '../held.ts';
import type { MemberId } from '../ids.ts';
import { pointed } from '../polls/steps.arbitrary.ts';
import type { Sealed, Unseal } from '../text.ts';
import { sealCommand } from '../words.ts';
import { Browser } from './browser.arbitrary.ts';
import type { Asking } from './part.arbitrary.ts';
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
  private held: Held = nothingHeld;
  private drawn = 1;

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
    if (step.command.type === 'polls.ask-again') this.held = nothingHeld;
    const decision = this.carryOut({ actor: step.actor, command: pointed(step.command, this.state) });
    if ('refused' in decision) return decision;
    if (decision.events.length > 0) this.pulse();
    if (this.streaming === 'lagging') for (const reader of step.readers) this.catchUp(reader);
    return decision;
  }

  /** As the school's server does each second with what it holds. */
  pulse(): void {
    const { held, reports } = due(this.held, this.state, this.state, this.draw, this.now);
    this.held = held;
    for (const command of reports) this.carryOut({ actor: { kind: 'school' }, command });
  }

  private carryOut(asking: Asking): Decision {
    const { actor, command } = asking;
    const first = this.ask(asking);
    if ('refused' in first) return first;
    const earlier = beforehand(this.held, this.state, command as Command, this.draw);
    for (const report of earlier) this.carryOut({ actor: { kind: 'school' }, command: report });
    const decision = earlier.length > 0 ? this.ask(asking) : first;
    if ('refused' in decision) return decision;
    if (actor.kind === 'member' && isHeld(this.state, command as Command)) {
      const held = hold(this.held, this.state, this.seal(command, actor), actor.id);
      if ('refused' in held) return held;
      this.held = held;
    }
    const by = actor.kind === 'school' ? 'school' : actor.id;
    for (const event of decision.events) this.append({ seq: this.snapshot.seq + 1, at: this.now, by, event });
    return decision;
  }

  /** Numbers that look like chance, the same each time. */
  private readonly draw = (): string => {
    this.drawn = (this.drawn * 48_271) % 2_147_483_647;
    return String(this.drawn);
  };

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
    const author = isBallot(this.state, command) ? 'class' : actor.kind === 'member' ? actor.id : 'school';
    return sealCommand(command, this.vault.sealFor(author as MemberId));
  }
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();
