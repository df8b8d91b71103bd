import * as z from 'zod/mini';
import { platforms } from './course.ts';

const words = z.string().check(z.trim(), z.minLength(1));

/** What stands above a lesson, between two lines of `---`. */
export const frontMatter = z.strictObject({
  platform: z.enum(platforms),
  grade: words,
  day: z.int().check(z.minimum(1)),
  title: words,
  intro: words,
  sessions: z
    .array(
      z.strictObject({
        id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
        subject: words,
        minutes: z.int().check(z.minimum(10), z.maximum(60)),
        goal: words,
        programme: words,
      }),
    )
    .check(
      z.minLength(1),
      z.refine((sessions) => new Set(sessions.map(({ id }) => id)).size === sessions.length, {
        error: 'two sessions have the same id',
      }),
    ),
});

export type FrontMatter = z.output<typeof frontMatter>;
