import type { ClientCommand, SchoolCommand } from '../command.ts';
import type { Decision } from '../decision.ts';
import type { ClassEvent } from '../event.ts';
import type { MemberId, VisitorId } from '../ids.ts';
import { classroom, teachers, usualRoster } from './people.arbitrary.ts';
import { School } from './school.arbitrary.ts';

/** A school whose steps a test writes out: `lesson.does('p-amel', { type: 'hand.raise' })`. */
export class Lesson extends School {
  /** Prepared for the usual roster, and open. */
  static opened(erased: readonly MemberId[] = []): Lesson {
    const lesson = Lesson.prepared(erased);
    lesson.does(teacher, { type: 'open' });
    return lesson;
  }

  static prepared(erased: readonly MemberId[] = []): Lesson {
    const lesson = new Lesson('live', erased);
    lesson.reports({ type: 'prepare', classroom, roster: usualRoster });
    return lesson;
  }

  does(id: MemberId, command: ClientCommand, wait = 0): Decision {
    return this.perform({ actor: { kind: 'member', id }, command, wait, readers: [] });
  }

  reports(command: SchoolCommand): Decision {
    return this.perform({ actor: { kind: 'school' }, command, wait: 0, readers: [] });
  }

  /** Lets somebody from outside into the class. */
  admits(visitor: MemberId): this {
    this.does(visitor, { type: 'lobby.ask', name: `Name of ${visitor}` });
    this.does(teacher, { type: 'lobby.admit', member: visitor });
    return this;
  }
}

export const teacher = teachers[0] as MemberId;
export const visitorNumber = (n: number) => `visitor.number-${n}` as VisitorId;

/** What came of a command, in short: the types of its events, or the code of its refusal. */
export const outcome = (decision: Decision): readonly ClassEvent['type'][] | string =>
  'refused' in decision ? decision.refused.code : decision.events.map(({ type }) => type);
