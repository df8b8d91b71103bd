import * as z from 'zod/mini';
import { route } from '#kit/model/contract.ts';
import { importFile } from './schema.ts';

export const importSchools = route({
  method: 'POST',
  path: '/api/admin/import',
  summary:
    'Bring schools, groups, people and lessons up to date from a file: all of it or, with the bad rows named, nothing. A thousand new people take about a minute.',
  body: importFile,
  reply: z.object({
    schools: z.int(),
    /** Accounts that are new. */
    enrolled: z.int(),
    people: z.int(),
    lessons: z.int(),
  }),
});
