/**
 * How many people the school bears in place of one with everybody's camera (L9): the ladder makes a person's media cheaper,
 * and nothing else.
 *
 * @param charged what the classes' levels cost now
 * @param atBest what level 0 would cost them
 * @param own share of a person's cost at level 0 that is not the media engine's, in [0, 1]
 */
export function reliefOf(charged: number, atBest: number, own: number): number {
  return atBest === 0 ? 1 : 1 / (own + ((1 - own) * charged) / atBest);
}
