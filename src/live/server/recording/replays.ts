import { audiencesFor } from '../../model/audience.ts';
import type { LoggedEvent, Occurrence } from '../../model/event.ts';
import { audiencesOf } from '../../model/features.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import type { ClassState } from '../../model/state.ts';
import type { Unseal } from '../../model/text.ts';
import { redact } from '../../model/words.ts';

export interface ReplayDeps {
  /** The next lines of a class's log after one of them, in order; none when there are no more. */
  readonly read: (classroom: ClassroomId, after: number) => Promise<readonly LoggedEvent[]>;
  readonly words: { learn(value: unknown): Promise<void>; readonly unseal: Unseal };
}

export interface ReplayPage {
  readonly lines: readonly Occurrence[];
  readonly next: number | null;
}

/** A lesson once more, as somebody of its class may know it now: what was withdrawn since is gone. */
export class Replays {
  readonly #deps: ReplayDeps;

  constructor(deps: ReplayDeps) {
    this.#deps = deps;
  }

  async page(
    classroom: ClassroomId,
    present: ClassState,
    viewer: MemberId,
    after: number,
  ): Promise<ReplayPage> {
    const { read, words } = this.#deps;
    const lines = await read(classroom, after);
    await words.learn(lines);
    const audiences = audiencesFor(present, viewer);
    const known = lines.filter(({ event }) => audiencesOf(event).some((one) => audiences.includes(one)));
    return {
      lines: known.map(({ seq, at, event }) => ({ seq, at, event: redact(event, present, words.unseal) })),
      next: lines.at(-1)?.seq ?? null,
    };
  }
}
