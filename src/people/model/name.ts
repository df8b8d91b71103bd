import type { Role } from './roles.ts';

export interface FullName {
  readonly givenName: string;
  readonly familyName: string;
}

/** How others see somebody: a pupil's family name stays in the school's files, an adult's does not. */
export function displayName(role: Role, { givenName, familyName }: FullName): string {
  if (familyName === '') return givenName;
  return role === 'pupil' ? `${givenName} ${initialOf(familyName)}.` : `${givenName} ${familyName}`;
}

function initialOf(familyName: string): string {
  const [initial = ''] = familyName.trim();
  return initial.toLocaleUpperCase('fr');
}
