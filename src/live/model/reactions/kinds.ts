export const reactionKinds = ['yes', 'no', 'bravo', 'fast', 'lost'] as const;

/** Yes, no, bravo, “this goes too fast”, “I am lost”. */
export type ReactionKind = (typeof reactionKinds)[number];
