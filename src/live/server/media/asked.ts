import type { ClassroomId, MemberId } from '../../model/ids.ts';
import { type MediaRight, permissionsOf } from '../../model/media/permissions.ts';
import type { ClassState } from '../../model/state.ts';
import type { Seat } from './lines.ts';

/**
 * What members are about to send. It only hastens what the class log allows, and is forgotten once the log allows it
 * no more; a school that is started again is asked again.
 */
export class Asked {
  readonly #classes = new Map<ClassroomId, Map<MemberId, ReadonlySet<MediaRight>>>();

  add(seat: Seat, rights: Iterable<MediaRight>): void {
    const { classroom, member } = seat;
    const members = this.#classes.get(classroom) ?? new Map<MemberId, ReadonlySet<MediaRight>>();
    this.#classes.set(classroom, members.set(member, this.of(seat).union(new Set(rights))));
  }

  of({ classroom, member }: Seat): ReadonlySet<MediaRight> {
    return this.#classes.get(classroom)?.get(member) ?? none;
  }

  /** Forgets what the class does not allow any more. */
  follow(classroom: ClassroomId, state: ClassState): void {
    const members = this.#classes.get(classroom);
    if (members === undefined) return;
    for (const [member, rights] of members) {
      const permissions = permissionsOf(state, member);
      const left = new Set([...rights].filter((right) => permissions[right]));
      if (left.size > 0) members.set(member, left);
      else members.delete(member);
    }
    if (members.size === 0) this.#classes.delete(classroom);
  }
}

const none: ReadonlySet<MediaRight> = new Set();
