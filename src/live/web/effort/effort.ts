/** What a device shows and sends of a class: all that there is, or what it can bear. */
export type Effort = 'full' | 'spared';

/** What the person chose: to let the device find out, or one of the two. */
export type EffortChoice = 'auto' | Effort;

/** Two seconds of a page's life. */
export interface Strain {
  /** Share of the time in which the page could not answer, 0 to 1. */
  readonly busy: number;
  /** The browser itself says that it cannot keep up with its camera. */
  readonly constrained: boolean;
}

/** Above it a window is bad, below it good; between them nothing is learned. */
const BUSY = 0.35;
const IDLE = 0.1;
/** Six seconds in a row: pages are built, menus open. */
const BAD_BEFORE_SPARING = 3;
/** A minute, doubled each time it proved wrong: a device that cannot must not be asked again and again. */
const GOOD_BEFORE_TRYING = 30;

export interface EffortState {
  readonly effort: Effort;
  readonly bad: number;
  readonly good: number;
  /** How many times it had to be spared. */
  readonly spared: number;
}

export const firstEffort: EffortState = { effort: 'full', bad: 0, good: 0, spared: 0 };

/** A device that says of itself that it is weak begins spared. Figures that the browser keeps to itself are undefined. */
export function effortAtFirst(cores: number | undefined, gigabytes: number | undefined): EffortState {
  const weak = (gigabytes ?? 8) <= 2 || ((gigabytes ?? 8) <= 4 && (cores ?? 8) <= 2);
  return weak ? { ...firstEffort, effort: 'spared', spared: 1 } : firstEffort;
}

/** The effort after two more seconds. */
export function afterStrain(state: EffortState, { busy, constrained }: Strain): EffortState {
  const bad = busy > BUSY || constrained ? state.bad + 1 : 0;
  const good = busy < IDLE && !constrained ? state.good + 1 : 0;
  if (state.effort === 'full' && bad >= BAD_BEFORE_SPARING) {
    return { effort: 'spared', bad: 0, good: 0, spared: state.spared + 1 };
  }
  if (state.effort === 'spared' && good >= GOOD_BEFORE_TRYING * 2 ** (state.spared - 1)) {
    return { ...state, effort: 'full', bad: 0, good: 0 };
  }
  return { ...state, bad, good };
}
