import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardId, MarkId } from './board/ids.ts';
import type { ClassEvent } from './event.ts';
import type { GroupId } from './groups/ids.ts';
import { ownGroup } from './groups/select.ts';
import { isVisitorId, type MemberId } from './ids.ts';
import { everybody } from './rehearsal/people.arbitrary.ts';
import { patience, runs } from './rehearsal/runs.arbitrary.ts';
import { School, type Streaming } from './rehearsal/school.arbitrary.ts';
import { anyScript, type Step } from './rehearsal/steps.arbitrary.ts';
import { type Standing, standingOf } from './standing.ts';
import type { ClassState } from './state.ts';
import type { Text } from './text.ts';

/**
 * Said a second time and in other words than the model's: here is what a viewer may hear of, judged by
 * searching the bytes that reached them.
 */
class Watch {
  private readonly school: School;
  private readonly judged = new Map<MemberId, number>();
  private readonly read = new Map<MemberId, number>();
  private readonly known = new Set<MemberId>();
  private readonly namesAsked = new Map<string, MemberId>();
  private readonly namesGiven = new Set<string>();
  private readonly withdrawn = new Set<string>();
  /** Taken away with their author: the staff has them in its notes. */
  private readonly cleared = new Set<string>();
  /** Words that are not for all, and for whom of the learners they are. */
  private readonly meant = new Map<string, readonly MemberId[]>();
  private readonly visitors = new Set<MemberId>();
  /** Words said in groups. */
  private readonly grouped = new Map<string, GroupId>();
  /** Names that the class was told, while it is not told any. */
  private hidden: Set<string> | null = null;

  constructor(school: School) {
    this.school = school;
  }

  /** Performs a step and judges everything that it sent to anybody. */
  perform(step: Step): void {
    const before = this.standings();
    const groups = new Map(everybody.map((viewer) => [viewer, ownGroup(this.school.state, viewer)]));
    const decision = this.school.perform(step);
    if (step.command.type === 'lobby.ask' && step.actor.kind === 'member') {
      this.namesAsked.set(step.command.name, step.actor.id);
    }
    if ('events' in decision) for (const event of decision.events) this.note(event);
    this.judgeAll(before);
    for (const viewer of everybody) {
      const teaches = [before.get(viewer), standingOf(this.school.state, viewer)].includes('staff');
      this.judgeGroup(viewer, teaches, groups.get(viewer) ?? null);
    }
  }

  private note(event: ClassEvent): void {
    const { unseal } = this.school.vault;
    if (event.type === 'session.prepared') {
      for (const person of [...event.roster.staff, ...event.roster.pupils]) this.known.add(person);
    }
    if (event.type === 'lobby.admitted') {
      this.known.add(event.member);
      if ('sealed' in event.name) this.namesGiven.add(unseal(event.name.sealed) ?? '');
    }
    this.noteWords(event);
    this.noteNames(event);
    if (event.type === 'chat.deleted') {
      const said = this.school.lines.find(
        ({ logged }) => logged.event.type === 'chat.said' && logged.event.message === event.message,
      );
      const text = said?.logged.event.type === 'chat.said' ? said.logged.event.text : { gone: true as const };
      if ('sealed' in text) this.withdrawn.add(unseal(text.sealed) ?? '');
    }
  }

  private noteWords(event: ClassEvent): void {
    const wordsOf = (text: Text) => ('sealed' in text ? (this.school.vault.unseal(text.sealed) ?? '') : '');
    switch (event.type) {
      case 'chat.held':
        this.meant.set(wordsOf(event.text), [event.member]);
        return;
      case 'chat.whispered':
        if (event.group) {
          this.meant.delete(wordsOf(event.text));
          this.grouped.set(wordsOf(event.text), event.group);
          return;
        }
        this.meant.set(wordsOf(event.text), event.thread);
        return;
      case 'slides.added':
      case 'board.added':
        this.meant.set(wordsOf(event.title), []);
        return;
      case 'slides.opened':
        this.meant.delete(wordsOf(event.title));
        return;
      case 'board.opened':
        this.meant.delete(wordsOf(event.title));
        for (const { shape } of Object.values(event.drawn).flat()) {
          this.meant.delete(wordsOf(shape));
          this.grouped.delete(wordsOf(shape));
        }
        return;
      case 'board.drawn':
        for (const { shape } of event.changes) {
          if (shape && event.group) this.grouped.set(wordsOf(shape), event.group);
          else if (shape && !event.opened) this.meant.set(wordsOf(shape), []);
        }
        for (const { id } of event.erased) {
          for (const shape of this.shapesOf(event.board, id)) this.withdrawn.add(wordsOf(shape));
        }
        return;
      case 'chat.released':
        if (event.thread === null) this.meant.delete(wordsOf(event.text));
        else this.meant.set(wordsOf(event.text), event.thread);
        return;
      case 'chat.restored':
        this.cleared.delete(wordsOf(event.text));
        return;
      case 'order.cleared':
        for (const { logged } of this.school.lines) {
          const { event: said, at } = logged;
          const isWords = 'text' in said && said.type !== 'chat.restored' && said.type !== 'chat.held';
          if (isWords && 'member' in said && said.member === event.member && at >= event.since) {
            this.cleared.add(wordsOf(said.text as Text));
          }
        }
    }
  }

  /** Whatever a mark looked like until now. */
  private shapesOf(board: BoardId, mark: MarkId): Text[] {
    return this.school.lines.flatMap(({ logged: { event } }) =>
      event.type === 'board.drawn' && event.board === board
        ? event.changes.flatMap(({ id, shape }) => (id === mark && shape ? [shape] : []))
        : [],
    );
  }

  private noteNames(event: ClassEvent): void {
    const { unseal } = this.school.vault;
    if (event.type === 'visit.begun') this.visitors.add(event.member);
    if (event.type === 'member.out') this.visitors.delete(event.member);
    if (event.type === 'lock.set' && event.what === 'names') {
      const told = this.hidden ?? [];
      const visiting = [...this.namesGiven].filter((name) => this.isVisiting(name));
      this.hidden = event.locked ? new Set(this.namesGiven) : null;
      if (event.locked) this.namesGiven.clear();
      for (const name of visiting) {
        this.hidden?.delete(name);
        this.namesGiven.add(name);
      }
      for (const name of told) this.namesGiven.add(name);
    }
    if (event.type === 'names.kept') {
      for (const name of Object.values(event.names)) {
        if ('sealed' in name) this.hidden?.add(unseal(name.sealed) ?? '');
      }
    }
  }

  /** Whether it is under this name that somebody watches the class. */
  private isVisiting(name: string): boolean {
    return [...this.visitors].some((member) => {
      const given = this.school.state.guests[member]?.name;
      return given && 'sealed' in given && this.school.vault.unseal(given.sealed) === name;
    });
  }

  /** What is said in a group, and that it calls, is heard there and by the staff alone. */
  private judgeGroup(viewer: MemberId, teaches: boolean, before: GroupId | null): void {
    const own = [before, ownGroup(this.school.state, viewer)];
    const fresh = this.school.browserOf(viewer).heard.slice(this.judged.get(viewer) ?? 0);
    this.judged.set(viewer, this.school.browserOf(viewer).heard.length);
    if (teaches) return;
    const others = [...this.grouped].filter(([, group]) => !own.includes(group)).map(([words]) => words);
    for (const bytes of fresh) {
      mustNotTell(viewer, bytes, others);
      const { delivered } = read(bytes);
      if (delivered?.type === 'groups.called') expect(own).toContain(`${delivered.run}.${delivered.group}`);
    }
  }

  private judgeAll(before: ReadonlyMap<MemberId, Standing>): void {
    for (const viewer of everybody) {
      const { heard } = this.school.browserOf(viewer);
      const fresh = heard.slice(this.read.get(viewer) ?? 0);
      this.read.set(viewer, heard.length);
      const after = standingOf(this.school.state, viewer);
      const standings = new Set([before.get(viewer), after]);
      for (const bytes of fresh) {
        // A snapshot is of the last moment; an event may have come before a change of standing.
        this.judge(viewer, read(bytes).state ? new Set([after]) : standings, bytes);
      }
    }
  }

  private judge(viewer: MemberId, standings: ReadonlySet<Standing | undefined>, bytes: string): void {
    mustNotTell(viewer, bytes, ['SEAL', '"by"', ...this.withdrawn]);
    if (standings.has('staff')) return;
    const strangers = everybody.filter((other) => other !== viewer && !this.known.has(other));
    const others = [...this.namesAsked].filter(([, owner]) => owner !== viewer).map(([name]) => name);
    mustNotTell(viewer, bytes, strangers);
    mustNotTell(
      viewer,
      bytes,
      others.filter((name) => !this.namesGiven.has(name)),
    );
    mustNotTell(viewer, bytes, [...this.cleared]);
    const notForThem = [...this.meant].filter(([, thread]) => !thread.includes(viewer));
    mustNotTell(
      viewer,
      bytes,
      notForThem.map(([words]) => words),
    );
    this.judgePrivate(viewer, bytes);
    if (standings.size > 1 || !standings.has('outside')) return;
    mustNotTell(viewer, bytes, ['words-', ...others]);
    mustNotTell(
      viewer,
      bytes,
      everybody.filter((other) => other !== viewer),
    );
    this.judgeOutside(bytes);
  }

  /** Exclusions, refusals, locks and allowances are between the staff and one person. */
  private judgePrivate(viewer: MemberId, bytes: string): void {
    const { state, delivered } = read(bytes);
    const parts = state && [
      state.exclusions,
      state.lobby.requests,
      state.lobby.refusals,
      state.media.cameraAllowed,
      state.media.screenAllowed,
      state.media.micLocked,
      state.media.mutes,
      state.chat.lockedOut,
      ...state.polls.asked.map(({ votes }) => votes),
    ];
    const ofOthers = (parts ?? []).flatMap(Object.keys).filter((key) => key !== viewer);
    if (ofOthers.length > 0) throw new Error(`${viewer} was told of ${ofOthers}: ${bytes}`);
    expect((state?.chat.asides ?? []).every(({ thread }) => thread.includes(viewer))).toBe(true);
    expect((state?.chat.held ?? []).every(({ member }) => member === viewer)).toBe(true);
    expect(state?.order.moments ?? []).toEqual([]);
    expect(state?.locks.keptNames ?? {}).toEqual({});
    expect(state?.polls.drafts ?? []).toEqual([]);
    for (const { tally, handedIn, right, told } of state?.polls.asked ?? []) {
      expect({ tally, handedIn, right: told ? null : right }).toEqual({
        tally: null,
        handedIn: 0,
        right: null,
      });
    }
    expect(delivered?.type ?? '').not.toMatch(/^poll\.(prepared|discarded|filed|counted|handed-in)$/);
    if (delivered?.type === 'poll.started') expect(delivered).not.toHaveProperty('right');
    expect(delivered?.type ?? '').not.toMatch(/^(names\.kept|order\.(filed|undone))$/);
    if (
      delivered &&
      'hears' in delivered &&
      !delivered.group &&
      !('thread' in delivered && delivered.thread === null)
    ) {
      expect(delivered.hears).toContain(viewer);
    }
    expect(state?.groups.draft?.how ?? 'choice').toBe('choice');
    if (delivered?.type.startsWith('groups.')) expect(delivered).not.toMatchObject({ shown: false });
    expect(state?.lobby.guarded ?? false).toBe(false);
    expect(delivered?.type).not.toBe('lobby.guarded');
    expect(delivered?.type ?? '').not.toMatch(/^attendance\./);
    if (delivered && privateEvent.test(delivered.type)) expect(delivered).toMatchObject({ member: viewer });
  }

  /** No line of the class: nothing even of whether it is there. */
  private judgeOutside(bytes: string): void {
    const { state, delivered } = read(bytes);
    if (state) {
      expect(state.session).toBeNull();
      expect(state.roster).toEqual({ staff: [], pupils: [] });
      expect(state.chat.messages).toEqual([]);
    }
    if (delivered) expect(delivered.type).toMatch(/^(lobby\.(asked|left|refused)|exclusion\.)/);
  }

  private standings(): Map<MemberId, Standing> {
    return new Map(everybody.map((viewer) => [viewer, standingOf(this.school.state, viewer)]));
  }
}

const privateEvent =
  /^(lobby\.(asked|left|refused)|exclusion\.|camera\.|screen\.|mic\.(muted|locked)|chat\.(one-locked|held|discarded)|poll\.(voted|vote-changed))/;

function mustNotTell(viewer: MemberId, bytes: string, secrets: readonly string[]): void {
  const told = secrets.filter((secret) => bytes.includes(secret));
  if (told.length > 0) throw new Error(`${viewer} was told ${told}: ${bytes}`);
}

function read(bytes: string): { state?: ClassState; delivered?: ClassEvent } {
  const item = JSON.parse(bytes);
  const state = item.state ?? item.snapshot?.state;
  return { state, delivered: item.delivered?.event };
}

const follows: readonly Streaming[] = ['live', 'lagging'];

test.each(follows)(
  'nothing that reaches a viewer (%s) tells what they may not know',
  (streaming) => {
    fc.assert(
      fc.property(anyScript, (script) => {
        const watch = new Watch(new School(streaming));
        for (const step of script) watch.perform(step);
      }),
      runs(200),
    );
  },
  patience,
);

/** What was deleted, or taken away with its author, and has not come back. */
function withdrawn({ lines }: School): ReadonlySet<string> {
  const ids = new Set<string>();
  const said: { id: string; member: MemberId; at: number }[] = [];
  for (const { logged } of lines) {
    const { event, at } = logged;
    if (event.type === 'chat.said' || event.type === 'chat.released') {
      said.push({ id: event.message, member: event.member, at });
    }
    if (event.type === 'chat.deleted') ids.add(event.message);
    if (event.type === 'chat.restored') ids.delete(event.message);
    if (event.type === 'order.cleared') {
      for (const { id, member, at } of said) {
        if (member === event.member && at >= event.since) ids.add(id);
      }
    }
  }
  return ids;
}

test(
  'a snapshot after a message was deleted has a tombstone in its place',
  () => {
    fc.assert(
      fc.property(anyScript, (script) => {
        const school = new School();
        for (const step of script) school.perform(step);
        const deleted = withdrawn(school);
        for (const viewer of everybody) {
          for (const message of school.viewOf(viewer).state.chat.messages) {
            expect('gone' in message.text).toBe(deleted.has(message.id));
          }
        }
      }),
      runs(100),
    );
  },
  patience,
);

test('no id of a person can be taken for a visitor’s', () => {
  expect(everybody.filter(isVisitorId).every((id) => id.startsWith('visitor.'))).toBe(true);
});
