import { features } from './features.ts';
import type { MemberId } from './ids.ts';
import { standingOf } from './standing.ts';
import { type ClassState, emptyClass } from './state.ts';
import type { Unseal } from './text.ts';
import { openWords } from './words.ts';

/** What somebody may know of a class, in plain words. */
export const project = (state: ClassState, viewer: MemberId, unseal: Unseal): ClassState =>
  openWords(narrow(state, viewer), unseal);

/** Leaves out what a viewer may not know. */
function narrow(state: ClassState, viewer: MemberId): ClassState {
  switch (standingOf(state, viewer)) {
    case 'staff':
      return state;
    case 'pupil':
    case 'guest':
    case 'visit':
      return Object.assign({}, state, ...features.map((feature) => feature.narrow?.(state, viewer)));
    case 'outside':
      return Object.assign({}, emptyClass, ...features.map((feature) => feature.outside?.(state, viewer)));
  }
}
