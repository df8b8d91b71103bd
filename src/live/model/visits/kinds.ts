export const visitKinds = ['inspection', 'family', 'other'] as const;

/** As what somebody visits a class. */
export type VisitKind = (typeof visitKinds)[number];
