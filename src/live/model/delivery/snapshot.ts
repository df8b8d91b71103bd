import { type Audience, audiencesFor, ownAudience } from '../audience.ts';
import type { LoggedEvent } from '../event.ts';
import { evolve } from '../evolve.ts';
import { audiencesOf } from '../features.ts';
import type { MemberId } from '../ids.ts';
import { project } from '../project.ts';
import { type ClassState, emptyClass } from '../state.ts';
import type { Unseal } from '../text.ts';
import { type Cursors, STATE_VERSION, type ViewSnapshot } from './delivered.ts';

/** The seq of the newest event of each audience that has had one. */
export type Heads = Cursors;

/** The school's whole knowledge of a class, as it is stored every few hundred events: plain JSON. */
export interface ClassSnapshot {
  readonly version: typeof STATE_VERSION;
  readonly seq: number;
  readonly heads: Heads;
  readonly state: ClassState;
}

/** A class of which nothing is known yet. */
export const emptySnapshot: ClassSnapshot = { version: STATE_VERSION, seq: 0, heads: {}, state: emptyClass };

/** The class after the next line of its log. Throws when a line is missing or comes twice. */
export function append(snapshot: ClassSnapshot, logged: LoggedEvent): ClassSnapshot {
  if (logged.seq !== snapshot.seq + 1) {
    throw new Error(`The class is at ${snapshot.seq}; event ${logged.seq} does not follow.`);
  }
  return {
    version: STATE_VERSION,
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

/** All that a viewer may know now; it replaces what their browser held. */
export function viewSnapshot(snapshot: ClassSnapshot, viewer: MemberId, unseal: Unseal): ViewSnapshot {
  const { seq, state } = snapshot;
  const audiences = audiencesFor(state, viewer);
  return {
    version: STATE_VERSION,
    seq,
    viewer,
    cursors: Object.fromEntries(audiences.map((audience) => [audience, seq])),
    state: project(state, viewer, unseal),
  };
}
