import type { CourseDay } from '../model/course.ts';
import type { Figures } from './lesson/figure.ts';
import { parseLesson } from './lesson/parse.ts';
import { renderer } from './lesson/render.ts';

/** Compiles a lesson (`content/README.md` says how one is written); throws a `LessonError` that names the line. */
export function compileCourseDay(source: string, figures: Figures): CourseDay {
  const { head, sessions } = parseLesson(source);
  const render = renderer(figures);
  return {
    ...head,
    sessions: head.sessions.map((plan, index) => {
      const { title, activities, checks } = sessions[index] ?? { title: '', activities: [], checks: [] };
      return {
        ...plan,
        title,
        activities: activities.map(({ body, ...activity }) => ({ ...activity, ...render(body) })),
        checks: checks.map((check) => inline(render(check).html)),
      };
    }),
  };
}

/** A check is one paragraph, shown as the label of its box. */
const inline = (html: string): string => html.replace(/^<p[^>]*>|<\/p>$/gu, '');
