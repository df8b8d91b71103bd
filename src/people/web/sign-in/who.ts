/** As the address of the sign-in page says it. */
export type Who = 'eleve' | 'professeur' | 'parent';

export function whoOf(said: unknown): Who | undefined {
  return (['eleve', 'professeur', 'parent'] as const).find((who) => who === said);
}
