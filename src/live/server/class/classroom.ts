import type { Clock, Instant } from '#kit/model/clock.ts';
import { Refusal } from '#kit/model/errors.ts';
import type { Actor, ClientCommand, Command, MemberCommand, SchoolCommand } from '../../model/command.ts';
import { decide } from '../../model/decide.ts';
import type { Decision } from '../../model/decision.ts';
import type { Line } from '../../model/delivery/deliver.ts';
import { append, type ClassSnapshot, emptySnapshot } from '../../model/delivery/snapshot.ts';
import { liveErrors } from '../../model/errors.ts';
import type { ClassEvent } from '../../model/event.ts';
import { beforehand, due, type Held, hold, isBallot, isHeld, nothingHeld } from '../../model/held.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import { isLost } from '../../model/polls/ballots.ts';
import type { ClassState } from '../../model/state.ts';
import { sealCommand, withoutWords } from '../../model/words.ts';
import type { Lesson } from '../deps.ts';
import type { Answer, Append, KeptAnswer, LogStore } from '../log/store.ts';
import type { Appender, Outcome, Writer } from '../log/writer.ts';
import { Fanout } from '../streams/fanout.ts';
import { classAsAuthor } from '../words/sealing.ts';
import type { Words } from '../words/words.ts';
import { Answers, answersAreKept } from './answers.ts';
import { Presence } from './presence.ts';

export type DurableListener = (
  classroom: ClassroomId,
  events: readonly ClassEvent[],
  state: ClassState,
) => void;

export interface ClassroomDeps {
  readonly clock: Clock;
  readonly store: LogStore;
  readonly writer: Writer;
  readonly words: Words;
  readonly newId: () => string;
  readonly onDurable: DurableListener;
}

/** A command that was decided and waits until its lines are durable. */
interface Decided {
  readonly lines: readonly Line[];
  readonly after: ClassSnapshot;
  readonly answer: Answer;
  readonly kept: KeptAnswer | undefined;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Refusal) => void;
}

interface Sender {
  readonly member: MemberId;
  readonly key: string;
}

const eventsBetweenSnapshots = 256;

/**
 * A class in memory. Commands are decided against its head, which runs ahead of what is written; streams,
 * answers and the outside know only what is durable. Whatever puts the two in doubt makes it read its log anew.
 */
export class Classroom implements Appender {
  readonly id: ClassroomId;
  readonly lesson: Lesson;
  readonly presence: Presence;
  readonly fanout: Fanout;
  readonly #deps: ClassroomDeps;
  readonly #answers: Answers;
  #epoch = 0;
  #head = emptySnapshot;
  #durable = emptySnapshot;
  #keptSnapshot = 0;
  #queue: Decided[] = [];
  #inFlight: Decided[] = [];
  /** Accepted, and in no log yet: gone when the school dies. */
  #held: Held = nothingHeld;
  #lostBallots = false;
  #loading: Promise<void> | undefined;
  #loaded = false;
  #lastCommand: Instant;
  #lastLine: Instant;

  constructor(id: ClassroomId, lesson: Lesson, deps: ClassroomDeps) {
    this.id = id;
    this.lesson = lesson;
    this.#deps = deps;
    this.#answers = new Answers(deps.clock);
    this.#lastCommand = deps.clock.now();
    this.#lastLine = deps.clock.now();
    this.presence = new Presence(deps.clock);
    this.fanout = new Fanout(emptySnapshot, deps.words.unseal);
  }

  /** The class as the log has it for good. */
  get state(): ClassState {
    return this.#durable.state;
  }

  get seq(): number {
    return this.#durable.seq;
  }

  isIdleSince(time: Instant): boolean {
    const isBusy = this.fanout.size + this.#queue.length + this.#inFlight.length > 0;
    return !isBusy && this.#lastCommand < time;
  }

  /** Whether nothing was written in it since then. */
  isQuietSince(time: Instant): boolean {
    return this.#lastLine < time;
  }

  /** Reads the log, unless it is in memory. */
  async load(): Promise<void> {
    if (this.#loaded) return;
    this.#loading ??= this.#read().finally(() => {
      this.#loading = undefined;
    });
    await this.#loading;
  }

  /** What a member asks for. The same key of the same member is carried out once. */
  async command(member: MemberId, key: string, command: ClientCommand): Promise<Answer> {
    this.#lastCommand = this.#deps.clock.now();
    await this.#ready();
    return await this.#answers.once(member, key, async () => {
      const actor = { kind: 'member', id: member } as const;
      const wordless = withoutWords(command);
      // Who has no say needs no key: words that would be refused are left out, and none is made for them.
      if (wordless === command || this.#refuses(wordless, actor)) {
        return await this.#carryOut(wordless, actor, { member, key });
      }
      const author = isBallot(this.#head.state, command) ? classAsAuthor(this.id) : member;
      const seal = await this.#deps.words.sealerOf(author);
      if (!this.#loaded) throw moved();
      return await this.#carryOut(sealCommand(command, seal), actor, { member, key });
    });
  }

  /** What the school itself has to say. */
  async report(command: SchoolCommand): Promise<Answer> {
    await this.#ready();
    return await this.#decide(command, { kind: 'school' });
  }

  /** Takes out what is held and can be written by now. */
  due(): readonly SchoolCommand[] {
    this.#askAgain();
    const { clock, newId } = this.#deps;
    const { held, reports } = due(this.#held, this.state, this.#head.state, newId, clock.now());
    this.#held = held;
    return reports;
  }

  async #ready(): Promise<void> {
    while (!this.#loaded) await this.load();
  }

  #refuses(command: Command, actor: Actor): boolean {
    return 'refused' in this.#decisionOn(command, actor, this.#deps.clock.now());
  }

  #decisionOn(command: Command, actor: Actor, now: Instant): Decision {
    return decide(this.#head.state, command, actor, { now, id: this.#deps.newId });
  }

  #carryOut(command: MemberCommand, actor: Actor, sender: Sender): Promise<Answer> {
    const { state } = this.#head;
    const accepted = !this.#refuses(command, actor);
    if (accepted && isHeld(state, command)) return this.#hold(command, sender.member);
    // Of a ballot no row is kept, not even of one that is refused: it would say when, and by whom.
    if (isBallot(state, command)) return this.#decide(command, actor);
    const reports = accepted ? beforehand(this.#held, state, command, this.#deps.newId) : [];
    for (const report of reports) this.#decideAlone(report);
    return this.#decide(command, actor, sender);
  }

  /** Answered at once: nothing of it is durable, and nothing says that it is. */
  async #hold(command: MemberCommand, member: MemberId): Promise<Answer> {
    this.#askAgain();
    const { seq, state } = this.#head;
    const held = hold(this.#held, state, command, member);
    if ('refused' in held) return { seq, refused: publicPart(held.refused) };
    this.#held = held;
    return { seq };
  }

  /** Before any ballot is taken in, or counted, after the others were lost. */
  #askAgain(): void {
    if (this.#lostBallots) this.#decideAlone({ type: 'polls.ask-again' });
    this.#lostBallots = false;
  }

  /** Nobody waits for the answer; what is not written is decided anew when the class was read again. */
  #decideAlone(report: SchoolCommand): void {
    this.#decide(report, { kind: 'school' }).catch(() => {});
  }

  #decide(command: Command, actor: Actor, sender?: Sender): Promise<Answer> {
    const at = this.#deps.clock.now();
    const decision = this.#decisionOn(command, actor, at);
    const events = 'events' in decision ? decision.events : [];
    const by = actor.kind === 'school' ? 'school' : actor.id;
    const lines = events.map((event) => this.#advance({ seq: this.#head.seq + 1, at, by, event }));
    const { seq } = this.#head;
    const answer = 'refused' in decision ? { seq, refused: publicPart(decision.refused) } : { seq };
    if (lines.length === 0 && sender === undefined) return Promise.resolve(answer);
    return this.#enqueue(lines, answer, sender && { ...sender, at, answer });
  }

  #advance(logged: Line['logged']): Line {
    const before = this.#head.heads;
    this.#head = append(this.#head, logged);
    this.#lastLine = logged.at;
    return { before, logged };
  }

  #enqueue(lines: readonly Line[], answer: Answer, kept: KeptAnswer | undefined): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ lines, after: this.#head, answer, kept, resolve, reject });
      this.#deps.writer.wake(this);
    });
  }

  take(): Append | undefined {
    if (this.#inFlight.length > 0 || this.#queue.length === 0) return undefined;
    this.#inFlight = this.#queue;
    this.#queue = [];
    return {
      classroom: this.id,
      epoch: this.#epoch,
      events: this.#inFlight.flatMap(({ lines }) => lines.map(({ logged }) => logged)),
      answers: this.#inFlight.flatMap(({ kept }) => (kept === undefined ? [] : [kept])),
    };
  }

  settled(outcome: Outcome): void {
    if (outcome === 'durable') this.#written();
    else this.#doubt();
  }

  #written(): void {
    const written = this.#inFlight;
    this.#inFlight = [];
    this.#durable = written.at(-1)?.after ?? this.#durable;
    this.#tell(written.flatMap(({ lines }) => lines));
    for (const { resolve, answer } of written) resolve(answer);
    if (this.#queue.length > 0) this.#deps.writer.wake(this);
    if (this.#durable.seq - this.#keptSnapshot >= eventsBetweenSnapshots) this.keepSnapshot();
  }

  /** Keeps a snapshot after one of the next commits, so that loading the class stays short. */
  keepSnapshot(): void {
    if (this.#durable.seq === this.#keptSnapshot) return;
    this.#keptSnapshot = this.#durable.seq;
    const { clock, store, writer } = this.#deps;
    const [epoch, snapshot] = [this.#epoch, this.#durable];
    writer.later(() => store.keepSnapshot(this.id, epoch, snapshot, clock.now() - answersAreKept));
  }

  /** What was decided and is not durable may or may not be in the log: who asked is told to ask again. */
  #doubt(): void {
    const doubtful = [...this.#inFlight, ...this.#queue];
    this.#inFlight = [];
    this.#queue = [];
    this.#loaded = false;
    for (const { reject } of doubtful) reject(moved());
  }

  async #read(): Promise<void> {
    const { clock, store, words } = this.#deps;
    const log = await store.open(this.id, this.lesson.school, clock.now() - answersAreKept);
    await words.learn([log.snapshot.state, log.tail.map(({ event }) => event)]);
    const known = this.#durable.seq;
    this.#epoch = log.epoch;
    this.#head = log.snapshot;
    const lines = log.tail.map((logged) => this.#advance(logged));
    this.#durable = this.#head;
    this.#keptSnapshot = log.snapshot.seq;
    this.#answers.restore(log.answers);
    this.#loaded = true;
    this.#lostBallots = isLost(this.#held.ballots, this.#head.state);
    this.#catchUp(known, lines);
  }

  /** Streams get what they have not had, be it that a write counted as failed had happened. */
  #catchUp(known: number, lines: readonly Line[]): void {
    const news = lines.filter(({ logged }) => logged.seq > known);
    if (known > 0 && news.length === this.#durable.seq - known) this.#tell(news);
    else this.fanout.replace(this.#durable, lines);
  }

  #tell(lines: readonly Line[]): void {
    if (lines.length === 0) return;
    this.fanout.publish(lines, this.#durable);
    this.#deps.onDurable(
      this.id,
      lines.map(({ logged }) => logged.event),
      this.#durable.state,
    );
  }
}

const moved = () => new Refusal(liveErrors['live.moved']);

const publicPart = ({ code, detail }: { code: string; detail: string }) => ({ code, detail });
