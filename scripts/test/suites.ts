import type { Need } from './needs.ts';

export interface Suite {
  readonly name: string;
  readonly runner: 'vitest' | 'playwright';
  /** Without one of these the suite is left out as a whole. */
  readonly needs: readonly Need[];
  /** What it makes stands on a disk, as a school does: it measures how long things take. */
  readonly onDisk?: boolean;
}

/** In the order in which they run, quickest answers first. All of vitest's are projects of vitest.config.ts. */
export const suites: readonly Suite[] = [
  { name: 'checks', runner: 'vitest', needs: [] },
  { name: 'unit', runner: 'vitest', needs: [] },
  { name: 'http', runner: 'vitest', needs: [] },
  { name: 'start', runner: 'vitest', needs: [] },
  { name: 'intruders', runner: 'vitest', needs: ['engine'] },
  { name: 'faults', runner: 'vitest', needs: [], onDisk: true },
  { name: 'browser', runner: 'playwright', needs: ['chromium', 'engine'] },
];
