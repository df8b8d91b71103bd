/** What a pupil is in the register of a lesson. */
export const markings = ['present', 'late', 'absent', 'excused'] as const;
export type Marking = (typeof markings)[number];

/** What the log alone can say: nobody is excused without a hand. */
export type Computed = Exclude<Marking, 'excused'>;
