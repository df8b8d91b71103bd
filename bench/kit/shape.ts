/** The morning that is measured: 40 classes of 30 streams, two commands a second in each. */
export const shape = {
  classes: 40,
  streamsPerClass: 30,
  commandsPerClassPerSecond: 2,
} as const;

/** A class as the load generator knows it: the cookies of its people, the teacher's first. */
export interface ClassToLoad {
  readonly id: string;
  readonly cookies: readonly string[];
}

/** What a server under measurement tells when it is ready. */
export interface Ready {
  readonly port: number;
  readonly classes: readonly ClassToLoad[];
}
