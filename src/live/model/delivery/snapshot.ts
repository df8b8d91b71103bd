import { type Audience, audiencesFor, audiencesOf, ownAudience } from '../audience.ts';
import type { LoggedEvent } from '../event.ts';
import { evolve } from '../evolve.ts';
import type { MemberId } from '../ids.ts';
import { project } from '../project.ts';
import { type ClassState, emptyClass } from '../state.ts';
import type { Unseal } from '../text.ts';
import type { Cursors, ViewSnapshot } from './delivered.ts';

/** The seq of the newest event of each audience that has had one. */
export type Heads = Cursors;

/** The school's whole knowledge of a class, as it is stored every few hundred events: plain JSON. */
export interface ClassSnapshot {
  readonly version: 1;
  readonly seq: number;
  readonly heads: Heads;
  readonly state: ClassState;
}

/** A class of which nothing is known yet. */
export const emptySnapshot: ClassSnapshot = { version: 1, seq: 0, heads: {}, state: emptyClass };

/** The class after the next line of its log. Throws when a line is missing or comes twice. */
export function append(snapshot: ClassSnapshot, logged: LoggedEvent): ClassSnapshot {
  if (logged.seq !== snapshot.seq + 1) {
    throw new Error(`The class is at ${snapshot.seq}; event ${logged.seq} does not follow.`);
  }
  return {
    version: 1,
    seq: logged.seq,
    heads: headsAfter(snapshot.heads, logged),
    state: evolve(snapshot.state, logged),
  };
}

/** Who leaves the lobby is forgotten, so that passers-by do not make a class grow. */
function headsAfter(heads: Heads, { seq, event }: LoggedEvent): Heads {
  const next: Partial<Record<Audience, number>> = { ...heads };
  for (const audience of audiencesOf(event)) next[audience] = seq;
  if (event.type === 'lobby.left') delete next[ownAudience(event.member)];
  return next;
}

/** A stored snapshot, read again. Throws for a version that this school does not know. */
export function restore(stored: unknown): ClassSnapshot {
  const snapshot = stored as ClassSnapshot | null;
  if (snapshot?.version !== 1) throw new Error('The snapshot is not of a version that can be read.');
  return snapshot;
}

/** All that a viewer may know now; it replaces what their browser held. */
export function viewSnapshot(snapshot: ClassSnapshot, viewer: MemberId, unseal: Unseal): ViewSnapshot {
  const { seq, state } = snapshot;
  const audiences = audiencesFor(state, viewer);
  return {
    version: 1,
    seq,
    viewer,
    cursors: Object.fromEntries(audiences.map((audience) => [audience, seq])),
    state: project(state, viewer, unseal),
  };
}
