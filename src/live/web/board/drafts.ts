import { type Drawing, MOST_CHANGES } from '../../model/board/commands.ts';
import type { BoardId, MarkId } from '../../model/board/ids.ts';
import type { KeptInTab } from '../kept.ts';
import type { ClassLog } from '../log/class-log.ts';
import { Store } from '../store.ts';

export interface DraftsView {
  /** What was drawn here and is not in the log yet, by board and mark. */
  readonly waiting: ReadonlyMap<BoardId, ReadonlyMap<MarkId, Drawing>>;
  /** Since when something waits; null when nothing does. */
  readonly since: number | null;
  readonly refused: Refused | null;
}

/** What the school did not take, for as long as its author has not said what to do with it. */
export interface Refused {
  readonly code: string;
  readonly marks: readonly Drawing[];
}

type Waiting = DraftsView['waiting'];

/** What waits, as a tab keeps it for when it is loaded again. */
export type KeptDrafts = readonly (readonly [BoardId, readonly Drawing[]])[];

/** The way of one's own drawing to the school: in order, gesture after gesture, as often as the line needs. */
export class Drafts {
  readonly view = new Store<DraftsView>({ waiting: new Map(), since: null, refused: null });
  readonly #log: Pick<ClassLog, 'send' | 'view'>;
  readonly #kept: KeptInTab<KeptDrafts>;
  #sending = false;
  #stopped = false;

  constructor(log: Pick<ClassLog, 'send' | 'view'>, kept: KeptInTab<KeptDrafts>) {
    this.#log = log;
    this.#kept = kept;
  }

  /** What waited when this tab was left or loaded again goes on. */
  resume(): void {
    for (const [board, marks] of this.#kept.read() ?? []) this.add(board, marks);
  }

  /** What waits now waits for the tab's return. */
  stop(): void {
    this.#stopped = true;
  }

  add(board: BoardId, marks: readonly Drawing[]): void {
    this.view.update((view) => ({
      ...view,
      waiting: withMarks(view.waiting, board, marks),
      since: view.since ?? Date.now(),
    }));
    this.#keep();
    void this.#send();
  }

  forgetRefused(): void {
    this.view.update((view) => ({ ...view, refused: null }));
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let next = this.#next(); next; next = this.#next()) {
        const { board, marks } = next;
        const answer = await this.#log.send({ type: 'board.draw', board, marks: [...marks] });
        if (this.#stopped) return;
        if ('refused' in answer) this.#refuse(answer.refused, marks);
        else await this.#reached(answer.seq);
        this.#done(board, marks);
      }
    } finally {
      this.#sending = false;
    }
  }

  #next(): { readonly board: BoardId; readonly marks: readonly Drawing[] } | null {
    const [first] = this.view.get().waiting;
    if (!first) return null;
    const [board, marks] = first;
    return { board, marks: [...marks.values()].slice(0, MOST_CHANGES) };
  }

  /** What is drawn here stays as it is until what this browser knows of the class holds it. */
  #reached(seq: number): Promise<void> {
    const { view } = this.#log;
    return new Promise((resolve) => {
      const look = () => {
        const { seq: now, link } = view.get();
        if (now < seq && link.kind !== 'stopped') return;
        unsubscribe();
        resolve();
      };
      const unsubscribe = view.subscribe(look);
      look();
    });
  }

  #refuse(code: string, marks: readonly Drawing[]): void {
    this.view.update((view) => ({
      ...view,
      refused: { code, marks: [...(view.refused?.marks ?? []), ...marks] },
    }));
  }

  /** What was changed again meanwhile waits on. */
  #done(board: BoardId, marks: readonly Drawing[]): void {
    this.view.update((view) => {
      const left = new Map(view.waiting.get(board));
      for (const mark of marks) if (left.get(mark.id) === mark) left.delete(mark.id);
      const waiting = new Map(view.waiting);
      if (left.size > 0) waiting.set(board, left);
      else waiting.delete(board);
      return { ...view, waiting, since: waiting.size > 0 ? Date.now() : null };
    });
    this.#keep();
  }

  #keep(): void {
    const kept = [...this.view.get().waiting].map(([board, marks]) => [board, [...marks.values()]] as const);
    this.#kept.write(kept.length > 0 ? kept : null);
  }
}

function withMarks(waiting: Waiting, board: BoardId, marks: readonly Drawing[]): Waiting {
  const all = new Map(waiting.get(board));
  for (const mark of marks) all.set(mark.id, after(all.get(mark.id), mark));
  return new Map([...waiting, [board, all]]);
}

/** A move that follows a drawing nobody has seen yet is a drawing elsewhere. */
function after(before: Drawing | undefined, now: Drawing): Drawing {
  if (!before || 'erased' in before || 'erased' in now || now.shape || !before.shape) return now;
  return { ...now, shape: before.shape };
}
