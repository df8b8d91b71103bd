import type { Person } from '../../model/contract.ts';

interface Home {
  readonly to: '/$platform';
  readonly params: { readonly platform: string };
}

/** Where a person lands; an administrator belongs to no school. */
export function homeOf({
  role,
  level,
}: Pick<Person, 'role' | 'level'>): Home | { readonly to: '/administration' } {
  if (role === 'administrator') return { to: '/administration' };
  return { to: '/$platform', params: { platform: level ?? 'college' } };
}
