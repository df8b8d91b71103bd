import type { Migrations } from '#kit/server/db/index.ts';
import { accounts } from './migrations/0001-accounts.ts';
import { schools } from './migrations/0002-schools.ts';
import { divisions } from './migrations/0003-divisions.ts';
import { namedTeachers } from './migrations/0004-named-teachers.ts';

export const peopleMigrations: Migrations = {
  'people/0001-accounts': accounts,
  'people/0002-schools': schools,
  'people/0003-divisions': divisions,
  'people/0004-named-teachers': namedTeachers,
};
